package tocsin.hazards;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.Text;
import tocsin.organization.Officers;
import tocsin.organization.OrganizationId;
import tocsin.organization.OrganizationView;
import tocsin.organization.Organizations;
import tocsin.organization.People;
import tocsin.organization.PersonId;
import tocsin.organization.Posts;

/** Who may order: bodies on record as having the power of enforcement (执法权), by the posts somebody holds that day. */
@Component
class EnforcementPower {
    private final Organizations organizations;
    private final Posts posts;
    private final Officers onDuty;
    private final People people;

    EnforcementPower(Organizations organizations, Posts posts, Officers officers, People people) {
        this.organizations = organizations;
        this.posts = posts;
        this.onDuty = officers;
        this.people = people;
    }

    /** Refuses an order to rectify by somebody in no such body; names the bodies they are in. */
    void require(HazardAct act) {
        requireOf(act, PaperProblem.ORDER_WITHOUT_POWER);
    }

    /** Refuses a stop, and the paper of one, by somebody in no such body. */
    void requireToStop(HazardAct act) {
        requireOf(act, PaperProblem.STOP_WITHOUT_POWER);
    }

    /** Refuses a paper signed by somebody who is in no such body that day, or by two with one card. */
    void requireOfficers(@Nullable List<IssueNotice.Officer> signing, HazardAct act) {
        var officers = signing == null ? List.<IssueNotice.Officer>of() : signing;
        if (officers.isEmpty()) {
            return;
        }
        var ids = officers.stream().map(each -> each.personId().value()).collect(Collectors.toSet());
        var inPower = onDuty.among(ids, act.on());
        var names = people.names(ids);
        for (int number = 0; number < officers.size(); number++) {
            var id = officers.get(number).personId().value();
            var place = "/officers/" + number + "/personId";
            if (!names.containsKey(id)) {
                throw PaperProblem.OFFICER_UNKNOWN.with(number + 1).at(place);
            } else if (!inPower.contains(id)) {
                throw PaperProblem.OFFICER_WITHOUT_POWER
                        .with(Objects.requireNonNull(names.get(id)))
                        .at(place);
            }
        }
        var cards = new HashSet<String>();
        for (var officer : officers) {
            var card = officer.cardNumber().strip();
            if (!cards.add(card)) {
                throw PaperProblem.CARD_SHARED.with(card).at("/officers/" + officers.indexOf(officer) + "/cardNumber");
            }
        }
    }

    private void requireOf(HazardAct act, PaperProblem refusal) {
        List<OrganizationView> bodies = posts.heldBy(new PersonId(act.by().id()), act.on()).stream()
                .map(held ->
                        organizations.get(new OrganizationId(held.organization().value())))
                .distinct()
                .toList();
        refusal.unless(
                bodies.stream().anyMatch(OrganizationView::enforcementPower),
                Text.listOf(bodies.stream().map(OrganizationView::name).toList()));
    }
}
