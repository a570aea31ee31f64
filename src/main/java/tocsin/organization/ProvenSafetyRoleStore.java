package tocsin.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tocsin.foundation.ProvenPieceStore;
import tocsin.foundation.Text;

/** Who looks after safety in units: the rows the journal vouches for, told of the unit. */
@Component
class ProvenSafetyRoleStore extends ProvenPieceStore {
    ProvenSafetyRoleStore(JdbcClient sql) {
        super(
                sql,
                Text.of("安全职责人", "Safety roles"),
                "organization.safety_role",
                "organization_id",
                List.of(
                        OrganizationEvent.SafetyRoleNamed.class,
                        OrganizationEvent.SafetyRoleEnded.class,
                        OrganizationEvent.SafetyRoleVoided.class,
                        OrganizationEvent.SafetyRoleRestored.class));
    }

    @Override
    protected Object row(ResultSet row) throws SQLException {
        return UnitSafetyStore.named(row);
    }
}
