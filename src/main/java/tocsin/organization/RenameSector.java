package tocsin.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Gives a sector another name; its code stays.
 *
 * @param nameEn none: as in Chinese
 */
record RenameSector(
        @NotBlank @Size(max = 30) String name,
        @Nullable @Size(max = 60) String nameEn) {}
