package tocsin.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tocsin.foundation.AreaPath;
import tocsin.foundation.ProvenPieceStore;
import tocsin.foundation.Text;

/** Who answers for what: the rows the journal vouches for, told of the person. */
@Component
class ProvenDutyStore extends ProvenPieceStore {
    ProvenDutyStore(JdbcClient sql) {
        super(
                sql,
                Text.of("责任", "Duties"),
                "organization.duty",
                "person_id",
                List.of(DutyEvent.DutyAssigned.class, DutyEvent.DutyEnded.class));
    }

    @Override
    protected Object row(ResultSet row) throws SQLException {
        return DutyStore.duty(row);
    }

    @Override
    protected Object standing(Object row, AreaPath at) {
        return ((DutyStore.Duty) row).standing(at);
    }
}
