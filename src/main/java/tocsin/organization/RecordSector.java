package tocsin.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts a sector into the tree.
 *
 * @param code capitals, digits and low lines; imports and scripts know the sector by it
 * @param nameEn none: as in Chinese
 * @param parentId the sector it is part of; none for one of its own
 */
record RecordSector(
        @NotNull @Size(max = 20) @Pattern(regexp = "[A-Z][A-Z0-9_]*")
        String code,

        @NotBlank @Size(max = 30) String name,
        @Nullable @Size(max = 60) String nameEn,
        @Nullable UUID parentId) {}
