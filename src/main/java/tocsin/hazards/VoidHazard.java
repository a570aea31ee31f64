package tocsin.hazards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Declares a record void (作废): entered by mistake, or taken back with the import it came in by. Nothing is deleted. */
public record VoidHazard(@NotBlank @Size(max = 500) String reason) implements HazardCommand {}
