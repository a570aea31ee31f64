package tocsin.notices;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.RecordGuard;

/** Asks every room which records somebody may read. A record no room vouches for stays closed. */
@Component
class Guards {
    private final ObjectProvider<RecordGuard> rooms;

    Guards(ObjectProvider<RecordGuard> rooms) {
        this.rooms = rooms;
    }

    Set<UUID> readable(Collection<UUID> records, Actor by) {
        return rooms.stream()
                .flatMap(room -> room.readable(records, by).stream())
                .collect(Collectors.toSet());
    }

    /** Passes when the reader may see the record; else says that there is none. */
    void require(UUID record, Actor by) {
        FoundationProblem.NOT_FOUND.unless(readable(Set.of(record), by).contains(record), record);
    }
}
