package tocsin.premises;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tocsin.foundation.ProvenRowStore;
import tocsin.foundation.Text;

/** Buildings: the rows the journal vouches for. */
@Component
class ProvenBuildingStore extends ProvenRowStore {
    ProvenBuildingStore(JdbcClient sql) {
        super(
                sql,
                Text.of("建筑", "Buildings"),
                "premises.building",
                BuildingStore.SELECT,
                List.of(
                        PremisesEvent.BuildingRegistered.class,
                        PremisesEvent.BuildingCorrected.class,
                        PremisesEvent.BuildingWithdrawn.class,
                        PremisesEvent.BuildingReinstated.class));
    }

    @Override
    protected Row row(ResultSet row) throws SQLException {
        var kept = BuildingStore.kept(row);
        return new Row(kept.building().id().value(), kept.building(), kept.salt());
    }
}
