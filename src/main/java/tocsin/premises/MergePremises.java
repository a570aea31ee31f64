package tocsin.premises;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Makes another file part of this one: two files, one place.
 *
 * @param retired the file that gives way
 * @param version the version of the kept file that was seen
 */
public record MergePremises(
        @NotNull PremisesId retired,
        @NotBlank @Size(max = 500) String reason,
        int version) {}
