package tocsin.attachments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file on a record as a reader sees it.
 *
 * @param hash SHA-256 of the original, so that anybody can check what they hold against it
 * @param macros true: it carries a program; open it only when sure of where it comes from
 * @param longitude WGS-84 degrees
 * @param latitude WGS-84 degrees
 * @param mayReadOriginal true when the reader may have what the camera wrote besides
 */
record AttachmentView(
        UUID id,
        String name,
        String hash,
        String mediaType,
        long sizeBytes,
        boolean picture,
        boolean macros,
        @Nullable Instant takenAt,
        @Nullable Double longitude,
        @Nullable Double latitude,
        Instant addedAt,
        UUID addedBy,
        String addedByName,
        @Nullable Withdrawn withdrawn,
        int version,
        boolean mayWithdraw,
        boolean mayReadOriginal) {

    record Withdrawn(Instant at, String byName, String reason) {}

    /** Everything that hangs or hung on a record, the newest first. */
    record Page(boolean mayAdd, List<AttachmentView> attachments) {}
}
