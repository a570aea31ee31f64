package tocsin.screening;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Takes one hazard out of a report, with the reason. */
public record SendBack(@NotBlank @Size(max = 500) String reason) {}
