package tocsin.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.agenda.AgendaItem.Climb;
import tocsin.agenda.AgendaItem.Next;
import tocsin.agenda.AgendaItem.Step;
import tocsin.agenda.AgendaItem.Tier;
import tocsin.foundation.AreaPath;
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

    private final JdbcClient sql;

    AgendaStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Writes a new item; returns its salt, or nothing when the id is known. */
    List<UUID> insert(AgendaItem item) {
        return bind(
                        sql.sql("""
                insert into agenda.item (id, subject_kind, subject, kind, owner_person, owner_organization, tracker,
                    duty, duty_area_id, duty_path, area_path, sector_path, due_on, due_at, how_computed,
                    ladder, ladder_edition, ladder_starts_on, tier_area_id, tier_path, tier_level, tier_name,
                    reminded_on, missed_on, levels_up, next_step, next_step_at, version)
                values (:id, :subjectKind, :subject, :kind, :ownerPerson, :ownerOrganization, :tracker,
                    :duty, :dutyArea, :dutyPath, :areaPath, :sectorPath, :dueOn, :dueAt, :howComputed,
                    :ladder, :edition, :startsOn, :tierArea, :tierPath, :tierLevel, :tierName,
                    :remindedOn, :missedOn, :levelsUp, :nextStep, :nextStepAt, :version)
                on conflict (id) do nothing returning salt
                """)
                                .param("subjectKind", item.subject().kind())
                                .param("subject", item.subject().id())
                                .param("kind", item.kind())
                                .param("ownerPerson", item.owner().person())
                                .param("ownerOrganization", item.owner().organization())
                                .param("tracker", item.owner().tracker())
                                .param("duty", item.duty().name())
                                .param("dutyArea", item.dutyArea().value())
                                .param("dutyPath", item.dutyPath().value())
                                .param("areaPath", item.areaPath().value())
                                .param("sectorPath", item.sectorPath().value()),
                        item)
                .query(UUID.class)
                .list();
    }

    /** Writes deadline and climb of an item whose row is locked; returns its salt. */
    UUID save(AgendaItem item) {
        return bind(sql.sql("""
                update agenda.item set due_on = :dueOn, due_at = :dueAt, how_computed = :howComputed,
                    ladder = :ladder, ladder_edition = :edition, ladder_starts_on = :startsOn,
                    tier_area_id = :tierArea, tier_path = :tierPath, tier_level = :tierLevel, tier_name = :tierName,
                    reminded_on = :remindedOn, missed_on = :missedOn, levels_up = :levelsUp,
                    next_step = :nextStep, next_step_at = :nextStepAt, version = :version
                where id = :id returning salt
                """), item).query(UUID.class).single();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, AgendaItem item) {
        var deadline = item.deadline();
        var climb = item.climb();
        var next = climb.next();
        return statement
                .param("id", item.id())
                .param("dueOn", deadline.dueOn())
                .param("dueAt", utc(deadline.dueAt()))
                .param("howComputed", CanonicalJson.write(deadline.howComputed()))
                .param("ladder", climb.ladder())
                .param("edition", climb.edition())
                .param("startsOn", climb.startsOn())
                .param("tierArea", climb.tier().area().value())
                .param("tierPath", climb.tier().path().value())
                .param("tierLevel", climb.tier().level().name())
                .param("tierName", climb.tier().name())
                .param("remindedOn", climb.remindedOn())
                .param("missedOn", climb.missedOn())
                .param("levelsUp", climb.levelsUp())
                .param("nextStep", next == null ? null : next.step().name())
                .param("nextStepAt", next == null ? null : utc(next.at()))
                .param("version", item.version());
    }

    /** Ends everything of this kind that is still owed about a record; returns how many there were. */
    int end(UUID subject, @Nullable String kind, AgendaState as, Instant at, UUID by) {
        return sql.sql("""
                update agenda.item set state = :state, ended_at = :at, ended_by = :by, next_step = null, next_step_at = null,
                    version = version + 1
                where subject = :subject and (:kind::text is null or kind = :kind) and state = 'OPEN'
                """)
                .param("state", as.name())
                .param("at", utc(at))
                .param("by", by)
                .param("subject", subject)
                .param("kind", kind)
                .update();
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
