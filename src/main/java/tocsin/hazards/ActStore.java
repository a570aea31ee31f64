package tocsin.hazards;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.CanonicalJson;
import tocsin.foundation.Text;

/** SQL of what was done about a hazard beside notices: closures on the spot, submissions, rechecks. */
@Repository
class ActStore {
    private final JdbcClient sql;

    ActStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** What the unit submitted. */
    record Submission(UUID id, HazardId hazard, String statement, List<String> photos, Instant at, UUID by)
            implements ActRow {
        @Override
        public String table() {
            return "submission";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            return Map.of(
                    "id", id,
                    "hazard_id", hazard,
                    "statement", statement,
                    "photos", photos,
                    "submitted_at", at,
                    "submitted_by", by);
        }
    }

    /** What a recheck found. */
    record Recheck(
            UUID id,
            HazardId hazard,
            boolean passed,
            String note,
            List<String> photos,
            Instant at,
            UUID by,
            @Nullable LocalDate nextDueOn)
            implements ActRow {
        @Override
        public String table() {
            return "recheck";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            var columns = new HashMap<String, @Nullable Object>();
            columns.put("id", id);
            columns.put("hazard_id", hazard);
            columns.put("passed", passed);
            columns.put("note", note);
            columns.put("photos", photos);
            columns.put("checked_at", at);
            columns.put("checked_by", by);
            columns.put("next_due_on", nextDueOn);
            return columns;
        }
    }

    /** More time, and why. */
    record Extension(
            UUID id,
            HazardId hazard,
            LocalDate formerOn,
            LocalDate dueOn,
            String reason,
            @Nullable String reasonInEnglish,
            Instant at,
            UUID by)
            implements ActRow {
        @Override
        public String table() {
            return "extension";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            var columns = new HashMap<String, @Nullable Object>();
            columns.put("id", id);
            columns.put("hazard_id", hazard);
            columns.put("former_on", formerOn);
            columns.put("due_on", dueOn);
            columns.put("reason", reason);
            columns.put("reason_en", reasonInEnglish);
            columns.put("extended_at", at);
            columns.put("extended_by", by);
            return columns;
        }
    }

    /** What was put right on the spot. */
    record OnTheSpot(HazardId hazard, String measure, List<String> photos, Instant at, UUID by) implements ActRow {
        @Override
        public String table() {
            return "on_the_spot";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            return Map.of("hazard_id", hazard, "measure", measure, "photos", photos, "done_at", at, "done_by", by);
        }
    }

    /** Writes the rows that acts leave, those of one table in one statement: acts before the papers about them. */
    void keepAll(List<ActRow> rows) {
        rows.stream()
                .collect(Collectors.groupingBy(ActRow::table, TreeMap::new, Collectors.toList()))
                .forEach((table, some) -> {
                    var columns = String.join(
                            ", ", new TreeSet<>(some.getFirst().columns().keySet()));
                    sql.sql(
                                    "insert into hazards.%1$s (%2$s) select %2$s from json_populate_recordset(null::hazards.%1$s, :rows::json)"
                                            .formatted(table, columns))
                            .param(
                                    "rows",
                                    CanonicalJson.write(
                                            some.stream().map(ActRow::columns).toList()))
                            .update();
                });
    }

    /** Who submitted a rectification of these hazards. */
    Map<HazardId, Set<UUID>> submitters(Collection<HazardId> hazards) {
        return sql
                .sql("select distinct hazard_id, submitted_by from hazards.submission where hazard_id = any(:ids)")
                .param("ids", hazards.stream().map(HazardId::value).toArray(UUID[]::new))
                .query((row, n) -> Map.entry(
                        new HazardId(row.getObject("hazard_id", UUID.class)),
                        row.getObject("submitted_by", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /** Pictures that submissions and rechecks of these hazards have shown. */
    Map<HazardId, Set<String>> photos(Collection<HazardId> hazards) {
        return sql
                .sql("""
                        select hazard_id, unnest(photos) as photo from hazards.submission where hazard_id = any(:ids)
                        union select hazard_id, unnest(photos) from hazards.recheck where hazard_id = any(:ids)
                        """)
                .param("ids", hazards.stream().map(HazardId::value).toArray(UUID[]::new))
                .query((row, n) ->
                        Map.entry(new HazardId(row.getObject("hazard_id", UUID.class)), row.getString("photo")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /** Why the deadline was extended by this act. */
    Optional<Text> reason(UUID extension) {
        return sql.sql("select reason as zh, coalesce(reason_en, reason) as en from hazards.extension where id = :id")
                .param("id", extension)
                .query(Text.class)
                .optional();
    }

    /** Submissions of a hazard, oldest first. */
    List<Submission> submissions(HazardId hazard) {
        return sql.sql(
                        "select id, statement, photos, submitted_at, submitted_by from hazards.submission where hazard_id = :id order by submitted_at")
                .param("id", hazard.value())
                .query((row, n) -> new Submission(
                        row.getObject("id", UUID.class),
                        hazard,
                        row.getString("statement"),
                        HazardRowStore.texts(row, "photos"),
                        row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                        row.getObject("submitted_by", UUID.class)))
                .list();
    }

    /** Rechecks of a hazard, oldest first. */
    List<Recheck> rechecks(HazardId hazard) {
        return sql.sql(
                        "select id, passed, note, photos, checked_at, checked_by, next_due_on from hazards.recheck where hazard_id = :id order by checked_at")
                .param("id", hazard.value())
                .query((row, n) -> new Recheck(
                        row.getObject("id", UUID.class),
                        hazard,
                        row.getBoolean("passed"),
                        row.getString("note"),
                        HazardRowStore.texts(row, "photos"),
                        row.getObject("checked_at", OffsetDateTime.class).toInstant(),
                        row.getObject("checked_by", UUID.class),
                        row.getObject("next_due_on", LocalDate.class)))
                .list();
    }

    Optional<OnTheSpot> onTheSpot(HazardId hazard) {
        return sql.sql("select measure, photos, done_at, done_by from hazards.on_the_spot where hazard_id = :id")
                .param("id", hazard.value())
                .query((row, n) -> new OnTheSpot(
                        hazard,
                        row.getString("measure"),
                        HazardRowStore.texts(row, "photos"),
                        row.getObject("done_at", OffsetDateTime.class).toInstant(),
                        row.getObject("done_by", UUID.class)))
                .optional();
    }

    /** Deadlines to rectify that passed, oldest first; what was taken off, such as with a void paper, does not count. */
    List<LateRectification> lateRectifications(HazardId hazard) {
        return sql.sql("""
                select due_day as due_on, ended_on from agenda.item_late
                where subject = :id and kind = 'RECTIFICATION' and state <> 'CANCELLED' order by due_day
                """)
                .param("id", hazard.value())
                .query(LateRectification.class)
                .list();
    }

    static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
