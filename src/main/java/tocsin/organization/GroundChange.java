package tocsin.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;

/**
 * Ground went elsewhere: a node moved below another parent with everything inside it, or ended and handed what stood on it to another.
 *
 * @param ground the node that moved or ended
 * @param into the new parent, or the successor
 * @param from where records stood
 * @param to where the same records stand now
 * @param node the node of the records from now on; null: they keep theirs
 */
public record GroundChange(
        UUID ground,
        UUID into,
        AreaPath from,
        AreaPath to,
        @Nullable AreaId node) {}
