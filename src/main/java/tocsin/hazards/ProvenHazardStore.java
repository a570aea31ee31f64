package tocsin.hazards;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tocsin.foundation.ProvenRowStore;
import tocsin.foundation.Text;

/** Hazards: the rows the journal vouches for. */
@Component
class ProvenHazardStore extends ProvenRowStore {
    ProvenHazardStore(JdbcClient sql) {
        super(sql, Text.of("隐患", "Hazards"), "hazards.hazard", HazardRowStore.SELECT, all(HazardEvent.class));
    }

    @Override
    protected Row row(ResultSet row) throws SQLException {
        var kept = HazardRowStore.read(row, 0);
        return new Row(kept.hazard().id().value(), kept.hazard(), kept.salt());
    }
}
