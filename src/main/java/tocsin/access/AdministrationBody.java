package tocsin.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.organization.AreaId;
import tocsin.organization.AreaLevel;
import tocsin.organization.AreaView;
import tocsin.organization.Areas;
import tocsin.organization.HoldPost;
import tocsin.organization.OpenPost;
import tocsin.organization.OrganizationId;
import tocsin.organization.OrganizationKind;
import tocsin.organization.Organizations;
import tocsin.organization.People;
import tocsin.organization.PersonId;
import tocsin.organization.Posts;
import tocsin.organization.RecordArea;
import tocsin.organization.RecordOrganization;
import tocsin.organization.RecordPerson;
import tocsin.organization.Sectors;

/** Where the first administrators stand before anything else does: a body at the top of the country, over every area and sector. */
@Component
class AdministrationBody {
    private static final String COUNTRY_CODE = "CN";
    private static final Actor BY = Actor.INSTALLATION;

    private final Areas areas;
    private final Sectors sectors;
    private final Organizations organizations;
    private final People people;
    private final Posts posts;
    private final TownClock clock;

    AdministrationBody(
            Areas areas, Sectors sectors, Organizations organizations, People people, Posts posts, TownClock clock) {
        this.areas = areas;
        this.sectors = sectors;
        this.organizations = organizations;
        this.people = people;
        this.posts = posts;
        this.clock = clock;
    }

    /** A body for administration at the country's node. */
    OrganizationId establish() {
        var id = new OrganizationId(newId());
        organizations.record(
                id,
                new RecordOrganization(
                        "系统管理组",
                        null,
                        OrganizationKind.GOVERNMENT,
                        country().id(),
                        anySector(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        true),
                BY);
        return id;
    }

    /** Registers a person and lets him or her hold a post of this role in the body from today on. */
    PersonId appoint(OrganizationId body, String name, String title, String role) {
        var area = organizations.get(body).areaId();
        var person = new PersonId(newId());
        people.record(person, new RecordPerson(name, null, area, body), BY);
        var post = newId();
        posts.open(post, new OpenPost(title, body, area, null, role, null), BY);
        posts.hold(post, newId(), new HoldPost(person, clock.today(), null, false), BY);
        return person;
    }

    private AreaView country() {
        return areas.findByCode(COUNTRY_CODE)
                .orElseGet(() -> areas.record(
                        new RecordArea(new AreaId(newId()), COUNTRY_CODE, "全国", AreaLevel.COUNTRY, null, null), BY));
    }

    private UUID anySector() {
        return sectors.list().stream()
                .findFirst()
                .orElseGet(() -> sectors.record(newId(), "GENERAL", Text.of("综合", "General"), null, BY))
                .id();
    }

    private static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
