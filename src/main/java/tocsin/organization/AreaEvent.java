package tocsin.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;

/** Every fact about the trees of areas and sectors. */
public sealed interface AreaEvent {
    /** A node stands in the area tree from now on. */
    record AreaRecorded(
            String code, AreaLevel level, @Nullable UUID parent) implements AreaEvent {}

    /** A node bears another name from a day on; its id and its place stay. */
    record AreaRenamed(String code, LocalDate fromOn) implements AreaEvent {}

    record AreaRecoded(String formerCode, String code, LocalDate fromOn) implements AreaEvent {}

    /** A node with everything inside it lies below another parent. */
    record AreaMoved(UUID fromParent, UUID toParent, AreaPath fromPath, AreaPath toPath, LocalDate movedOn)
            implements AreaEvent {}

    /** A node is no more; what stood on it is the successor's. */
    record AreaEnded(LocalDate endedOn, @Nullable UUID successor) implements AreaEvent {}

    /** The import by which it was entered was taken back: it never was. */
    record AreaWithdrawn(@Nullable UUID importId, String reason) implements AreaEvent {}

    record AreaReinstated(@Nullable UUID importId, String reason) implements AreaEvent {}

    /** A unit, a person or a post went with its ground. */
    record WentWithGround(UUID ground, UUID into) implements AreaEvent {}

    record SectorRecorded(String code) implements AreaEvent {}

    record SectorRenamed(String code) implements AreaEvent {}
}
