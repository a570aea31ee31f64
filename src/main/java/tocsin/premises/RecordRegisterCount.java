package tocsin.premises;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import tocsin.organization.AreaId;

/**
 * Enters how many another body's register counts.
 *
 * @param asOf the day for which the register counts them
 * @param source the register and whoever keeps it
 */
public record RecordRegisterCount(
        @NotNull AreaId areaId,
        @NotNull RegisterKind kind,
        @NotNull LocalDate asOf,
        @PositiveOrZero int count,
        @NotBlank @Size(max = 200) String source) {}
