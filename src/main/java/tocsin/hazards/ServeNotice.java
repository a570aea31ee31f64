package tocsin.hazards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import tocsin.foundation.Receipts;

/** Notes that a notice or order was handed over: on which day, and who of the unit took it. */
public record ServeNotice(
        @NotNull LocalDate servedOn,
        @NotBlank @Size(max = 60) String receivedBy) implements HazardCommand {
    @Override
    public UUID receipt(HazardId hazard, UUID id) {
        return Receipts.idOf(id, "service", 0);
    }
}
