package tocsin.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.JournalPlace;

/** SQL of the leaves and of the subtrees above them, {@value #WIDTH} to a row. */
@Repository
class LogStore {
    static final int WIDTH = 256;
    /** A row of hashes is the root of a subtree this much higher. */
    static final int HEIGHT = 8;

    private final JdbcClient sql;

    LogStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The last leaves before a size, of the row that is not full yet; their places are not told but for the first. */
    private Optional<StoredLeaves> leaves(long number) {
        return sql.sql(
                        "select number, first_xid::text as first_xid, first_position, positions, hashes from proof.leaves"
                                + " where number = :number")
                .param("number", number)
                .query((row, n) -> stored(row))
                .optional();
    }

    /** Rows of leaves from one number on, in order. */
    List<StoredLeaves> leavesFrom(long number, int rows) {
        return sql.sql(
                        "select number, first_xid::text as first_xid, first_position, positions, hashes from proof.leaves"
                                + " where number >= :number order by number limit :rows")
                .param("number", number)
                .param("rows", rows)
                .query((row, n) -> stored(row))
                .list();
    }

    /** Which leaf a row of the journal is; empty while it is not sealed. */
    OptionalLong numberOf(JournalPlace place) {
        var row = sql.sql("""
                select number, first_xid::text as first_xid, first_position, positions, hashes from proof.leaves
                where (leaves.first_xid, leaves.first_position) <= (:xid::text::xid8, :position)
                order by leaves.first_xid desc, leaves.first_position desc limit 1
                """)
                .param("xid", Long.toUnsignedString(place.xid()))
                .param("position", place.position())
                .query((found, n) -> stored(found))
                .optional();
        if (row.isEmpty()) {
            return OptionalLong.empty();
        }
        var positions = row.get().positions();
        for (int n = 0; n < positions.length; n++) {
            if (positions[n] == place.position()) {
                return OptionalLong.of(row.get().number() * WIDTH + n);
            }
        }
        return OptionalLong.empty();
    }

    private static StoredLeaves stored(ResultSet row) throws SQLException {
        return new StoredLeaves(
                row.getLong("number"),
                new JournalPlace(Long.parseUnsignedLong(row.getString("first_xid")), row.getLong("first_position")),
                Arrays.stream((Long[]) row.getArray("positions").getArray())
                        .mapToLong(Long::longValue)
                        .toArray(),
                row.getBytes("hashes"));
    }

    /** Adds leaves to a log of this size, and the subtrees that become whole by them. */
    void append(LogHash hash, long size, List<Leaf> leaves) {
        var whole = new ArrayList<byte[]>();
        for (int from = 0; from < leaves.size(); ) {
            long number = (size + from) / WIDTH;
            int filled = (int) ((size + from) % WIDTH);
            int until = Math.min(leaves.size(), from + WIDTH - filled);
            var row = StoredLeaves.of(
                    number, filled == 0 ? Optional.empty() : leaves(number), leaves.subList(from, until));
            save(row);
            if (filled + until - from == WIDTH) {
                whole.add(Hashes.root(hash, row.hashes(), 0, WIDTH));
            }
            from = until;
        }
        raise(hash, 1, size / WIDTH, whole);
    }

    private void raise(LogHash hash, int level, long size, List<byte[]> roots) {
        if (roots.isEmpty()) {
            return;
        }
        var whole = new ArrayList<byte[]>();
        for (int from = 0; from < roots.size(); ) {
            long number = (size + from) / WIDTH;
            int filled = (int) ((size + from) % WIDTH);
            int until = Math.min(roots.size(), from + WIDTH - filled);
            var hashes = Hashes.joined(
                    filled == 0 ? new byte[0] : nodes(level, number).orElseThrow(), roots.subList(from, until));
            sql.sql("""
                    insert into proof.nodes (level, number, hashes) values (:level, :number, :hashes)
                    on conflict (level, number) do update set hashes = excluded.hashes
                    """)
                    .param("level", level)
                    .param("number", number)
                    .param("hashes", hashes)
                    .update();
            if (filled + until - from == WIDTH) {
                whole.add(Hashes.root(hash, hashes, 0, WIDTH));
            }
            from = until;
        }
        raise(hash, level + 1, size / WIDTH, whole);
    }

    private void save(StoredLeaves row) {
        sql.sql("""
                insert into proof.leaves (number, first_xid, first_position, positions, hashes)
                values (:number, :xid::text::xid8, :position, :positions, :hashes)
                on conflict (number) do update set positions = excluded.positions, hashes = excluded.hashes
                """)
                .param("number", row.number())
                .param("xid", Long.toUnsignedString(row.first().xid()))
                .param("position", row.first().position())
                .param("positions", row.positions())
                .param("hashes", row.hashes())
                .update();
    }

    /** The hashes of one row above the leaves. */
    Optional<byte[]> nodes(int level, long number) {
        return sql.sql("select hashes from proof.nodes where level = :level and number = :number")
                .param("level", level)
                .param("number", number)
                .query(byte[].class)
                .optional();
    }

    /** Reads subtrees for roots and paths; each row is read once. */
    MerkleTree tree(LogHash hash) {
        var read = new java.util.HashMap<String, byte[]>();
        return new MerkleTree(hash, (height, index) -> {
            int level = height / HEIGHT;
            int within = height % HEIGHT;
            long first = index << within;
            var row = read.computeIfAbsent(
                    level + "/" + first / WIDTH,
                    absent -> (level == 0
                                    ? leaves(first / WIDTH).map(StoredLeaves::hashes)
                                    : nodes(level, first / WIDTH))
                            .orElseThrow(() -> new IllegalStateException("the log has lost its row " + absent)));
            return Hashes.root(hash, row, (int) (first % WIDTH), 1 << within);
        });
    }
}
