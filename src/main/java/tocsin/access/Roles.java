package tocsin.access;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.organization.PostHeld;
import tocsin.rulebook.Rulebook;

/** The roles of today, and which of the posts somebody holds count. */
@Component
class Roles {
    private final Rulebook rulebook;
    private final TownClock clock;

    Roles(Rulebook rulebook, TownClock clock) {
        this.rulebook = rulebook;
        this.clock = clock;
    }

    List<Role> list() {
        return rulebook.inForce(Role.Catalogue.RULE, Role.Catalogue.class, clock.today())
                .values()
                .entries();
    }

    Optional<Role> find(String code) {
        return list().stream().filter(role -> role.code().equals(code)).findFirst();
    }

    /**
     * Posts that give their permissions. An administrator's post counts only with the account opened for that administration, and such an
     * account has no other: whoever may appoint people cannot make himself more than one thing.
     */
    List<PostHeld> counting(List<PostHeld> held, @Nullable String administrator) {
        return held.stream()
                .filter(post -> administrator == null
                        ? find(post.role())
                                .filter(role -> !role.isAdministrator())
                                .isPresent()
                        : post.role().equals(administrator))
                .toList();
    }

    /**
     * The administration that somebody with these posts carries out, null for none.
     *
     * @throws tocsin.foundation.Problem {@code access/administrators-joined} when they join what must be separate
     */
    @Nullable
    String administration(String person, List<PostHeld> held) {
        var roles = held.stream()
                .flatMap(post -> find(post.role()).stream())
                .distinct()
                .sorted(Comparator.comparing(Role::isAdministrator).reversed())
                .toList();
        if (roles.isEmpty() || !roles.getFirst().isAdministrator()) {
            return null;
        }
        var names = roles.stream()
                .map(role -> Text.of("“{0}”", "“{0}”").with(role.label()))
                .toList();
        AccessProblem.ADMINISTRATORS_JOINED.unless(roles.size() == 1, person, Text.list(names));
        return roles.getFirst().code();
    }
}
