package tocsin.documents;

import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tocsin.foundation.FoundationProblem;
import tocsin.organization.AreaView;
import tocsin.organization.Areas;
import tocsin.organization.OrganizationId;
import tocsin.organization.Organizations;

/** The bodies in whose name papers go out: any organization that is no unit. */
@Component
class IssuingBodies {
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

    /** Names from the root of the area tree down to where the body is, joined: tells bodies of one name apart. */
    String place(IssuingBody body) {
        return areas.trail(body.area()).stream().map(AreaView::name).collect(Collectors.joining());
    }
}
