package tocsin.attachments;

import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Permission;
import tocsin.foundation.RecordGuard;
import tocsin.foundation.Timeline;

/** Whether somebody may read a record, and do something where it stands. A record no room vouches for stays closed. */
@Component
class RecordReach {
    private final ObjectProvider<RecordGuard> rooms;
    private final Timeline timeline;

    RecordReach(ObjectProvider<RecordGuard> rooms, Timeline timeline) {
        this.rooms = rooms;
        this.timeline = timeline;
    }

    /** Passes when the reader may see the record; else says that there is none. */
    void requireReadable(UUID record, Actor by) {
        boolean readable = rooms.stream()
                .anyMatch(room -> room.readable(Set.of(record), by).contains(record));
        FoundationProblem.NOT_FOUND.unless(readable, record);
    }

    /** Where the record stands: its last fact says so. */
    AreaPath area(UUID record) {
        return timeline.about(record, Long.MAX_VALUE, 1).stream()
                .findFirst()
                .orElseThrow(() -> FoundationProblem.NOT_FOUND.with(record))
                .area();
    }

    /** True when some post gives this permission where the record stands. Whose it is and its sector decided already whether it can be read. */
    boolean may(Permission permission, AreaPath area, Actor by) {
        return by.scope(permission).parts().stream()
                .anyMatch(part -> part.area().contains(area));
    }

    void require(Permission permission, AreaPath area, Actor by) {
        if (!may(permission, area, by)) {
            throw FoundationProblem.NOT_YOUR_DUTY.with(permission.label());
        }
    }
}
