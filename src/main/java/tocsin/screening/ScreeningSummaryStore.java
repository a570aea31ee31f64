package tocsin.screening;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of a report in figures. */
@Repository
class ScreeningSummaryStore {
    private final JdbcClient sql;

    ScreeningSummaryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** What goes up, by level, and how much of it is rectified. */
    record Hazards(int hazards, int major, int rectified) {}

    Hazards hazards(UUID report) {
        return sql.sql("""
                select count(*) as hazards, count(*) filter (where h.level = 'MAJOR') as major,
                       count(*) filter (where h.status = 'CLOSED') as rectified
                from screening.item i join hazards.hazard_now h on h.id = i.hazard_id
                where i.report_id = :report and i.returned_at is null and h.voided_on is null
                """).param("report", report).query(Hazards.class).single();
    }

    /** The places of the town, counted as their ledger lists them. */
    List<ScreeningSummary.Places> places(UUID report) {
        return sql.sql(
                        "select %s as result, %s as grade, count(*) as count from %s where r.id = :report group by 1, 2 order by 1, 2"
                                .formatted(
                                        ScreenedPlacesLedger.RESULT,
                                        ScreenedPlacesLedger.GRADE,
                                        ScreenedPlacesLedger.FROM))
                .param("report", report)
                .query(ScreeningSummary.Places.class)
                .list();
    }

    /** What happened to a signed report's rows after the signature. */
    record Since(int voided, int sentBack) {}

    Since since(UUID report) {
        return sql.sql("""
                select count(*) filter (where i.returned_at is null and h.voided_on is not null) as voided,
                       count(*) filter (where i.returned_at > r.signed_at) as sent_back
                from screening.item i join screening.report r on r.id = i.report_id join hazards.hazard_now h on h.id = i.hazard_id
                where i.report_id = :report
                """).param("report", report).query(Since.class).single();
    }
}
