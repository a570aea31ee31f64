package tocsin.rulebook;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Proposes an edition of a rule for a place.
 *
 * @param rule {@code room/rule}
 * @param areaCode division code of the place; left out where a rule holds for the whole installation
 * @param act name and number of the paper it rests on
 * @param numbers each number of the rule by its pointer; of a calendar none
 * @param calendar the days of a year, for the working calendar only
 */
public record ProposeEdition(
        @NotBlank @Size(max = 80) String rule,
        @Nullable @Size(max = 20) String areaCode,
        @NotNull LocalDate inForceFrom,
        @NotBlank @Size(max = 200) String act,
        @Nullable @Size(max = 60) String article,
        @Nullable @Size(max = 500) String note,
        @Nullable @Size(max = 40) Map<@NotBlank String, @NotNull BigDecimal> numbers,
        @Nullable @Valid Days calendar) {

    /** One year's days off and the weekend days that are worked. */
    public record Days(
            int year,
            @NotNull @Size(max = 40) List<@Valid @NotNull Span> off,
            @NotNull @Size(max = 40) List<@NotNull LocalDate> working) {}

    /** From one day to another, both included. */
    public record Span(@NotNull LocalDate from, @NotNull LocalDate until) {}
}
