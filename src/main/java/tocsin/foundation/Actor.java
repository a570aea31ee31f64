package tocsin.foundation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a person in the posts held at this moment, or the clock. Every command takes one; nothing changes anonymously.
 *
 * @param id the person's id; {@link #CLOCK} and {@link #INSTALLATION} have fixed ones
 * @param name how the person is shown
 * @param organization the organization of the unit or body acted for, when there is exactly one
 * @param grants what each post held allows, and where
 */
public record Actor(UUID id, String name, @Nullable UUID organization, List<Grant> grants) {
    /** What one post allows: permissions over an area subtree and a sector subtree. */
    public record Grant(@Nullable UUID post, String title, Set<String> permissions, Scope.Part where) {}

    /** Acts when time passes: sweeps, ladders. */
    public static final Actor CLOCK = new Actor(new UUID(0, 1), "系统", null, List.of());

    /** Acts on the server's own machine: first set-up, imports from the command line, the demonstration county. */
    public static final Actor INSTALLATION = new Actor(
            new UUID(0, 2),
            "本机",
            null,
            List.of(new Grant(null, "本机", Set.of("*"), new Scope.Part(AreaPath.EVERYWHERE, AreaPath.EVERYWHERE))));

    /** True for the two that are not people. */
    public boolean isMachine() {
        return id.getMostSignificantBits() == 0;
    }

    /** True when some post gives this permission at this node and sector. */
    public boolean may(Permission permission, AreaPath area, AreaPath sector) {
        return scope(permission).covers(area, sector);
    }

    /** True when some post gives this permission anywhere. */
    public boolean mayAnywhere(Permission permission) {
        return !scope(permission).parts().isEmpty();
    }

    /** True when some post gives this permission at this node and sector for a record of this organization. */
    public boolean may(Permission permission, AreaPath area, AreaPath sector, @Nullable UUID owner) {
        return scope(permission).covers(area, sector, owner);
    }

    /** Where this permission holds: the union over the posts held. */
    public Scope scope(Permission permission) {
        return new Scope(grants.stream()
                .filter(grant -> grant.permissions().contains(permission.code())
                        || grant.permissions().contains("*"))
                .map(Grant::where)
                .toList());
    }

    /**
     * Where a fact stands that concerns this person's work with a permission and no one place: on his own ground, so that the auditor of that
     * ground reads it. Of somebody who holds it nowhere, above every area.
     */
    public AreaPath ground(Permission permission) {
        return scope(permission).parts().stream()
                .map(Scope.Part::area)
                .findFirst()
                .orElse(AreaPath.EVERYWHERE);
    }

    /** Passes when {@link #may}; else refuses with 403 {@code foundation/not-your-duty}. */
    public void require(Permission permission, AreaPath area, AreaPath sector) {
        if (!may(permission, area, sector)) {
            throw FoundationProblem.NOT_YOUR_DUTY.with(permission.label());
        }
    }

    /** Like {@link #require(Permission, AreaPath, AreaPath)}, for a record of this organization. */
    public void require(Permission permission, AreaPath area, AreaPath sector, @Nullable UUID owner) {
        if (!may(permission, area, sector, owner)) {
            throw FoundationProblem.NOT_YOUR_DUTY.with(permission.label());
        }
    }

    /** Passes when the permission is held anywhere; else refuses with 403. */
    public void require(Permission permission) {
        if (!mayAnywhere(permission)) {
            throw FoundationProblem.NOT_YOUR_DUTY.with(permission.label());
        }
    }
}
