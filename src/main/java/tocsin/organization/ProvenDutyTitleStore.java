package tocsin.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tocsin.foundation.AreaPath;
import tocsin.foundation.ProvenPieceStore;
import tocsin.foundation.Text;

/** How duties are called: the rows the journal vouches for, told of the area. */
@Component
class ProvenDutyTitleStore extends ProvenPieceStore {
    ProvenDutyTitleStore(JdbcClient sql) {
        super(sql, Text.of("责任称谓", "Titles of duties"), """
(select t.*, t.area_id as id, a.path from organization.duty_title t join organization.area a on a.id = t.area_id) known""", "area_id", List.of(DutyEvent.DutyCalled.class));
    }

    @Override
    protected Object row(ResultSet row) throws SQLException {
        return DutyTitleStore.title(row);
    }

    @Override
    protected Object standing(Object row, AreaPath at) {
        var title = (DutyTitleStore.Title) row;
        return new DutyTitleStore.Title(title.areaId(), at, title.kind(), title.title(), title.version());
    }
}
