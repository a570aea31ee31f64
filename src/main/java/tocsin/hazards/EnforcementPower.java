package tocsin.hazards;

import java.util.List;
import org.springframework.stereotype.Component;
import tocsin.foundation.Text;
import tocsin.organization.OrganizationId;
import tocsin.organization.OrganizationView;
import tocsin.organization.Organizations;
import tocsin.organization.PersonId;
import tocsin.organization.Posts;

/** Who may order: bodies on record as having the power of enforcement (执法权), by the posts somebody holds that day. */
@Component
class EnforcementPower {
    private final Organizations organizations;
    private final Posts posts;

    EnforcementPower(Organizations organizations, Posts posts) {
        this.organizations = organizations;
        this.posts = posts;
    }

    /** Refuses an order to rectify by somebody in no such body; names the bodies they are in. */
    void require(HazardAct act) {
        requireOf(act, HazardProblem.ORDER_WITHOUT_POWER);
    }

    /** Refuses a stop, and the paper of one, by somebody in no such body. */
    void requireToStop(HazardAct act) {
        requireOf(act, HazardProblem.STOP_WITHOUT_POWER);
    }

    private void requireOf(HazardAct act, HazardProblem refusal) {
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
