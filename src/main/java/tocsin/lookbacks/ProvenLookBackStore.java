package tocsin.lookbacks;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tocsin.foundation.ProvenRowStore;
import tocsin.foundation.Text;

/** Look-backs: the rows the journal vouches for. */
@Component
class ProvenLookBackStore extends ProvenRowStore {
    ProvenLookBackStore(JdbcClient sql) {
        super(sql, Text.of("回头看", "Look-backs"), "lookbacks.task", LookBackStore.SELECT, all(LookBackEvent.class));
    }

    @Override
    protected Row row(ResultSet row) throws SQLException {
        var kept = LookBackStore.kept(row, 0);
        return new Row(kept.task().id(), kept.task().row(), kept.salt());
    }
}
