package tocsin.attachments;

/** Hangs a file up again that was taken away, on the version seen. */
record RestoreAttachment(int version) {}
