package tocsin.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tocsin.foundation.ProvenRowStore;
import tocsin.foundation.Text;

/** Areas: the rows the journal vouches for. */
@Component
class ProvenAreaStore extends ProvenRowStore {
    ProvenAreaStore(JdbcClient sql) {
        super(
                sql,
                Text.of("区域", "Areas"),
                "organization.area",
                AreaStore.SELECT,
                List.of(
                        AreaEvent.AreaRecorded.class,
                        AreaEvent.AreaRenamed.class,
                        AreaEvent.AreaRecoded.class,
                        AreaEvent.AreaMoved.class,
                        AreaEvent.AreaEnded.class,
                        AreaEvent.AreaWithdrawn.class,
                        AreaEvent.AreaReinstated.class));
    }

    @Override
    protected Row row(ResultSet row) throws SQLException {
        var area = AreaStore.area(row);
        return new Row(area.id().value(), area, row.getObject("salt", UUID.class));
    }
}
