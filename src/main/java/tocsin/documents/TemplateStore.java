package tocsin.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;

/** SQL of a county's own templates, and of what forms are made with from which day on. */
@Repository
class TemplateStore {
    private final JdbcClient sql;

    TemplateStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps a template; gives its salt. */
    UUID insert(Template template) {
        return sql.sql("""
                insert into documents.template (id, area_path, form, format, file_name, hash, uploaded_at, uploaded_by)
                values (:id, :area, :form, :format, :name, :hash, :at, :by) returning salt
                """)
                .param("id", template.id())
                .param("area", template.area().value())
                .param("form", template.form())
                .param("format", template.format().name())
                .param("name", template.fileName())
                .param("hash", template.hash())
                .param("at", DocumentStore.utc(java.util.Objects.requireNonNull(template.uploadedAt())))
                .param("by", template.uploadedBy())
                .query(UUID.class)
                .single();
    }

    Optional<Template> find(UUID id) {
        return sql.sql("select * from documents.template where id = :id")
                .param("id", id)
                .query((row, n) -> template(row))
                .optional();
    }

    /** Templates that may be used at a place: sent in for it or for an area above it; the newest first. */
    List<Template> at(AreaPath area) {
        return sql.sql(
                        "select * from documents.template where starts_with(:area, area_path) order by uploaded_at desc, id desc")
                .param("area", area.value())
                .query((row, n) -> template(row))
                .list();
    }

    /** Notes what a form is made with from a day on; gives the note's salt. */
    UUID insert(Template.Beginning beginning) {
        var template = beginning.template();
        return sql.sql("""
                insert into documents.template_beginning
                    (id, template_id, hash, area_path, form, format, from_on, begun_at, begun_by)
                values (:id, :template, :hash, :area, :form, :format, :from, :at, :by) returning salt
                """)
                .param("id", beginning.id())
                .param("template", template.id())
                .param("hash", template.hash())
                .param("area", beginning.area().value())
                .param("form", template.form())
                .param("format", template.format().name())
                .param("from", beginning.fromOn())
                .param("at", DocumentStore.utc(beginning.begunAt()))
                .param("by", beginning.begunBy())
                .query(UUID.class)
                .single();
    }

    /** What was noted at a place and above it, the newest first. */
    List<Template.Beginning> beginnings(AreaPath area) {
        return sql.sql("""
                select b.*, t.file_name, t.uploaded_at, t.uploaded_by, coalesce(t.area_path, '') as sent_for
                from documents.template_beginning b left join documents.template t on t.id = b.template_id
                where starts_with(:area, b.area_path) order by b.begun_at desc, b.id desc
                """)
                .param("area", area.value())
                .query((row, n) -> beginning(row))
                .list();
    }

    /** What held at a place on a day, of all that had been noted before a moment; nothing: what came with the program. */
    Optional<Template.Beginning> inForce(String form, PaperFormat format, AreaPath at, LocalDate on, Instant before) {
        return sql.sql("""
                select b.*, t.file_name, t.uploaded_at, t.uploaded_by, coalesce(t.area_path, '') as sent_for
                from documents.template_beginning b left join documents.template t on t.id = b.template_id
                where b.form = :form and b.format = :format and b.from_on <= :on and b.begun_at <= :before
                  and starts_with(:area, b.area_path)
                order by length(b.area_path) desc, b.from_on desc, b.begun_at desc, b.id desc limit 1
                """)
                .param("form", form)
                .param("format", format.name())
                .param("on", on)
                .param("before", DocumentStore.utc(before))
                .param("area", at.value())
                .query((row, n) -> beginning(row))
                .optional();
    }

    static Template template(ResultSet row) throws SQLException {
        return new Template(
                row.getObject("id", UUID.class),
                row.getString("form"),
                PaperFormat.valueOf(row.getString("format")),
                row.getString("file_name"),
                new AreaPath(row.getString("area_path")),
                row.getString("hash"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getObject("uploaded_by", UUID.class));
    }

    private static Template.Beginning beginning(ResultSet row) throws SQLException {
        var form = row.getString("form");
        var format = PaperFormat.valueOf(row.getString("format"));
        var template = row.getString("hash") == null
                ? Template.shipped(form, format)
                : new Template(
                        row.getObject("template_id", UUID.class),
                        form,
                        format,
                        row.getString("file_name"),
                        new AreaPath(row.getString("sent_for")),
                        row.getString("hash"),
                        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                        row.getObject("uploaded_by", UUID.class));
        return new Template.Beginning(
                row.getObject("id", UUID.class),
                template,
                new AreaPath(row.getString("area_path")),
                row.getObject("from_on", LocalDate.class),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getObject("begun_by", UUID.class));
    }
}
