package tocsin.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** Notes as what a head first left the machine, so that it stays for ever. */
    void left(long size, String as) {
        sql.sql("update proof.head set left_as = :as where size = :size and left_as is null")
                .param("as", as)
                .param("size", size)
                .update();
    }
}
