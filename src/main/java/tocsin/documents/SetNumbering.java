package tocsin.documents;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sets how a body numbers its papers of a series.
 *
 * @param mark 机关代字
 * @param pattern with {@code {mark}}, {@code {year}} and {@code {number}}; null: as GB/T 9704-2012 wants
 * @param digits fewest digits of the number; 0: no noughts before it
 * @param fromYear the year it begins in: this one while no number was given, or the next
 * @param firstNumber the first number given in that year, when earlier ones went out on paper; null: 1
 */
record SetNumbering(
        @NotNull UUID bodyId,
        @NotBlank @Size(max = 60) String series,
        @NotBlank @Size(max = 30) String mark,
        @Nullable @Size(max = 60) String pattern,
        @Min(0) @Max(6) int digits,
        int fromYear,
        @Nullable @Min(1) @Max(99_999) Integer firstNumber) {

    Numbering of(UUID id, IssuingBody body) {
        var given = pattern == null || pattern.isBlank() ? Numbering.USUAL : pattern.strip();
        return new Numbering(
                id,
                body.id(),
                body.name(),
                body.area(),
                series,
                mark.strip(),
                given,
                digits,
                LocalDate.of(fromYear, 1, 1),
                firstNumber == null ? 1 : firstNumber);
    }
}
