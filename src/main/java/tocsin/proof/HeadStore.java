package tocsin.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.JournalPlace;

/** SQL of the log's name and of its signed heads. */
@Repository
class HeadStore {
    private static final String HEAD = """
            select l.origin, h.size, h.root, h.at, h.hash, h.key, h.signature, h.last_xid::text as last_xid, h.last_position
            from proof.head h cross join proof.log l
            """;

    private final JdbcClient sql;
    private final LogHash wanted;

    /** @param hash what a log that begins here is made with, for life */
    HeadStore(JdbcClient sql, @Value("${TOCSIN_JOURNAL_HASH:SHA-256}") String hash) {
        this.sql = sql;
        this.wanted = LogHash.of(hash);
    }

    /** The log's name and hash. */
    record Log(String origin, LogHash hash) {}

    void ensure(String origin) {
        sql.sql("insert into proof.log (origin, hash) values (:origin, :hash) on conflict do nothing")
                .param("origin", origin)
                .param("hash", wanted.word())
                .update();
    }

    Optional<Log> log() {
        return sql.sql("select origin, hash from proof.log")
                .query(HeadStore::named)
                .optional();
    }

    /** The log, held until the transaction ends; empty while another node seals. */
    Optional<Log> hold() {
        return sql.sql("select origin, hash from proof.log for update skip locked")
                .query(HeadStore::named)
                .optional();
    }

    private static Log named(ResultSet row, int n) throws SQLException {
        return new Log(row.getString("origin"), LogHash.of(row.getString("hash")));
    }

    Optional<TreeHead.Kept> newest() {
        return sql.sql(HEAD + " order by h.size desc limit 1")
                .query(HeadStore::head)
                .optional();
    }

    /** All that are kept, the smallest first. */
    List<TreeHead.Kept> all() {
        return sql.sql(HEAD + " order by h.size").query(HeadStore::head).list();
    }

    private static TreeHead.Kept head(ResultSet row, int n) throws SQLException {
        return new TreeHead.Kept(
                new TreeHead(
                        row.getString("origin"),
                        row.getLong("size"),
                        row.getBytes("root"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        LogHash.of(row.getString("hash")),
                        row.getString("key"),
                        row.getBytes("signature")),
                new JournalPlace(Long.parseUnsignedLong(row.getString("last_xid")), row.getLong("last_position")));
    }

    /** Keeps a head; of those of the same hour that never left the machine it takes the place. */
    void insert(TreeHead.Kept kept) {
        var head = kept.head();
        sql.sql("delete from proof.head where left_as is null and at >= date_trunc('hour', :at) and size < :size")
                .param("at", head.at().atOffset(ZoneOffset.UTC))
                .param("size", head.size())
                .update();
        sql.sql("""
                insert into proof.head (size, root, at, hash, key, signature, last_xid, last_position)
                values (:size, :root, :at, :hash, :key, :signature, :xid::text::xid8, :position)
                """)
                .param("size", head.size())
                .param("root", head.root())
                .param("at", head.at().atOffset(ZoneOffset.UTC))
                .param("hash", head.hash().word())
                .param("key", head.key())
                .param("signature", head.signature())
                .param("xid", Long.toUnsignedString(kept.last().xid()))
                .param("position", kept.last().position())
                .update();
    }

    /**
     * The newest head, noted as one that left the machine, so that it stays for ever; empty before anything was sealed. Should a newer one of
     * the same hour take its place meanwhile, it is that one.
     *
     * @param as on what it leaves; what it left on first is what stays noted
     */
    Optional<TreeHead.Kept> leave(String as) {
        var newest = newest();
        while (newest.isPresent() && !left(newest.get().head().size(), as)) {
            newest = newest();
        }
        return newest;
    }

    private boolean left(long size, String as) {
        return sql.sql("update proof.head set left_as = coalesce(left_as, :as) where size = :size")
                        .param("as", as)
                        .param("size", size)
                        .update()
                > 0;
    }

    /** Heads that left the machine, the newest first. */
    List<LogView.Left> left(int most) {
        return sql.sql("""
                select size, root, at, left_as, witnessed_at from proof.head where left_as is not null order by size desc limit :most
                """)
                .param("most", most)
                .query((row, n) -> {
                    var witnessed = row.getObject("witnessed_at", OffsetDateTime.class);
                    return new LogView.Left(
                            row.getLong("size"),
                            JournalHeads.printed(row.getLong("size"), row.getBytes("root")),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getString("left_as"),
                            witnessed == null ? null : witnessed.toInstant());
                })
                .list();
    }

    /** Notes that the witness took a head. */
    void witnessed(long size, Instant at) {
        sql.sql("update proof.head set witnessed_at = :at where size = :size")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("size", size)
                .update();
    }

    /** When the witness last took a head. */
    Optional<Instant> witnessedAt() {
        return sql.sql("select max(witnessed_at) as at from proof.head having max(witnessed_at) is not null")
                .query((row, n) -> row.getObject("at", OffsetDateTime.class).toInstant())
                .optional();
    }
}
