package tocsin.hazards;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tocsin.documents.IssuingBodies;
import tocsin.documents.IssuingBody;
import tocsin.foundation.Problem;
import tocsin.organization.AreaView;
import tocsin.organization.Areas;
import tocsin.organization.OrganizationId;
import tocsin.organization.Organizations;

/** Tells the room of papers which bodies there are: it stands below the organizations' floor and cannot ask. */
@Component
class NoticeBodies implements IssuingBodies {
    private final Organizations organizations;
    private final Areas areas;

    NoticeBodies(Organizations organizations, Areas areas) {
        this.organizations = organizations;
        this.areas = areas;
    }

    @Override
    public Optional<IssuingBody> find(UUID id) {
        try {
            var known = organizations.get(new OrganizationId(id));
            return known.kind().isUnit()
                    ? Optional.empty()
                    : Optional.of(new IssuingBody(id, known.name(), known.areaPath()));
        } catch (Problem unknown) {
            return Optional.empty();
        }
    }

    @Override
    public String place(IssuingBody body) {
        return areas.trail(body.area()).stream().map(AreaView::name).collect(Collectors.joining());
    }
}
