package tocsin.access;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/**
 * When a session left alone ends, from the rulebook ({@code access/idle-time}).
 *
 * @param byRole minutes for posts of a role, where they differ
 * @param warningSeconds how long before the end the reader is warned
 */
record IdleRule(long minutes, Map<String, Long> byRole, long warningSeconds) {
    static final String RULE = "access/idle-time";

    /** Of several posts the shortest holds. */
    Duration of(Collection<String> roles) {
        return Duration.ofMinutes(roles.stream()
                .mapToLong(role -> byRole.getOrDefault(role, minutes))
                .min()
                .orElse(minutes));
    }
}
