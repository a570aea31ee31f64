package tocsin.lookbacks;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Takes back a look-back that was drawn; what was found already stays. */
public record CancelLookBacks(@NotBlank @Size(max = 500) String reason) {}
