package tocsin.organization;

import org.jspecify.annotations.Nullable;

/**
 * Ends a node from today on.
 *
 * @param successorId the node that takes over what stands on it; null: nothing stands on it any more
 */
public record EndArea(@Nullable AreaId successorId, int version) {}
