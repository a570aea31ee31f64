package tocsin.hazards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Takes back that a notice or an order was declared void, as long as no other was issued since. */
public record RestoreNotice(
        @NotNull UUID noticeId, @NotBlank @Size(max = 500) String reason) implements HazardCommand {}
