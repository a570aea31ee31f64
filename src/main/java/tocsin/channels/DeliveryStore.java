package tocsin.channels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;
import tocsin.foundation.CanonicalJson;
import tocsin.foundation.Text;

/** SQL of the outbox. */
@Repository
class DeliveryStore {
    private static final String COLUMNS = """
            id, channel_id, person_id, position, purpose, kind, urgent, sentence_zh, sentence_en, url, digest_id, state,
            not_before, attempts, unsure, created_at
            """;

    private final JdbcClient sql;

    DeliveryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Puts messages into the outbox; what a channel was given already for this person and fact is not given again. */
    void insert(Collection<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return;
        }
        sql.sql("insert into channels.delivery (" + COLUMNS + ") select " + COLUMNS
                        + " from json_populate_recordset(null::channels.delivery, :rows::json) on conflict do nothing")
                .param(
                        "rows",
                        CanonicalJson.write(
                                deliveries.stream().map(DeliveryStore::row).toList()))
                .update();
    }

    private static Map<String, Object> row(Delivery delivery) {
        var row = new java.util.HashMap<String, Object>();
        row.put("id", delivery.id());
        row.put("channel_id", delivery.channel());
        row.put("person_id", delivery.person());
        row.put("position", delivery.position());
        row.put("purpose", delivery.purpose());
        row.put("kind", delivery.kind());
        row.put("urgent", delivery.urgent());
        row.put("sentence_zh", delivery.sentence().zh());
        row.put("sentence_en", delivery.sentence().en());
        row.put("url", delivery.url());
        row.put("digest_id", delivery.digest());
        row.put("state", delivery.state());
        row.put("not_before", delivery.notBefore());
        row.put("attempts", delivery.attempts());
        row.put("unsure", delivery.unsure());
        row.put("created_at", delivery.createdAt());
        return row;
    }

    /** How many letters a channel tried since a moment. */
    int tried(UUID channel, Instant since) {
        return sql.sql("""
                select count(distinct coalesce(digest_id, id)) from channels.delivery
                where channel_id = :channel and last_tried_at > :since
                """)
                .param("channel", channel)
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    /** How many messages of a purpose were made since a moment, of a channel or for a person. */
    int made(Delivery.Purpose purpose, @Nullable UUID channel, @Nullable UUID person, Instant since) {
        return sql.sql("""
                select count(*) from channels.delivery
                where purpose = :purpose and (:channel::uuid is null or channel_id = :channel)
                  and (:person::uuid is null or person_id = :person) and created_at > :since
                """)
                .param("purpose", purpose.name())
                .param("channel", channel)
                .param("person", person)
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    /**
     * Takes the letters due of a channel in hand: those that wait, and those whose last attempt broke off. The condition is read again on the
     * row once it is locked, so no two nodes take the same.
     */
    List<Delivery> claim(UUID channel, int letters, Instant now, Instant leasedUntil) {
        return sql.sql("""
                with letter as (
                    select coalesce(digest_id, id) as id from channels.delivery
                    where channel_id = :channel and (state = 'WAITING' and not_before <= :now
                          or state = 'SENDING' and leased_until <= :now)
                    group by 1 order by bool_or(urgent) desc, min(not_before), 1 limit :letters)
                update channels.delivery d
                set unsure = d.unsure or d.state = 'SENDING', state = 'SENDING', attempts = d.attempts + 1,
                    leased_until = :until, last_tried_at = :now
                from letter
                where coalesce(d.digest_id, d.id) = letter.id and d.channel_id = :channel
                  and (d.state = 'WAITING' and d.not_before <= :now or d.state = 'SENDING' and d.leased_until <= :now)
                returning
                """ + COLUMNS.replaceAll("(\\w+)", "d.$1"))
                .param("channel", channel)
                .param("letters", letters)
                .param("now", utc(now))
                .param("until", utc(leasedUntil))
                .query((row, n) -> delivery(row))
                .list();
    }

    /** Since when the oldest message that is due waits for a channel in use; null when none does. */
    @Nullable
    Instant oldestDue(Instant now) {
        return sql.sql("""
                select min(d.not_before) from channels.delivery d
                where d.state = 'WAITING' and d.not_before <= :now
                  and d.channel_id in (select c.id from channels.channel c where c.in_use)
                """)
                .param("now", utc(now))
                .query((row, n) -> row.getObject(1, OffsetDateTime.class))
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    void sent(Collection<UUID> deliveries, Instant at, @Nullable String to) {
        sql.sql("""
                update channels.delivery
                set state = 'SENT', sent_at = :at, sent_to = :to, leased_until = null, reason = null, answer = null
                where id = any(:ids) and state = 'SENDING'
                """)
                .param("at", utc(at))
                .param("to", to)
                .param("ids", deliveries.toArray(UUID[]::new))
                .update();
    }

    /** @param next when it is tried again; null: it is given up */
    void failed(Collection<UUID> deliveries, Outcome outcome, @Nullable Instant next, @Nullable String to) {
        sql.sql("""
                update channels.delivery
                set state = case when :next::timestamptz is null then 'FAILED' else 'WAITING' end,
                    not_before = coalesce(:next, not_before), leased_until = null, reason = :reason, answer = :answer,
                    sent_to = :to
                where id = any(:ids) and state = 'SENDING'
                """)
                .param("next", next == null ? null : utc(next), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "reason",
                        outcome.failure() == null ? null : outcome.failure().name())
                .param("answer", outcome.answer())
                .param("to", to)
                .param("ids", deliveries.toArray(UUID[]::new))
                .update();
    }

    /** Lets given up messages try anew: one, or all of a channel. Gives how many. */
    int again(@Nullable UUID delivery, UUID channel, Instant now) {
        return sql.sql("""
                update channels.delivery set state = 'WAITING', attempts = 0, not_before = :now
                where channel_id = :channel and state = 'FAILED' and purpose <> 'CODE' and purpose <> 'TEST' and sentence_zh <> ''
                  and (:delivery::uuid is null or id = :delivery)
                """)
                .param("now", utc(now))
                .param("channel", channel)
                .param("delivery", delivery)
                .update();
    }

    /** How many that ended before a moment still say what was sent to whom. */
    long worded(Instant before) {
        return sql.sql("""
                select count(*) from channels.delivery where state in ('SENT', 'FAILED') and created_at < :before and sentence_zh <> ''
                """).param("before", utc(before)).query(Long.class).single();
    }

    /** Blanks what was sent to whom before a moment. */
    int blank(Instant before, int most) {
        return sql.sql("""
                update channels.delivery set sentence_zh = '', sentence_en = '', url = '', sent_to = null, answer = null
                where id in (select id from channels.delivery
                             where state in ('SENT', 'FAILED') and created_at < :before and sentence_zh <> '' limit :most)
                """).param("before", utc(before)).param("most", most).update();
    }

    Optional<Delivery> find(UUID id) {
        return sql.sql("select " + COLUMNS + " from channels.delivery where id = :id")
                .param("id", id)
                .query((row, n) -> delivery(row))
                .optional();
    }

    /** How a message fared, for whoever looks after its channel: what it said is not among it. */
    Optional<DeliveryView> view(UUID id) {
        return sql.sql("select * from channels.delivery_listed where id = :id")
                .param("id", id)
                .query((row, n) -> view(row))
                .optional();
    }

    private static DeliveryView view(ResultSet row) throws SQLException {
        var state = DeliveryState.valueOf(row.getString("state"));
        var reason = row.getString("reason");
        return new DeliveryView(
                row.getObject("id", UUID.class),
                row.getObject("channel_id", UUID.class),
                row.getString("channel_name"),
                Medium.valueOf(row.getString("medium")),
                Delivery.Purpose.valueOf(row.getString("purpose")),
                row.getBoolean("urgent"),
                row.getBoolean("digest"),
                row.getString("person_name"),
                row.getString("sent_to"),
                state,
                state.label(),
                reason == null ? null : SendingFailure.valueOf(reason).label(),
                row.getString("answer"),
                row.getInt("attempts"),
                row.getBoolean("unsure"),
                instant(row, "created_at"),
                instant(row, "not_before"),
                maybe(row, "last_tried_at"),
                maybe(row, "sent_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** Where the area of a channel lies in today's tree. */
    AreaPath area(UUID channel) {
        return new AreaPath(
                sql.sql("""
                select a.path from channels.channel c join organization.area a on a.id = c.area_id where c.id = :channel
                """).param("channel", channel).query(String.class).single());
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        var position = row.getObject("position", Long.class);
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("channel_id", UUID.class),
                row.getObject("person_id", UUID.class),
                position,
                Delivery.Purpose.valueOf(row.getString("purpose")),
                row.getString("kind"),
                row.getBoolean("urgent"),
                Text.of(row.getString("sentence_zh"), row.getString("sentence_en")),
                row.getString("url"),
                row.getObject("digest_id", UUID.class),
                DeliveryState.valueOf(row.getString("state")),
                instant(row, "not_before"),
                row.getInt("attempts"),
                row.getBoolean("unsure"),
                instant(row, "created_at"));
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
