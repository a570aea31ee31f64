package tocsin.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Permission;
import tocsin.foundation.Scope;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.organization.AreaId;
import tocsin.organization.AreaView;
import tocsin.organization.Areas;
import tocsin.organization.OrganizationPermission;
import tocsin.organization.PostHolder;
import tocsin.organization.Posts;
import tocsin.organization.Sectors;

/** Says why a button is missing: whether the reader's posts carry the permission, whether they reach the place, and who may instead. */
@Service
class PermissionReasons {
    private static final int NAMED = 3;

    private final Roles roles;
    private final PermissionWords words;
    private final Posts posts;
    private final Areas areas;
    private final Sectors sectors;
    private final TownClock clock;

    PermissionReasons(Roles roles, PermissionWords words, Posts posts, Areas areas, Sectors sectors, TownClock clock) {
        this.roles = roles;
        this.words = words;
        this.posts = posts;
        this.areas = areas;
        this.sectors = sectors;
        this.clock = clock;
    }

    /**
     * Whether somebody may do something at a place.
     *
     * @param label what is asked about
     * @param reason why not; {@code null} when the posts held allow it
     * @param holders who may, the nearest first; none for readers who do not see officials
     */
    record View(Text label, boolean allowed, @Nullable Text reason, List<PostHolder> holders) {}

    /** Where something is to be done. */
    private record Place(AreaPath area, @Nullable AreaPath sector, String name) {}

    View of(String code, @Nullable AreaId area, @Nullable UUID sector, Actor by) {
        var able = roles.list().stream()
                .filter(role -> role.permissions().contains(code))
                .toList();
        FoundationProblem.NOT_FOUND.unless(!able.isEmpty(), code);
        var place = place(area, sector, by);
        var scope = by.scope(Permission.of(code, words.of(code)));
        if (covers(scope, place)) {
            return new View(words.of(code), true, null, List.of());
        }
        var labels = Text.list(able.stream().map(Role::label).toList());
        return new View(words.of(code), false, reason(scope, place, labels), holders(able, place, by));
    }

    private Place place(@Nullable AreaId area, @Nullable UUID sector, Actor by) {
        var sectorPath = sector == null ? null : sectors.get(sector).path();
        if (area == null) {
            var own = by.grants().stream().map(grant -> grant.where().area()).findFirst();
            return new Place(own.orElse(AreaPath.EVERYWHERE), sectorPath, "");
        }
        var node = areas.get(area);
        FoundationProblem.NOT_FOUND.unless(isNear(node, by), area.value());
        return new Place(node.path(), sectorPath, node.name());
    }

    /** What lies neither inside nor above somebody's ground is not told about. */
    private static boolean isNear(AreaView node, Actor by) {
        return by.grants().stream()
                .map(grant -> grant.where().area())
                .anyMatch(own -> own.contains(node.path()) || node.path().contains(own));
    }

    private static boolean covers(Scope scope, Place place) {
        return scope.parts().stream()
                .anyMatch(part -> part.area().contains(place.area())
                        && (place.sector() == null || part.sector().contains(place.sector())));
    }

    private Text reason(Scope scope, Place place, Text able) {
        if (scope.parts().isEmpty()) {
            return Text.of("您现任的岗位没有这项职责，由{0}办理", "None of your posts carries this; it is done by: {0}")
                    .with(able);
        }
        boolean here = scope.parts().stream().anyMatch(part -> part.area().contains(place.area()));
        if (here) {
            return Text.of("您的岗位只管别的行业", "Your posts carry this for other sectors only");
        }
        var grounds = scope.parts().stream()
                .flatMap(part -> areas.findByPath(part.area()).stream())
                .map(AreaView::name)
                .distinct()
                .toList();
        return Text.of("您的岗位只在{0}有这项职责，这里是{1}", "Your posts carry this in {0} only; this is {1}")
                .with(Text.listOf(grounds), place.name());
    }

    private List<PostHolder> holders(List<Role> able, Place place, Actor by) {
        if (!by.mayAnywhere(OrganizationPermission.READ) || place.area().equals(AreaPath.EVERYWHERE)) {
            return List.of();
        }
        Set<String> codes = able.stream().map(Role::code).collect(Collectors.toSet());
        var sector = place.sector() == null ? AreaPath.EVERYWHERE : place.sector();
        return posts.nearest(codes, place.area(), sector, clock.today(), NAMED);
    }
}
