package tocsin.ledger;

import java.util.Optional;
import java.util.UUID;
import tocsin.foundation.AreaPath;

/** Where a sector stands in its tree. The room that keeps the sectors answers; the ledger only asks. */
public interface SectorLookup {
    /** The sector's path, or nothing when there is no such sector. */
    Optional<AreaPath> sectorPath(UUID sector);
}
