package tocsin.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.agenda.AgendaItem.Climb;
import tocsin.agenda.AgendaItem.Next;
import tocsin.agenda.AgendaItem.Step;
import tocsin.agenda.AgendaItem.Tier;
import tocsin.foundation.AreaPath;
import tocsin.foundation.BulkRowStore;
import tocsin.foundation.CanonicalJson;
import tocsin.organization.AreaId;
import tocsin.organization.AreaLevel;
import tocsin.organization.DutyKind;
import tocsin.rulebook.Deadline;
import tocsin.rulebook.HowComputed;

/** SQL of agenda items. */
@Repository
class AgendaStore {
    private static final String SELECT = "select * from agenda.item i ";

    private static final AgendaCopy COPY = new AgendaCopy();

    private final JdbcClient sql;
    private final BulkRowStore bulk;

    AgendaStore(JdbcClient sql, BulkRowStore bulk) {
        this.sql = sql;
        this.bulk = bulk;
    }

    /** Writes new items; an id that is known already is passed over. Returns the salts of those that are late at once, by id. */
    Map<UUID, UUID> insert(List<AgendaItem> items) {
        return items.size() < BulkRowStore.MANY ? insertFew(items) : insertMany(items);
    }

    private Map<UUID, UUID> insertMany(List<AgendaItem> items) {
        var known = known(items);
        var reckonings = new AgendaCopy.Reckonings();
        var rows = items.stream()
                .filter(item -> known.add(item.id()))
                .map(item -> new AgendaCopy.Row(item, UUID.randomUUID(), reckonings.of(item)))
                .toList();
        bulk.write(COPY, rows);
        return rows.stream()
                .filter(row -> row.climb().missedOn() != null)
                .collect(Collectors.toMap(row -> row.item().id(), AgendaCopy.Row::salt));
    }

