package tocsin.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes a department answer for a sector of an area, or for one unit against its sector's rule.
 *
 * @param unitId null: the whole sector; else the sector is not given
 * @param must code of the catalogue {@code safety-musts}
 * @param reason code of the catalogue {@code responsibility-reasons}
 * @param leads true for the one lead regulator, false for a department that takes part
 * @param note why; a unit's own regulator needs one
 */
public record AssignRegulator(
        @NotNull AreaId areaId,
        @Nullable UUID sectorId,
        @Nullable OrganizationId unitId,
        @NotNull OrganizationId regulatorId,
        @NotBlank @Size(max = 40) String must,
        @NotBlank @Size(max = 40) String reason,
        boolean leads,
        @Nullable @Size(max = 300) String note,
        @NotNull LocalDate fromOn) {}
