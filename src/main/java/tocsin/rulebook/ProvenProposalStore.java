package tocsin.rulebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tocsin.foundation.ProvenRowStore;
import tocsin.foundation.Text;

/** Editions that places added: the rows the journal vouches for. */
@Component
class ProvenProposalStore extends ProvenRowStore {
    ProvenProposalStore(JdbcClient sql) {
        super(
                sql,
                Text.of("规则版本", "Editions of rules"),
                "rulebook.proposal",
                "select * from rulebook.proposal",
                List.of(
                        RulebookEvent.EditionProposed.class,
                        RulebookEvent.EditionApproved.class,
                        RulebookEvent.EditionRefused.class,
                        RulebookEvent.ProposalWithdrawn.class));
    }

    @Override
    protected Row row(ResultSet row) throws SQLException {
        var proposal = ProposalStore.proposal(row);
        return new Row(proposal.id(), proposal, row.getObject("salt", UUID.class));
    }
}
