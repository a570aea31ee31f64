package tocsin.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tocsin.foundation.ProvenRowStore;
import tocsin.foundation.Text;

/** Sectors: the rows the journal vouches for. Nothing in them is personal, so their ids salt them. */
@Component
class ProvenSectorStore extends ProvenRowStore {
    ProvenSectorStore(JdbcClient sql) {
        super(
                sql,
                Text.of("行业", "Sectors"),
                "organization.sector",
                "select * from organization.sector",
                List.of(AreaEvent.SectorRecorded.class, AreaEvent.SectorRenamed.class));
    }

    @Override
    protected Row row(ResultSet row) throws SQLException {
        var sector = SectorStore.sector(row);
        return new Row(sector.id(), sector, sector.id());
    }
}
