package tocsin.hazards;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges by the standard in force today whether a hazard is a major fire hazard: the elements found, what was said about them, and what a
 * person decided.
 *
 * @param places kinds of place, codes of {@code determination-places}
 * @param elements what was found in the field
 * @param exclusions codes of {@code major-fire-exclusions}
 * @param level what whoever decides decides, with or against the proposal
 * @param item the element it rests on, when it is major
 * @param clause the clause that was compared, when the edition's own are not entered
 * @param discussion who discussed it and what they held
 * @param experts what experts said, when any were asked
 * @param version of the hazard as it was seen
 */
public record DetermineMajor(
        @NotNull @Size(max = 10) List<@NotBlank String> places,
        @NotNull @Size(max = 60) List<@Valid FoundElement> elements,
        @NotNull @Size(max = 10) List<@NotBlank String> exclusions,
        @NotNull HazardLevel level,
        @Nullable @Size(max = 20) String item,
        @Nullable @Size(max = 200) String clause,
        @NotBlank @Size(max = 2000) String discussion,
        @Nullable @Size(max = 2000) String experts,
        int version)
        implements HazardCommand {

    /**
     * An element of the standard as it was found.
     *
     * @param evidence what shows it
     * @param measured what was measured or counted, such as 0.72 m
     * @param threshold what the standard asks for, such as 0.90 m
     */
    public record FoundElement(
            @NotBlank @Size(max = 20) String code,
            @NotBlank @Size(max = 500) String evidence,
            @Nullable @Size(max = 60) String measured,
            @Nullable @Size(max = 60) String threshold) {}

    List<String> codes() {
        return elements.stream().map(FoundElement::code).toList();
    }
}
