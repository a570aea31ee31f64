package tocsin.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;
import tocsin.foundation.CanonicalJson;

/** SQL of papers. */
@Repository
class DocumentStore {
    /** Many rows go over as one JSON text: a paper has too many columns for an array each. */
    private static final String INSERT = """
            insert into documents.document (id, kind, series, body_id, body_name, year, sequence, number, record_id, record_url,
                record_words, addressee, organization_id, premises_id, premises_name, area_path, sector_path, county_code, issued_on,
                issued_at, issued_by, content)
            select id, kind, series, body_id, body_name, year, sequence, number, record_id, record_url, record_words, addressee,
                organization_id, premises_id, premises_name, area_path, sector_path, county_code, issued_on, issued_at, issued_by, content
            from json_populate_recordset(null::documents.document, cast(:rows as json))
            returning id, salt
            """;

    static final String SELECT = """
            select d.id, kind, series, body_id, body_name, number, sequence, record_id, record_url, record_words, addressee,
                   organization_id, premises_id, premises_name, area_path, sector_path, county_code, issued_on, issued_at, issued_by,
                   content, service, version, salt, voiding_id, v.reason as void_reason, v.done_at as voided_at, v.done_by as voided_by
            from documents.document d left join documents.voiding v on v.id = d.voiding_id
            """;

    private final JdbcClient sql;

    DocumentStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A paper, and what salts its digest. */
    record Kept(Document document, UUID salt) {}

    /** Keeps papers, and gives their salts. */
    Map<DocumentId, UUID> insertAll(List<Document> papers) {
        var salts = new HashMap<DocumentId, UUID>();
        sql.sql(INSERT)
                .param(
                        "rows",
                        CanonicalJson.write(
                                papers.stream().map(DocumentStore::columns).toList()))
                .query((row, n) ->
                        salts.put(new DocumentId(row.getObject("id", UUID.class)), row.getObject("salt", UUID.class)))
                .list();
        return salts;
    }

    private static Map<String, Object> columns(Document paper) {
        var columns = new HashMap<String, Object>();
        columns.put("id", paper.id().value());
        columns.put("kind", paper.kind());
        columns.put("series", paper.series());
        columns.put("body_id", paper.body().id());
        columns.put("body_name", paper.body().name());
        columns.put("year", paper.issuedOn().getYear());
        columns.put("sequence", paper.number().sequence());
        columns.put("number", paper.number().text());
        columns.put("record_id", paper.subject().record());
        columns.put("record_url", paper.subject().url());
        columns.put("record_words", paper.subject().words());
        columns.put("issued_on", paper.issuedOn());
        columns.put("issued_at", paper.issuedAt());
        columns.put("issued_by", paper.issuedBy());
        columns.put("content", CanonicalJson.write(paper.content()));
        putAddressee(columns, paper.addressee());
        return columns;
    }

    private static void putAddressee(Map<String, Object> columns, IssueDocument.Addressee addressee) {
        columns.put("addressee", addressee.name());
        columns.put("organization_id", addressee.organization());
        columns.put("premises_id", addressee.premises());
        columns.put("premises_name", addressee.premisesName());
        columns.put("area_path", addressee.area().value());
        columns.put("sector_path", addressee.sector().value());
        columns.put("county_code", addressee.countyCode());
    }

    void saveServices(List<Document> papers) {
        // A receipt of what turned out to be wrong holds no longer; its bytes stay on file, and the journal knows their
        // hash.
        sql.sql("delete from documents.rendering where part = 'RECEIPT' and document_id = any(:ids)")
                .param("ids", papers.stream().map(paper -> paper.id().value()).toArray(UUID[]::new))
                .update();
        sql.sql("""
                update documents.document d set served_on = u.served, service = u.service, version = u.version
                from unnest(:ids, cast(:serveds as date[]), :services, cast(:versions as int[])) as u (id, served, service, version)
                where d.id = u.id
                """)
                .param("ids", papers.stream().map(paper -> paper.id().value()).toArray(UUID[]::new))
                .param(
                        "serveds",
                        papers.stream()
                                .map(paper -> String.valueOf(java.util.Objects.requireNonNull(paper.service())
                                        .servedOn()))
                                .toArray(String[]::new))
                .param(
                        "services",
                        papers.stream()
                                .map(paper -> CanonicalJson.write(java.util.Objects.requireNonNull(paper.service())))
                                .toArray(String[]::new))
                .param("versions", papers.stream().map(Document::version).toArray(Integer[]::new))
                .update();
    }

