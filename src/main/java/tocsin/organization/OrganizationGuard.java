package tocsin.organization;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.Problem;
import tocsin.foundation.RecordGuard;

/** Vouches for the people, organizations and areas a reader may see. */
@Component
class OrganizationGuard implements RecordGuard {
    private final People people;
    private final Organizations organizations;
    private final Posts posts;
    private final AreaStore areas;
    private final UnitSafetyStore safety;

    OrganizationGuard(
            People people, Organizations organizations, Posts posts, AreaStore areas, UnitSafetyStore safety) {
        this.safety = safety;
        this.people = people;
        this.organizations = organizations;
        this.posts = posts;
        this.areas = areas;
    }

    @Override
    public Set<UUID> readable(Collection<UUID> records, Actor by) {
        var readable = new HashSet<UUID>();
        for (var record : records) {
            if (isReadable(() -> people.read(new PersonId(record), by))
                    || isReadable(() -> organizations.read(new OrganizationId(record), by))
                    || isReadable(() -> posts.read(record, by))
                    || isSafetyRole(record, by)
                    || isArea(record, by)) {
                readable.add(record);
            }
        }
        return readable;
    }

    /** Who looks after safety in a unit is seen by whoever sees the unit. */
    private boolean isSafetyRole(UUID record, Actor by) {
        return safety.find(record)
                .filter(named -> isReadable(() -> organizations.read(new OrganizationId(named.organizationId()), by)))
                .isPresent();
    }

    private boolean isArea(UUID record, Actor by) {
        return areas.find(new AreaId(record))
                .filter(area -> by.scope(OrganizationPermission.READ).parts().stream()
                        .anyMatch(part -> part.area().contains(area.path())))
                .isPresent();
    }

    private static boolean isReadable(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (Problem refused) {
            return false;
        }
    }
}
