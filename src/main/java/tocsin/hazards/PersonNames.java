package tocsin.hazards;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Actor;

/** Names of everybody a page mentions. */
record PersonNames(Map<UUID, String> byId) {
    HazardView.PersonRef of(UUID id, @Nullable String post) {
        var known = byId.get(id);
        return new HazardView.PersonRef(id, known == null ? machine(id) : known, post);
    }

    private static String machine(UUID id) {
        return id.equals(Actor.CLOCK.id()) || id.equals(Actor.INSTALLATION.id()) ? "系统" : "";
    }
}
