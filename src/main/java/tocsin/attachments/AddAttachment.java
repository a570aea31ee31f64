package tocsin.attachments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Hangs a kept file on a record.
 *
 * @param hash SHA-256 of the file, kept before
 * @param name what its owner calls it
 */
public record AddAttachment(
        @Pattern(regexp = "[0-9a-f]{64}") String hash,
        @NotBlank @Size(max = 200) String name) {}
