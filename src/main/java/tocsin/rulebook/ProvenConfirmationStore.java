package tocsin.rulebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tocsin.foundation.ProvenRowStore;
import tocsin.foundation.Text;

/** Who confirmed the numbers of an edition: the rows the journal vouches for. */
@Component
class ProvenConfirmationStore extends ProvenRowStore {
    ProvenConfirmationStore(JdbcClient sql) {
        super(
                sql,
                Text.of("规则核实", "Confirmations of rules"),
                "rulebook.confirmation",
                "select * from rulebook.confirmation",
                List.of(RulebookEvent.EditionConfirmed.class));
    }

    @Override
    protected Row row(ResultSet row) throws SQLException {
        var confirmation = ProposalStore.confirmation(row);
        return new Row(confirmation.id(), confirmation, row.getObject("salt", UUID.class));
    }
}
