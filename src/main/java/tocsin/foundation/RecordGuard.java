package tocsin.foundation;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** A room says which of its records somebody may read. What no room vouches for stays closed. */
public interface RecordGuard {
    /** Those of the given records that are this room's and that the actor may read; ids of other rooms' records are passed over. */
    Set<UUID> readable(Collection<UUID> records, Actor by);
}
