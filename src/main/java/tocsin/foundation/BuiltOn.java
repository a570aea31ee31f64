package tocsin.foundation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A room tells what it built on records, its own or those of rooms below: while something stands on them they cannot be taken back. */
public interface BuiltOn {
    /** What this room built on any of the given records. */
    List<Work> on(Collection<UUID> records);

    /**
     * Something that stands on a record.
     *
     * @param base the record below
     * @param record what stands on it
     * @param what as people call it
     * @param url its page, when it has one
     */
    record Work(UUID base, UUID record, Text what, @Nullable String url) {}
}
