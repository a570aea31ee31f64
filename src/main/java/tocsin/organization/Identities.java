package tocsin.organization;

import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.Receipts;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.TownClock;

/** Who a person is by card: one number, one file. The number lies locked; others see its ends, and each full reading is a fact. */
@Service
public class Identities {
    private final People people;
    private final IdentityStore identities;
    private final Journal journal;
    private final Receipts receipts;
    private final TownClock clock;

    Identities(People people, IdentityStore identities, Journal journal, Receipts receipts, TownClock clock) {
        this.people = people;
        this.identities = identities;
        this.journal = journal;
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * Puts the number on file, or takes it off.
     *
     * @throws tocsin.foundation.Problem when the number is wrong, is on another person's file, or the person was changed meanwhile
     */
    @Transactional
    public void identify(PersonId id, UUID act, IdentifyPerson command, Actor by) {
        var before = identified(id, by);
        var number =
                command.residentNumber() == null || command.residentNumber().isBlank()
                        ? null
                        : ResidentNumber.of(command.residentNumber(), clock.today());
        var print = number == null ? null : identities.print(number);
        if (receipts.first(act, Map.of("version", command.version(), "print", shown(print)))) {
            FoundationProblem.CHANGED_MEANWHILE.unless(
                    before.version() == command.version(), command.version(), before.version());
            requireFree(id, print, by);
            var salt = identities.keep(id, number);
            var after = people.get(id);
            journal.record(
                    Fact.of(
                            new OrganizationEvent.PersonIdentified(number != null, after.version()),
                            id.value(),
                            after.areaPath(),
                            RecordDigest.of(People.row(after), salt)),
                    by);
        }
    }

    /**
     * The whole number; that it was read stands in the person's timeline.
     *
     * @return null when none is on file
     */
    @Transactional
    public @Nullable String reveal(PersonId id, Actor by) {
        var person = identified(id, by);
        var number = identities.number(id);
        if (number != null) {
            journal.record(
                    Fact.of(
                            new OrganizationEvent.ResidentNumberRead(),
                            id.value(),
                            person.areaPath(),
                            RecordDigest.of(People.row(person), identities.salt(id))),
                    by);
        }
        return number;
    }

    private void requireFree(PersonId id, byte @Nullable [] print, Actor by) {
        var other = print == null ? null : identities.holder(print);
        if (other != null && !other.equals(id)) {
            var person = people.get(other);
            throw by.may(OrganizationPermission.READ, person.areaPath(), AreaPath.EVERYWHERE)
                    ? OrganizationProblem.RESIDENT_NUMBER_TAKEN
                            .with(person.name())
                            .at("/residentNumber")
                    : OrganizationProblem.RESIDENT_NUMBER_TAKEN_ELSEWHERE.with().at("/residentNumber");
        }
    }

    private PersonView identified(PersonId id, Actor by) {
        var person = people.read(id, by);
        by.require(OrganizationPermission.IDENTIFY, person.areaPath(), AreaPath.EVERYWHERE);
        return person;
    }

    private static String shown(byte @Nullable [] print) {
        return print == null ? "" : HexFormat.of().formatHex(print);
    }
}
