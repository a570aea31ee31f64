package tocsin.notices;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;

/** SQL of the inbox. */
@Repository
class InboxStore {
    /** One person's messages, narrowed by what was asked. */
    private static final String ASKED = """
            m.person_id = :person and (not :unread or m.read_at is null)
            and (:kinds::text[] is null or m.kind = any(:kinds))
            and (:since::timestamptz is null or m.at >= :since)
            and (:record::uuid is null or m.subject = :record)
            and m.path_then >= :from and m.path_then < :until
            """;

    private final JdbcClient sql;

    InboxStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** What a person is to be told of a fact. */
    record Letter(JournalEntry fact, UUID person, Text sentence, String url) {
        private String key() {
            return fact.position() + "/" + person;
        }
    }

    /**
     * Delivers; what a person was told already is not told again.
     *
     * @param read whether a message of a fact of this moment is marked as it arrives
     * @return those that are new
     */
    List<Letter> insert(List<Letter> letters, Predicate<Instant> read) {
        if (letters.isEmpty()) {
            return List.of();
        }
        var fresh = sql.sql("""
                insert into notices.message (position, person_id, at, kind, subject, path_then, sentence_zh, sentence_en, url, read_at)
                select u.position, u.person, u.at, u.kind, u.subject, u.path, u.zh, u.en, u.url, case when u.read then u.at end
                from unnest(:positions, :people, cast(:ats as timestamptz[]), :kinds, :subjects, :paths, :zhs, :ens, :urls, :reads)
                  as u (position, person, at, kind, subject, path, zh, en, url, read)
                on conflict (position, person_id) do nothing returning position, person_id
                """)
                .param("positions", column(letters, letter -> letter.fact().position(), Long[]::new))
                .param("people", column(letters, Letter::person, UUID[]::new))
                .param("ats", column(letters, letter -> letter.fact().at().toString(), String[]::new))
                .param("kinds", column(letters, letter -> letter.fact().kind(), String[]::new))
                .param("subjects", column(letters, letter -> letter.fact().subject(), UUID[]::new))
                .param("paths", column(letters, letter -> letter.fact().area().value(), String[]::new))
                .param("zhs", column(letters, letter -> letter.sentence().zh(), String[]::new))
                .param("ens", column(letters, letter -> letter.sentence().en(), String[]::new))
                .param("urls", column(letters, Letter::url, String[]::new))
                .param(
                        "reads",
                        column(letters, letter -> read.test(letter.fact().at()), Boolean[]::new))
                .query((row, n) -> row.getLong("position") + "/" + row.getString("person_id"))
                .set();
        return letters.stream().filter(letter -> fresh.remove(letter.key())).toList();
    }

    private static <T> T[] column(List<Letter> letters, Function<Letter, T> part, IntFunction<T[]> made) {
        return letters.stream().map(part).toArray(made);
    }

    /** Messages asked for, the newest first, behind a message when one is named. */
    List<Message> list(UUID person, InboxFilter filter, AreaPath area, @Nullable UUID after, int limit) {
        return asked("""
                        select m.id, m.at, m.kind, m.subject, m.sentence_zh, m.sentence_en, m.url, m.read_at is not null as read
                        from notices.message m
                        left join notices.message b on b.id = :after::uuid and b.person_id = :person
                        where (b.id is null or (m.at, m.position) < (b.at, b.position)) and
                        """ + ASKED + " order by m.at desc, m.position desc limit :limit", person, filter, area)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> new Message(
                        row.getObject("id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("kind"),
                        Text.same(row.getString("kind")),
                        row.getObject("subject", UUID.class),
                        Text.of(row.getString("sentence_zh"), row.getString("sentence_en")),
                        row.getString("url"),
                        row.getBoolean("read")))
                .list();
    }

    private JdbcClient.StatementSpec asked(String statement, UUID person, InboxFilter filter, AreaPath area) {
        var since = filter.since();
        var kinds = filter.kinds();
        return sql.sql(statement)
                .param("person", person)
                .param("unread", filter.unread())
                .param("kinds", kinds == null ? null : kinds.toArray(String[]::new))
                .param(
                        "since",
                        since == null
                                ? null
                                : utc(since.atStartOfDay(TownClock.ZONE).toInstant()))
                .param("record", filter.record())
                .param("from", area.from())
                .param("until", area.until());
    }

    /** How many messages of each kind somebody has. */
    Map<String, Long> kinds(UUID person) {
        var counts = new TreeMap<String, Long>();
        sql.sql("select kind, count(*) as count from notices.message where person_id = :person group by kind")
                .param("person", person)
                .query((RowCallbackHandler) row -> counts.put(row.getString("kind"), row.getLong("count")));
        return counts;
    }

    long unread(UUID person) {
        return sql.sql("select count(*) from notices.message where person_id = :person and read_at is null")
                .param("person", person)
                .query(Long.class)
                .single();
    }

    /** Marks the messages asked for that came until a moment; gives how many were not marked before. */
    int read(UUID person, InboxFilter filter, AreaPath area, Instant until, Instant now) {
        return asked(
                        "update notices.message m set read_at = :now where m.at <= :to and m.read_at is null and "
                                + ASKED,
                        person,
                        filter,
                        area)
                .param("now", utc(now))
                .param("to", utc(until))
                .update();
    }

    long older(Instant before) {
        return sql.sql("select count(*) from notices.message where at < :before")
                .param("before", utc(before))
                .query(Long.class)
                .single();
    }

    int delete(Instant before, int most) {
        return sql.sql("""
                delete from notices.message where id in (select id from notices.message where at < :before limit :most)
                """).param("before", utc(before)).param("most", most).update();
    }

    /** Takes marks of one moment back. */
    void unread(UUID person, Instant markedAt) {
        sql.sql("update notices.message set read_at = null where person_id = :person and read_at = :at")
                .param("person", person)
                .param("at", utc(markedAt))
                .update();
    }

    /** Marks one message; a mark that stands keeps its moment. False when the person has no such message. */
    boolean mark(UUID person, UUID message, @Nullable Instant readAt) {
        return sql.sql("""
                update notices.message set read_at = case when :at::timestamptz is null then null else coalesce(read_at, :at) end
                where id = :id and person_id = :person
                """)
                        .param("at", readAt == null ? null : utc(readAt))
                        .param("id", message)
                        .param("person", person)
                        .update()
                == 1;
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
