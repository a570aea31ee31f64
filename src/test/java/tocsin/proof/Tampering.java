package tocsin.proof;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One way of changing the journal behind the product, drawn at random.
 *
 * @param told for whoever must find out what went wrong
 * @param act what is done in the database
 * @param found what a verification must find, no more and no less
 */
record Tampering(String told, Runnable act, Set<Found> found) {

    /** What is wrong and with which row of the journal; none where a stretch is all that can be said. */
    record Found(JournalFinding.What what, Long position) {}

    private static final List<String> CHANGES = List.of(
            "body = body || ' '",
            "body = replace(body, '汪', '喵')",
            "kind = kind || 'x'",
            "subject = '00000000-0000-0000-0000-00000000dead'",
            "area = '9.'",
            "by_id = '00000000-0000-0000-0000-00000000beef'",
            "by_post = 'x'",
            "at = at - interval '1 microsecond'",
            "digest = set_byte(digest, 31, (get_byte(digest, 31) + 1) % 256)");

    /** @param sealed positions of the sealed rows in commit order */
    static Tampering draw(Random random, JdbcClient sql, List<Long> sealed) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> changed(random, sql, sealed);
            case 2 -> removed(sql, one(random, sealed));
            case 3 -> swapped(random, sql, sealed);
            case 4 -> inserted(random, sql, sealed);
            case 5 -> moved(random, sql, sealed);
            case 6 -> hidden(random, sql, sealed);
            default -> several(random, sql, sealed);
        };
    }

    private static long one(Random random, List<Long> sealed) {
        return sealed.get(random.nextInt(sealed.size()));
    }

    private static Tampering changed(Random random, JdbcClient sql, List<Long> sealed) {
        long position = one(random, sealed);
        var change = CHANGES.get(random.nextInt(CHANGES.size()));
        return new Tampering(
                change + " at " + position,
                () -> sql.sql("update foundation.journal set " + change + " where position = " + position)
                        .update(),
                Set.of(new Found(JournalFinding.What.CHANGED, position)));
    }

    private static Tampering removed(JdbcClient sql, long position) {
        return new Tampering(
                "removed " + position,
                () -> sql.sql("delete from foundation.journal where position = " + position)
                        .update(),
                Set.of(new Found(JournalFinding.What.REMOVED, position)));
    }

    private static Tampering swapped(Random random, JdbcClient sql, List<Long> sealed) {
        int n = random.nextInt(sealed.size() - 1);
        long one = sealed.get(n);
        long other = sealed.get(n + 1 + random.nextInt(sealed.size() - n - 1));
        return new Tampering(
                "swapped " + one + " and " + other,
                () -> sql.sql("""
                        update foundation.journal j set body = o.body, digest = o.digest, kind = o.kind, subject = o.subject
                        from foundation.journal o
                        where (j.position = %1$d and o.position = %2$d) or (j.position = %2$d and o.position = %1$d)
                        """.formatted(one, other)).update(),
                Set.of(new Found(JournalFinding.What.CHANGED, one), new Found(JournalFinding.What.CHANGED, other)));
    }

    private static Tampering inserted(Random random, JdbcClient sql, List<Long> sealed) {
        long beside = one(random, sealed);
        long position = 1_000_000L + random.nextInt(1_000);
        return new Tampering(
                "inserted beside " + beside,
                () -> sql.sql("""
                        insert into foundation.journal (xid, position, at, by_id, by_post, kind, subject, area, body, digest)
                        select (xid::text::bigint - 1)::text::xid8, %d, at, by_id, by_post, kind, subject, area, body, digest
                        from foundation.journal where position = %d
                        """.formatted(position, beside)).update(),
                Set.of(new Found(JournalFinding.What.INSERTED, position)));
    }

    /** A row told to have been written by another transaction stands elsewhere in the order. */
    private static Tampering moved(Random random, JdbcClient sql, List<Long> sealed) {
        long position = one(random, sealed);
        long elsewhere = one(random, sealed);
        return new Tampering(
                "moved " + position + " to " + elsewhere,
                () -> sql.sql("""
                        update foundation.journal set xid = (select (o.xid::text::bigint - 1)::text::xid8
                          from foundation.journal o where o.position = %d) where position = %d
                        """.formatted(elsewhere, position)).update(),
                Set.of(new Found(JournalFinding.What.CHANGED, position)));
    }

    /** The row is changed and its leaf is made to fit: the heads signed over it do not any more. */
    private static Tampering hidden(Random random, JdbcClient sql, List<Long> sealed) {
        int leaf = random.nextInt(sealed.size());
        return new Tampering(
                "leaf " + leaf + " rewritten",
                () -> sql.sql("""
                        update proof.leaves set hashes = set_byte(hashes, %1$d, (get_byte(hashes, %1$d) + 1) %% 256)
                        where number = %2$d
                        """.formatted(leaf % LogStore.WIDTH * LogHash.BYTES, leaf / LogStore.WIDTH))
                        .update(),
                Set.of(
                        new Found(JournalFinding.What.CHANGED, sealed.get(leaf)),
                        new Found(JournalFinding.What.LOG_CHANGED, null)));
    }

    private static Tampering several(Random random, JdbcClient sql, List<Long> sealed) {
        int from = random.nextInt(sealed.size() - 3);
        var gone = sealed.subList(from, from + 1 + random.nextInt(3)).toArray(Long[]::new);
        long changed = from == 0 ? sealed.getLast() : sealed.getFirst();
        return new Tampering(
                "removed " + Arrays.toString(gone) + " and changed " + changed,
                () -> {
                    sql.sql("delete from foundation.journal where position = any(:gone)")
                            .param("gone", gone)
                            .update();
                    sql.sql("update foundation.journal set by_id = :by where position = :changed")
                            .param("by", new UUID(1, 1))
                            .param("changed", changed)
                            .update();
                },
                java.util.stream.Stream.concat(
                                Arrays.stream(gone).map(position -> new Found(JournalFinding.What.REMOVED, position)),
                                java.util.stream.Stream.of(new Found(JournalFinding.What.CHANGED, changed)))
                        .collect(java.util.stream.Collectors.toSet()));
    }
}
