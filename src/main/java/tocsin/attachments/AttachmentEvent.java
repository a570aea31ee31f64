package tocsin.attachments;

import java.util.UUID;

/** Every fact this room makes true; its subject is the record the file hangs on. */
public sealed interface AttachmentEvent {
    /** A file hangs on the record. */
    record AttachmentAdded(UUID attachment, String hash, String mediaType, long sizeBytes) implements AttachmentEvent {}

    /** It was taken away, with a reason. */
    record AttachmentWithdrawn(UUID attachment) implements AttachmentEvent {}

    /** Somebody took the file as it came, with where and when the camera says it was taken. */
    record OriginalTaken(UUID attachment) implements AttachmentEvent {}

    /** It was hung up again: taking it away was a mistake. */
    record AttachmentRestored(UUID attachment) implements AttachmentEvent {}
}
