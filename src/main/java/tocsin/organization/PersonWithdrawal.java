package tocsin.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.Journal;
import tocsin.foundation.RecordDigest;
import tocsin.ledger.RecordWithdrawal;

/** Takes back people whom an import registered. */
@Component
class PersonWithdrawal implements RecordWithdrawal {
    private final People people;
    private final Withdrawal withdrawal;
    private final Journal journal;

    PersonWithdrawal(People people, Withdrawal withdrawal, Journal journal) {
        this.people = people;
        this.withdrawal = withdrawal;
        this.journal = journal;
    }

    @Override
    public Set<String> facts() {
        return Set.of(
                Fact.kindOf(OrganizationEvent.PersonWithdrawn.class),
                Fact.kindOf(OrganizationEvent.PersonReinstated.class));
    }

    @Override
    public Set<UUID> withdrawn(Collection<UUID> records) {
        return withdrawal.store().withdrawn(records);
    }

    @Override
    public Set<UUID> withdraw(List<UUID> records, Why why, Actor by) {
        var salts =
                withdrawal.store().withdrawPeople(records, withdrawal.clock().today());
        tell(salts, new OrganizationEvent.PersonWithdrawn(why.importId(), why.reason()), by);
        return salts.keySet();
    }

    @Override
    public void reinstate(List<UUID> records, Why why, Actor by) {
        withdrawal.requireNotOnFileAgain(records);
        var salts =
                withdrawal.store().reinstatePeople(records, withdrawal.clock().today());
        tell(salts, new OrganizationEvent.PersonReinstated(why.importId(), why.reason()), by);
    }

    private void tell(Map<UUID, UUID> salts, OrganizationEvent event, Actor by) {
        journal.recordAll(
                salts.entrySet().stream()
                        .map(each -> {
                            var person = people.get(new PersonId(each.getKey()));
                            by.require(OrganizationPermission.MANAGE, person.areaPath(), AreaPath.EVERYWHERE);
                            return Fact.of(
                                    event,
                                    each.getKey(),
                                    person.areaPath(),
                                    RecordDigest.of(People.row(person), each.getValue()));
                        })
                        .toList(),
                by);
    }
}
