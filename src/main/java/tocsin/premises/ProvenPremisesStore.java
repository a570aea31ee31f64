package tocsin.premises;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tocsin.foundation.ProvenRowStore;
import tocsin.foundation.Text;

/** Premises: the rows the journal vouches for. */
@Component
class ProvenPremisesStore extends ProvenRowStore {
    ProvenPremisesStore(JdbcClient sql) {
        super(
                sql,
                Text.of("场所", "Premises"),
                "premises.premises",
                PremisesStore.SELECT,
                List.of(
                        PremisesEvent.Registered.class,
                        PremisesEvent.Corrected.class,
                        PremisesEvent.Reassessed.class,
                        PremisesEvent.CategoryRuled.class,
                        PremisesEvent.WentWithGround.class,
                        PremisesEvent.StateChanged.class,
                        PremisesEvent.Withdrawn.class,
                        PremisesEvent.Reinstated.class,
                        PremisesEvent.Merged.class,
                        PremisesEvent.MergedInto.class,
                        PremisesEvent.Unmerged.class,
                        PremisesEvent.KeyUnitConfirmed.class,
                        PremisesEvent.KeyUnitRemoved.class));
    }

    @Override
    protected Row row(ResultSet row) throws SQLException {
        var kept = PremisesStore.kept(row);
        return new Row(kept.premises().id().value(), kept.premises(), kept.salt());
    }
}
