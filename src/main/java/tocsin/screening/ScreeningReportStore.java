package tocsin.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;

/** SQL of screening reports and what stands in them. */
@Repository
class ScreeningReportStore {
    /** Found within an area in a period, not void and not gone up. */
    private static final String TO_GATHER = """
            from hazards.hazard_now h
            where h.area_path >= :begin and h.area_path < :end and h.voided_on is null and h.found_on between :from and :until
              and not exists (select 1 from screening.item i where i.hazard_id = h.id and i.returned_at is null and not i.void)
            """;

    private final JdbcClient sql;

    ScreeningReportStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A report's row and the salt beside it. */
    record Kept(ScreeningReport report, UUID salt) {
        Kept with(ScreeningReport.@Nullable Voiding voiding) {
            return new Kept(report.with(voiding), salt);
        }
    }

    /** Writes a report and whatever its town found in its period that stands in no other; gives the salt. */
    UUID insert(ScreeningReport report) {
        return sql.sql("""
                insert into screening.report (id, area_id, from_on, until_on, gathered_at, gathered_by)
                values (:id, :area, :from, :until, :at, :by) returning salt
                """)
                .param("id", report.id())
                .param("area", report.areaId())
                .param("from", report.fromOn())
                .param("until", report.untilOn())
                .param("at", report.gatheredAt().atOffset(ZoneOffset.UTC))
                .param("by", report.gatheredBy())
                .query(UUID.class)
                .single();
    }

    boolean isAnythingFound(GatherScreening period, AreaPath area) {
        return sql.sql("select exists (select " + TO_GATHER + ")")
                .param("begin", area.from())
                .param("end", area.until())
                .param("from", period.fromOn())
                .param("until", period.untilOn())
                .query(Boolean.class)
                .single();
    }

    /** Puts that into a report; gives how many. */
    int gather(ScreeningReport report, AreaPath area) {
        return sql.sql("insert into screening.item (report_id, hazard_id) select :report, h.id " + TO_GATHER)
                .param("report", report.id())
                .param("begin", area.from())
                .param("end", area.until())
                .param("from", report.fromOn())
                .param("until", report.untilOn())
                .update();
    }

    Optional<Kept> lock(UUID id) {
        return sql.sql("select * from screening.report where id = :id for update")
                .param("id", id)
                .query(ScreeningReportStore::kept)
                .optional();
    }

    Optional<Kept> find(UUID id) {
        return sql.sql("select * from screening.report where id = :id")
                .param("id", id)
                .query(ScreeningReportStore::kept)
                .optional();
    }

