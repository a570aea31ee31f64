package tocsin.attachments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Takes a file away from a record, on the version seen. */
record WithdrawAttachment(@NotBlank @Size(max = 500) String reason, int version) {}
