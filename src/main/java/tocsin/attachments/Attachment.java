package tocsin.attachments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.documents.FilesOnRecords.FileOnRecord;
import tocsin.foundation.Actor;

/**
 * A file on a record, and what may become of it.
 *
 * @param name what its owner called it; never trusted to say what it is
 * @param macros true when it carries a program that may run on opening
 * @param takenAt when the camera says that it was taken, UTC
 * @param longitude WGS-84 degrees
 * @param latitude WGS-84 degrees
 * @param withdrawal null: it hangs
 */
record Attachment(
        UUID id,
        UUID record,
        String name,
        String hash,
        String mediaType,
        long sizeBytes,
        boolean macros,
        @Nullable Instant takenAt,
        @Nullable Double longitude,
        @Nullable Double latitude,
        Instant addedAt,
        UUID addedBy,
        @Nullable Withdrawal withdrawal,
        int version) {

    record Withdrawal(Instant at, UUID by, String reason) {}

    AttachmentEvent.AttachmentWithdrawn withdraw() {
        AttachmentProblem.WITHDRAWN_ALREADY.unless(withdrawal == null, name);
        return new AttachmentEvent.AttachmentWithdrawn(id);
    }

    AttachmentEvent.AttachmentRestored restore() {
        AttachmentProblem.NOT_WITHDRAWN.unless(withdrawal != null, name);
        return new AttachmentEvent.AttachmentRestored(id);
    }

    Attachment after(@Nullable Withdrawal changed) {
        return new Attachment(
                id,
                record,
                name,
                hash,
                mediaType,
                sizeBytes,
                macros,
                takenAt,
                longitude,
                latitude,
                addedAt,
                addedBy,
                changed,
                version + 1);
    }

    FileOnRecord onRecord() {
        return new FileOnRecord(hash, record, id);
    }

    boolean isAddedBy(Actor actor) {
        return addedBy.equals(actor.id());
    }

    boolean isPicture() {
        return mediaType.startsWith("image/");
    }
}
