package tocsin.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Puts a node into the area tree.
 *
 * @param code as published: 2, 4, 6, 9 or 12 digits; a grid adds local digits
 * @param parentCode code of the node above; null makes a root
 * @param validFrom first day the code holds; null: always did
 */
public record RecordArea(
        AreaId id,
        @NotBlank @Size(max = 20) String code,
        @NotBlank @Size(max = 100) String name,
        @NotNull AreaLevel level,
        @Nullable String parentCode,
        @Nullable LocalDate validFrom) {}
