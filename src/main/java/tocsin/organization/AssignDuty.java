package tocsin.organization;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes a person answer for a node.
 *
 * @param sectorId null: every sector
 * @param untilOn exclusive; null: open
 * @param acting stands in while the duty is vacant
 */
public record AssignDuty(
        @NotNull DutyKind kind,
        @NotNull AreaId areaId,
        @Nullable UUID sectorId,
        @NotNull PersonId personId,
        @NotNull LocalDate fromOn,
        @Nullable LocalDate untilOn,
        boolean acting) {}
