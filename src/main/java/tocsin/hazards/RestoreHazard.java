package tocsin.hazards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Takes a void record back: it counts again, and what was owed is owed anew. */
public record RestoreHazard(@NotBlank @Size(max = 500) String reason) implements HazardCommand {}