    /** Keeps the act with its words, and the paper as it leaves it. */
    void saveVoiding(Document after, VoidDocument.Signed act) {
        sql.sql("""
                with act as (
                    insert into documents.voiding (id, document_id, reason, restores, done_at, done_by)
                    values (:act, :paper, :reason, :restores, :at, :by))
                update documents.document set voiding_id = case when :restores then null else cast(:act as uuid) end, version = :version
                where id = :paper
                """)
                .param("act", act.command().id())
                .param("paper", after.id().value())
                .param("reason", act.command().reason())
                .param("restores", act.command().restores())
                .param("at", utc(act.at()))
                .param("by", act.by().id())
                .param("version", after.version())
                .update();
    }

    /** Why a paper was declared void, or restored, by this act. */
    String reason(UUID act) {
        return sql.sql("select reason from documents.voiding where id = :id")
                .param("id", act)
                .query(String.class)
                .optional()
                .orElse("");
    }

    Optional<Document> find(DocumentId id) {
        return list(List.of(id.value())).stream().findFirst();
    }

    /** Papers by id, locked; unknown ids are absent. */
    Map<DocumentId, Kept> lockAll(Collection<UUID> ids) {
        var found = new HashMap<DocumentId, Kept>();
        sql.sql(SELECT + "where d.id = any(:ids) order by d.id for update of d")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> kept(row))
                .list()
                .forEach(kept -> found.put(kept.document().id(), kept));
        return found;
    }

    /** Papers about a record, newest first. */
    List<Document> about(UUID record) {
        return sql.sql(SELECT + "where record_id = :record order by issued_at desc, d.id desc")
                .param("record", record)
                .query((row, n) -> kept(row).document())
                .list();
    }

    List<Document> list(Collection<UUID> ids) {
        return sql.sql(SELECT + "where d.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> kept(row).document())
                .list();
    }

    static Kept kept(ResultSet row) throws SQLException {
        var document = new Document(
                new DocumentId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getString("series"),
                new Document.Body(row.getObject("body_id", UUID.class), row.getString("body_name")),
                new DocumentNumber(row.getString("number"), row.getInt("sequence")),
                new IssueDocument.Subject(
                        row.getObject("record_id", UUID.class),
                        row.getString("record_url"),
                        row.getString("record_words")),
                addressee(row),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getObject("issued_by", UUID.class),
                CanonicalJson.read(row.getString("content"), DocumentContent.class),
                service(row.getString("service")),
                voiding(row),
                row.getInt("version"));
        return new Kept(document, row.getObject("salt", UUID.class));
    }

    private static IssueDocument.Addressee addressee(ResultSet row) throws SQLException {
        return new IssueDocument.Addressee(
                row.getString("addressee"),
                row.getObject("organization_id", UUID.class),
                row.getObject("premises_id", UUID.class),
                row.getString("premises_name"),
                new AreaPath(row.getString("area_path")),
                new AreaPath(row.getString("sector_path")),
                row.getString("county_code"));
    }

    private static Document.@Nullable Voiding voiding(ResultSet row) throws SQLException {
        var id = row.getObject("voiding_id", UUID.class);
        return id == null
                ? null
                : new Document.Voiding(
                        id,
                        row.getString("void_reason"),
                        row.getObject("voided_at", OffsetDateTime.class).toInstant(),
                        row.getObject("voided_by", UUID.class));
    }

    private static @Nullable ServeDocument service(@Nullable String json) {
        return json == null ? null : CanonicalJson.read(json, ServeDocument.class);
    }

    static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
