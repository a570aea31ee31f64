package tocsin.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.TownClock;
import tocsin.organization.People;
import tocsin.organization.PersonId;
import tocsin.organization.PersonView;
import tocsin.organization.Posts;

/** The people behind accounts: who they are, what they administer, and who may manage their accounts. */
@Component
class AccountHolders {
    private final People people;
    private final Posts posts;
    private final Roles roles;
    private final TownClock clock;

    AccountHolders(People people, Posts posts, Roles roles, TownClock clock) {
        this.people = people;
        this.posts = posts;
        this.roles = roles;
        this.clock = clock;
    }

    PersonView get(PersonId person) {
        return people.get(person);
    }

    /** The administration the person's posts of today amount to; refused when they join what must be separate. */
    @Nullable
    String administration(PersonView person) {
        return roles.administration(person.name(), posts.heldBy(person.id(), clock.today()));
    }

    /** The person, when the asker may manage accounts where the person belongs. */
    PersonView managed(PersonId id, Actor by) {
        var person = people.get(id);
        by.require(AccessPermission.MANAGE_ACCOUNTS, person.areaPath(), AreaPath.EVERYWHERE);
        return person;
    }

    /** The same, for reading: outside the asker's area there is nothing. */
    PersonView read(PersonId id, Actor by) {
        var person = people.get(id);
        FoundationProblem.NOT_FOUND.unless(
                by.may(AccessPermission.READ_ACCOUNTS, person.areaPath(), AreaPath.EVERYWHERE), id.value());
        return person;
    }

    LocalDate today() {
        return clock.today();
    }
}
