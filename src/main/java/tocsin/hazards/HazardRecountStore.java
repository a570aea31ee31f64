package tocsin.hazards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.figures.Contribution;
import tocsin.foundation.AreaPath;

/** Counts hazards again from the records themselves: their rows, and from the agenda the days each was overdue. */
@Repository
class HazardRecountStore {
    private final JdbcClient sql;

    HazardRecountStore(JdbcClient sql) {
        this.sql = sql;
    }

    void each(BiConsumer<UUID, Contribution> take) {
        sql.sql("""
                select h.id, h.path_then, h.sector_path, h.level, h.found_on, h.closed_on, h.relapse_of is not null as relapse,
                       h.rural, h.site, h.points, h.voided_on is not null as void,
                       o.missed, o.ended, r.late_since, r.reported_late
                from hazards.hazard h
                left join lateral (
                    select array_agg(l.missed_on) as missed, array_agg(l.ended_on) filter (where l.ended_on is not null) as ended
                    from agenda.item_late l where l.subject = h.id and l.kind not in (%s)) o on true
                left join lateral (
                    select max(l.missed_on) filter (where l.state = 'OPEN') as late_since,
                           min(l.ended_on) filter (where l.state = 'SETTLED') as reported_late
                    from agenda.item_late l where l.subject = h.id and l.kind = 'RECTIFICATION') r on true
                """.formatted(HazardMarks.BESIDE_QUOTED)).withFetchSize(2_000).query((RowCallbackHandler)
                row -> take.accept(row.getObject("id", UUID.class), contribution(row)));
    }

    private static Contribution contribution(ResultSet row) throws SQLException {
        var foundOn = row.getObject("found_on", LocalDate.class);
        var counted = Contribution.of(
                        new AreaPath(row.getString("path_then")),
                        new AreaPath(row.getString("sector_path")),
                        HazardLevel.valueOf(row.getString("level")).gravity(),
                        foundOn)
                .with(HazardMetrics.FOUND, foundOn);
        counted = HazardMarks.pointed(counted, HazardRowStore.texts(row, "points"));
        var closedOn = row.getObject("closed_on", LocalDate.class);
        if (closedOn != null) {
            counted = HazardMarks.closed(counted, closedOn);
        }
        if (row.getBoolean("relapse")) {
            counted = counted.with(HazardMetrics.RELAPSED, foundOn);
        }
        counted = marked(counted, HazardMetrics.OVERDUE, row.getArray("missed"));
        counted = marked(counted, HazardMetrics.OVERDUE_ENDED, row.getArray("ended"));
        counted = marked(counted, HazardMetrics.RECTIFICATION_LATE, row.getObject("late_since", LocalDate.class));
        counted = marked(counted, HazardMetrics.REPORTED_LATE, row.getObject("reported_late", LocalDate.class));
        counted = HazardMarks.classified(counted, row.getBoolean("rural"), row.getString("site"));
        return row.getBoolean("void") ? HazardMarks.hidden(counted) : counted;
    }

    private static Contribution marked(
            Contribution counted, String measure, @org.jspecify.annotations.Nullable LocalDate day) {
        return day == null ? counted : counted.with(measure, day);
    }

    private static Contribution marked(
            Contribution counted, String measure, java.sql.@org.jspecify.annotations.Nullable Array days)
            throws SQLException {
        var marked = counted;
        if (days != null) {
            for (var day : (java.sql.Date[]) days.getArray()) {
                marked = marked.with(measure, day.toLocalDate());
            }
        }
        return marked;
    }
}