    List<ScreeningReport> list(Collection<UUID> ids) {
        return sql
                .sql("select * from screening.report where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(ScreeningReportStore::kept)
                .list()
                .stream()
                .map(Kept::report)
                .toList();
    }

    /** Writes who signed, and the figures as they were signed. */
    void saveSignature(ScreeningReport signed) {
        sql.sql("""
                update screening.report set signed_at = :at, signed_by = :by, signed_acting = :acting, signed_summary = :summary
                where id = :id
                """)
                .param("id", signed.id())
                .param("at", utc(signed.signedAt()))
                .param("by", signed.signedBy())
                .param("acting", signed.acting())
                .param("summary", signed.signedSummary())
                .update();
    }

    /** Writes that a report is void, or counts again; with it goes what stands in it. */
    void saveVoiding(ScreeningReport report) {
        var voiding = report.voiding();
        sql.sql("update screening.report set voided_at = :at, voided_by = :by, voided_reason = :reason where id = :id")
                .param("id", report.id())
                .param("at", voiding == null ? null : utc(voiding.at()))
                .param("by", voiding == null ? null : voiding.by())
                .param("reason", voiding == null ? null : voiding.reason())
                .update();
        sql.sql("update screening.item set void = :void where report_id = :id")
                .param("id", report.id())
                .param("void", voiding != null)
                .update();
    }

    /** The number of a hazard of this report that was gathered into another meanwhile, when there is one. */
    Optional<String> standsElsewhere(UUID report) {
        return sql.sql("""
                select h.number as value from screening.item i join screening.item other on other.hazard_id = i.hazard_id
                join hazards.hazard_now h on h.id = i.hazard_id
                where i.report_id = :id and i.returned_at is null and other.report_id <> :id and other.returned_at is null
                  and not other.void order by h.number limit 1
                """).param("id", report).query(String.class).optional();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    /** Takes a hazard out of a report; false when it does not stand in it any more. */
    boolean sendBack(UUID report, UUID hazard, String reason, Instant at, UUID by) {
        return sql.sql("""
                update screening.item set returned_at = :at, returned_by = :by, returned_reason = :reason
                where report_id = :report and hazard_id = :hazard and returned_at is null
                """)
                        .param("report", report)
                        .param("hazard", hazard)
                        .param("reason", reason)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Takes everything that still stands in a report out of it, and gives what that was. */
    List<Screened> sendAllBack(UUID report, String reason, Instant at, UUID by) {
        return sql.sql("""
                with gone as (update screening.item set returned_at = :at, returned_by = :by, returned_reason = :reason
                              where report_id = :report and returned_at is null returning hazard_id)
                select h.id, h.number, h.area_path as path from gone join hazards.hazard_now h on h.id = gone.hazard_id
                order by h.number
                """)
                .param("report", report)
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(Screened.class)
                .list();
    }

    /** How many stand in a report: neither sent back nor void. */
    int standing(UUID report) {
        return sql.sql("""
                select count(*) from screening.item i join hazards.hazard_now h on h.id = i.hazard_id
                where i.report_id = :id and i.returned_at is null and h.voided_on is null
                """).param("id", report).query(Integer.class).single();
    }

    Optional<String> reason(UUID report, UUID hazard) {
        return sql.sql("select returned_reason from screening.item where report_id = :report and hazard_id = :hazard")
                .param("report", report)
                .param("hazard", hazard)
                .query(String.class)
                .optional();
    }

    /** A hazard, its number and place. */
    record Screened(UUID id, String number, String path) {}

    Optional<Screened> hazard(UUID hazard) {
        return sql.sql("select id, number, area_path as path from hazards.hazard_now where id = :id")
                .param("id", hazard)
                .query(Screened.class)
                .optional();
    }

    /** A report as it is called where it is owed. */
    record Called(UUID id, String areaName, LocalDate fromOn, LocalDate untilOn, String gatheredBy, int standing) {}

    List<Called> called(Collection<UUID> ids) {
        return sql.sql("""
                select r.id, a.name as area_name, r.from_on, r.until_on, coalesce(g.name, '') as gathered_by,
                       (select count(*) from screening.item i join hazards.hazard_now h on h.id = i.hazard_id
                        where i.report_id = r.id and i.returned_at is null and h.voided_on is null) as standing
                from screening.report r join organization.area a on a.id = r.area_id
                left join organization.person g on g.id = r.gathered_by
                where r.id = any(:ids)
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Called.class)
                .list();
    }

    /** What stands in a report, or stood there until it was sent back. */
    List<ScreenedHazard> hazards(UUID report) {
        return sql.sql("""
                select h.id, h.number, h.description, h.description_en, h.premises_name, h.level, h.found_on, h.status = 'CLOSED' as rectified,
                       h.voided_on is not null as voided, i.returned_reason as sent_back_reason
                from screening.item i join hazards.hazard_now h on h.id = i.hazard_id
                where i.report_id = :report order by h.found_on desc, h.number
                """).param("report", report).query(ScreenedHazard.class).list();
    }

    static Kept kept(ResultSet row, int number) throws SQLException {
        var signed = row.getObject("signed_at", OffsetDateTime.class);
        var voided = row.getObject("voided_at", OffsetDateTime.class);
        return new Kept(
                new ScreeningReport(
                        row.getObject("id", UUID.class),
                        row.getObject("area_id", UUID.class),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class),
                        row.getObject("gathered_at", OffsetDateTime.class).toInstant(),
                        row.getObject("gathered_by", UUID.class),
                        signed == null ? null : signed.toInstant(),
                        row.getObject("signed_by", UUID.class),
                        row.getObject("signed_acting", Boolean.class),
                        row.getString("signed_summary"),
                        voided == null
                                ? null
                                : new ScreeningReport.Voiding(
                                        voided.toInstant(),
                                        row.getObject("voided_by", UUID.class),
                                        row.getString("voided_reason"))),
                row.getObject("salt", UUID.class));
    }
}
