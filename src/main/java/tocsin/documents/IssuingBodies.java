package tocsin.documents;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.foundation.FoundationProblem;
import tocsin.organization.AreaLevel;
import tocsin.organization.Areas;
import tocsin.organization.OrganizationId;
import tocsin.organization.Organizations;

/** The bodies in whose name papers go out: any organization that is no unit. */
@Component
class IssuingBodies {
    /** Levels that stand in nobody's address. */
    private static final Set<AreaLevel> UNSAID = Set.of(AreaLevel.COUNTRY, AreaLevel.WORK_AREA, AreaLevel.GRID);

    private final Organizations organizations;
    private final Areas areas;

    IssuingBodies(Organizations organizations, Areas areas) {
        this.organizations = organizations;
        this.areas = areas;
    }

    /** The body of this id; 404 when there is none, or it is a unit. */
    IssuingBody get(UUID id) {
        var known = organizations.get(new OrganizationId(id));
        FoundationProblem.NOT_FOUND.unless(!known.kind().isUnit(), id);
        return new IssuingBody(id, known.name(), known.areaPath());
    }

    /** What the body may be called to tell it from others: its name, then with the areas around it before it, from the nearest outward. */
    List<String> names(IssuingBody body) {
        var names = new LinkedHashSet<String>();
        var name = body.name();
        names.add(name);
        for (var around : areas.trail(body.area()).reversed()) {
            if (!UNSAID.contains(around.level()) && !name.contains(around.name())) {
                name = joined(around.name(), name);
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    /** Both, one after the other, what ends the one and begins the other said once: 望火县 and 县消防救援大队. */
    private static String joined(String area, String name) {
        int shared = Math.min(area.length(), name.length());
        while (!area.endsWith(name.substring(0, shared))) {
            shared--;
        }
        return area + name.substring(shared);
    }
}
