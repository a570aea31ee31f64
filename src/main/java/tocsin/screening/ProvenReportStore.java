package tocsin.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tocsin.foundation.ProvenRowStore;
import tocsin.foundation.Text;

/** Screening results: the rows the journal vouches for. */
@Component
class ProvenReportStore extends ProvenRowStore {
    ProvenReportStore(JdbcClient sql) {
        super(
                sql,
                Text.of("排查结果", "Screening results"),
                "screening.report",
                "select * from screening.report",
                List.of(
                        ScreeningEvent.Gathered.class,
                        ScreeningEvent.SignedOff.class,
                        ScreeningEvent.Voided.class,
                        ScreeningEvent.Restored.class,
                        ScreeningEvent.AllSentBack.class));
    }

    @Override
    protected Row row(ResultSet row) throws SQLException {
        var kept = ScreeningReportStore.kept(row, 0);
        return new Row(kept.report().id(), kept.report(), kept.salt());
    }
}
