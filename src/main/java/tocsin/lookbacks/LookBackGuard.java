package tocsin.lookbacks;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.RecordGuard;

/** Vouches for the look-backs a reader may see. */
@Component
class LookBackGuard implements RecordGuard {
    private final LookBackStore store;

    LookBackGuard(LookBackStore store) {
        this.store = store;
    }

    @Override
    public Set<UUID> readable(Collection<UUID> records, Actor by) {
        return store.list(records).stream()
                .map(LookBackStore.Kept::task)
                .filter(task -> LookBacks.mayRead(task, by))
                .map(LookBackTask::id)
                .collect(Collectors.toSet());
    }
}
