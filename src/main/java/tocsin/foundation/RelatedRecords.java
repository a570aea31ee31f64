package tocsin.foundation;

import java.util.List;
import java.util.UUID;

/** A room tells which of its records hang on another record, so that one timeline holds them all. */
public interface RelatedRecords {
    /** Ids of this room's records that belong on the timeline of the given one; none when it is not theirs to say. */
    List<UUID> of(UUID subject);
}
