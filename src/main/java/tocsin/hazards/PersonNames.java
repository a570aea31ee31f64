package tocsin.hazards;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names of everybody a page mentions. The machine has none: screens say in their own language that it was Tocsin. */
record PersonNames(Map<UUID, String> byId) {
    HazardView.PersonRef of(UUID id, @Nullable String post) {
        var known = byId.get(id);
        return new HazardView.PersonRef(id, known == null ? "" : known, post);
    }
}