    private Set<UUID> known(List<AgendaItem> items) {
        return new HashSet<>(sql.sql("select id from agenda.item where id = any(:ids)")
                .param("ids", items.stream().map(AgendaItem::id).toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private Map<UUID, UUID> insertFew(List<AgendaItem> items) {
        return items.isEmpty() ? Map.of() : salts(sql.sql("""
                with fresh as (insert into agenda.item (id, subject_kind, subject, kind, owner_kind, owner_person, owner_organization, tracker,
                    duty, duty_area_id, duty_path, area_path, sector_path, due_on, due_at, how_computed, opens_on,
                    ladder, ladder_edition, ladder_starts_on, tier_area_id, tier_path, tier_level, tier_name,
                    reminded_on, missed_on, levels_up, next_step, next_step_at, version)
                select * from unnest(:ids, :subjectKinds, :subjects, :kinds, :ownerKinds, :ownerPeople, :ownerOrganizations, :trackers,
                    :duties, :dutyAreas, :dutyPaths, :areaPaths, :sectorPaths, cast(:dueOns as date[]), cast(:dueAts as timestamptz[]),
                    :hows, cast(:opensOns as date[]), :ladders, :editions, cast(:startsOns as date[]), :tierAreas, :tierPaths, :tierLevels,
                    :tierNames, cast(:remindedOns as date[]), cast(:missedOns as date[]), cast(:levelsUp as int[]), :nextSteps,
                    cast(:nextStepAts as timestamptz[]), cast(:versions as int[]))
                on conflict (id) do nothing returning id, salt, missed_on)
                select id, salt from fresh where missed_on is not null
                """).params(AgendaColumns.of(items)));
    }

    /** Writes deadline and climb of items whose rows are locked, in one statement; returns their salts by id. */
    Map<UUID, UUID> save(List<AgendaItem> items) {
        return items.isEmpty() ? Map.of() : salts(sql.sql("""
                update agenda.item i set due_on = r.due_on, due_at = r.due_at, how_computed = r.how_computed,
                    ladder = r.ladder, ladder_edition = r.ladder_edition, ladder_starts_on = r.ladder_starts_on,
                    tier_area_id = r.tier_area_id, tier_path = r.tier_path, tier_level = r.tier_level, tier_name = r.tier_name,
                    reminded_on = r.reminded_on, missed_on = r.missed_on, levels_up = r.levels_up,
                    next_step = r.next_step, next_step_at = r.next_step_at, version = r.version
                from unnest(:ids, cast(:dueOns as date[]), cast(:dueAts as timestamptz[]), :hows, :ladders, :editions,
                    cast(:startsOns as date[]), :tierAreas, :tierPaths, :tierLevels, :tierNames, cast(:remindedOns as date[]),
                    cast(:missedOns as date[]), cast(:levelsUp as int[]), :nextSteps, cast(:nextStepAts as timestamptz[]),
                    cast(:versions as int[]))
                  as r (id, due_on, due_at, how_computed, ladder, ladder_edition, ladder_starts_on, tier_area_id, tier_path, tier_level,
                    tier_name, reminded_on, missed_on, levels_up, next_step, next_step_at, version)
                where i.id = r.id returning i.id, i.salt
                """).params(AgendaColumns.changing(items)));
    }

    /** Writes how far up their ladders items whose rows are locked have come, in one statement; returns their salts by id. */
    Map<UUID, UUID> climb(List<AgendaItem> items) {
        return items.isEmpty() ? Map.of() : salts(sql.sql("""
                update agenda.item i set tier_area_id = r.tier_area_id, tier_path = r.tier_path, tier_level = r.tier_level,
                    tier_name = r.tier_name, reminded_on = r.reminded_on, missed_on = r.missed_on, levels_up = r.levels_up,
                    next_step = r.next_step, next_step_at = r.next_step_at, version = r.version
                from unnest(:ids, :tierAreas, :tierPaths, :tierLevels, :tierNames, cast(:remindedOns as date[]),
                    cast(:missedOns as date[]), cast(:levelsUp as int[]), :nextSteps, cast(:nextStepAts as timestamptz[]),
                    cast(:versions as int[]))
                  as r (id, tier_area_id, tier_path, tier_level, tier_name, reminded_on, missed_on, levels_up, next_step, next_step_at,
                    version)
                where i.id = r.id returning i.id, i.salt
                """).params(AgendaColumns.climbing(items)));
    }

    private static Map<UUID, UUID> salts(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getObject("salt", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Ends everything of these kinds, or of any, that is still owed about a record; returns how many there were. */
    int end(UUID subject, @Nullable List<String> kinds, AgendaState as, Instant at, UUID by) {
        return sql.sql("""
                update agenda.item set state = :state, ended_at = :at, ended_by = :by, next_step = null, next_step_at = null,
                    version = version + 1
                where subject = :subject and (:kinds::text[] is null or kind = any(:kinds)) and state = 'OPEN'
                """)
                .param("state", as.name())
                .param("at", utc(at))
                .param("by", by)
                .param("subject", subject)
                .param("kinds", kinds == null ? null : kinds.toArray(String[]::new))
                .update();
    }

    /** Ends what these acts settle or cancel, each at its moment. */
    void endAll(List<AgendaChange> changes) {
        var endings = changes.stream().flatMap(Ending::of).toList();
        if (endings.isEmpty()) {
            return;
        }
        sql.sql("""
                update agenda.item i set state = e.state, ended_at = e.at, ended_by = e.by, next_step = null, next_step_at = null,
                    version = i.version + 1
                from unnest(:subjects, :kinds, :states, cast(:ats as timestamptz[]), :bys) as e (subject, kinds, state, at, by)
                where i.subject = e.subject and i.kind = any(string_to_array(e.kinds, ',')) and i.state = 'OPEN'
                """)
                .param("subjects", array(endings, ending -> ending.change().subject(), UUID[]::new))
                .param("kinds", array(endings, ending -> String.join(",", ending.kinds()), String[]::new))
                .param("states", array(endings, ending -> ending.as().name(), String[]::new))
                .param("ats", array(endings, ending -> ending.change().at().toString(), String[]::new))
                .param("bys", array(endings, ending -> ending.change().by().id(), UUID[]::new))
                .update();
    }

    private static <T> T[] array(List<Ending> endings, Function<Ending, T> part, IntFunction<T[]> made) {
        return endings.stream().map(part).toArray(made);
    }

    private record Ending(AgendaChange change, Collection<String> kinds, AgendaState as) {
        static Stream<Ending> of(AgendaChange change) {
            return Stream.of(
                            new Ending(change, change.settled(), AgendaState.SETTLED),
                            new Ending(change, change.cancelled(), AgendaState.CANCELLED))
                    .filter(ending -> !ending.kinds().isEmpty());
        }
    }

    /** Takes items whose next step is due, earliest first, passing over those another sweep has in hand. */
    List<AgendaItem> claim(Instant now, int limit, Collection<UUID> except) {
        return sql.sql(SELECT + """
                where i.next_step_at <= :now and i.id <> all(:except)
                order by i.next_step_at limit :limit for update skip locked
                """)
                .param("now", utc(now))
                .param("except", except.toArray(UUID[]::new))
                .param("limit", limit)
                .query((row, n) -> item(row))
                .list();
    }

    /** Since when the oldest step that has come due is waiting to be taken; null when none is. */
    @Nullable
    Instant oldestDue(Instant now) {
        return sql.sql(
                        "select i.next_step_at from agenda.item i where i.next_step_at <= :now order by i.next_step_at limit 1")
                .param("now", utc(now))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    /** How many steps have come due and are not taken. */
    long due(Instant now) {
        return sql.sql("select count(*) from agenda.item i where i.next_step_at <= :now")
                .param("now", utc(now))
                .query(Long.class)
                .single();
    }

    List<AgendaItem> lockOpen(UUID subject, String kind) {
        return sql.sql(SELECT + "where i.subject = :subject and i.kind = :kind and i.state = 'OPEN' for update")
                .param("subject", subject)
                .param("kind", kind)
                .query((row, n) -> item(row))
                .list();
    }

    /** Items about any of these records, soonest due first. */
    List<AgendaItem> about(Collection<UUID> subjects, boolean openOnly) {
        return sql.sql(SELECT + """
                where i.subject = any(:subjects) and (i.state = 'OPEN' or not :openOnly)
                order by coalesce(i.due_on, (i.due_at at time zone 'Asia/Shanghai')::date), i.due_at, i.id
                """)
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("openOnly", openOnly)
                .query((row, n) -> item(row))
                .list();
    }

    static AgendaItem item(ResultSet row) throws SQLException {
        return new AgendaItem(
                row.getObject("id", UUID.class),
                new AgendaSubject(row.getString("subject_kind"), row.getObject("subject", UUID.class)),
                row.getString("kind"),
                new Owe.Owner(
                        Owe.Owner.Kind.valueOf(row.getString("owner_kind")),
                        row.getObject("owner_person", UUID.class),
                        row.getObject("owner_organization", UUID.class),
                        row.getObject("tracker", UUID.class)),
                DutyKind.valueOf(row.getString("duty")),
                new AreaId(row.getObject("duty_area_id", UUID.class)),
                new AreaPath(row.getString("duty_path")),
                new AreaPath(row.getString("area_path")),
                new AreaPath(row.getString("sector_path")),
                new Deadline(
                        row.getObject("due_on", LocalDate.class),
                        instant(row, "due_at"),
                        CanonicalJson.read(row.getString("how_computed"), HowComputed.class)),
                row.getObject("opens_on", LocalDate.class),
                climb(row),
                AgendaState.valueOf(row.getString("state")),
                row.getInt("version"));
    }

    private static Climb climb(ResultSet row) throws SQLException {
        var step = row.getString("next_step");
        var stepAt = instant(row, "next_step_at");
        return new Climb(
                row.getString("ladder"),
                row.getString("ladder_edition"),
                row.getObject("ladder_starts_on", LocalDate.class),
                new Tier(
                        new AreaId(row.getObject("tier_area_id", UUID.class)),
                        new AreaPath(row.getString("tier_path")),
                        AreaLevel.valueOf(row.getString("tier_level")),
                        row.getString("tier_name")),
                row.getObject("reminded_on", LocalDate.class),
                row.getObject("missed_on", LocalDate.class),
                row.getInt("levels_up"),
                step == null || stepAt == null ? null : new Next(Step.valueOf(step), stepAt));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
