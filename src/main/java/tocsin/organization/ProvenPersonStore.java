package tocsin.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tocsin.foundation.Fact;
import tocsin.foundation.ProvenRowStore;
import tocsin.foundation.Text;

/** People: the rows the journal vouches for. */
@Component
class ProvenPersonStore extends ProvenRowStore {
    private final PersonStore people;

    ProvenPersonStore(JdbcClient sql, PersonStore people) {
        super(
                sql,
                Text.of("人员", "People"),
                "organization.person",
                PersonStore.SELECT,
                List.of(
                        OrganizationEvent.PersonRecorded.class,
                        OrganizationEvent.PersonCorrected.class,
                        OrganizationEvent.PersonIdentified.class,
                        OrganizationEvent.PersonWithdrawn.class,
                        OrganizationEvent.PersonReinstated.class));
        this.people = people;
    }

    @Override
    public Set<String> shared() {
        return Set.of(Fact.kindOf(AreaEvent.WentWithGround.class));
    }

    @Override
    protected Row row(ResultSet row) throws SQLException {
        var person = People.row(people.person(row));
        return new Row(person.id().value(), person, row.getObject("salt", UUID.class));
    }
}
