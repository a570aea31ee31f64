package tocsin.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tocsin.foundation.Fact;
import tocsin.foundation.ProvenRowStore;
import tocsin.foundation.Text;

/** Organizations: the rows the journal vouches for. */
@Component
class ProvenOrganizationStore extends ProvenRowStore {
    private static final String NO_OLD_CODES = "\"old\":{},";

    ProvenOrganizationStore(JdbcClient sql) {
        super(
                sql,
                Text.of("单位", "Organizations"),
                "organization.organization",
                OrganizationStore.SELECT,
                List.of(
                        OrganizationEvent.OrganizationRecorded.class,
                        OrganizationEvent.OrganizationCorrected.class,
                        OrganizationEvent.OrganizationWithdrawn.class,
                        OrganizationEvent.OrganizationReinstated.class));
    }

    @Override
    public Set<String> shared() {
        return Set.of(Fact.kindOf(AreaEvent.WentWithGround.class));
    }

    @Override
    protected Row row(ResultSet row) throws SQLException {
        var organization = OrganizationStore.organization(row);
        return new Row(organization.id().value(), organization, row.getObject("salt", UUID.class));
    }

    /** Up to 0.1 there were no old codes; a row that has none was digested without a word about them. */
    @Override
    public Optional<byte[]> earlier(UUID id) {
        return digestWithout(NO_OLD_CODES, id);
    }
}
