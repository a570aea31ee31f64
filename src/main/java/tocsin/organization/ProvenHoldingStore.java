package tocsin.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tocsin.foundation.ProvenPieceStore;
import tocsin.foundation.Text;

/** Who holds which post: the rows the journal vouches for, told of the person. */
@Component
class ProvenHoldingStore extends ProvenPieceStore {
    ProvenHoldingStore(JdbcClient sql) {
        super(
                sql,
                Text.of("任职", "Holdings of posts"),
                "organization.holding",
                "person_id",
                List.of(DutyEvent.PostHeldFrom.class, DutyEvent.PostLeft.class));
    }

    @Override
    protected Object row(ResultSet row) throws SQLException {
        return new PostStore.Holding(
                row.getObject("id", UUID.class),
                row.getObject("post_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getBoolean("acting"),
                row.getInt("version"));
    }
}
