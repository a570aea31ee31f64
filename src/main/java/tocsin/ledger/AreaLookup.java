package tocsin.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tocsin.foundation.AreaPath;

/** Where an area stands today. The room that keeps the area tree answers; the ledger only asks. */
public interface AreaLookup {
    /** The area's present path, or nothing when there is no such area. */
    Optional<AreaPath> areaPath(UUID area);

    /** A node of the tree. */
    record Node(UUID id, String name) {}

    /** The nodes at these paths; a path at which there is none is absent. */
    default Map<AreaPath, Node> nodes(Collection<AreaPath> paths) {
        return Map.of();
    }
}
