package tocsin.rentals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * Judges a rental house.
 *
 * @param answers one for each condition of the rule in force at the place
 */
public record JudgeRental(
        @NotEmpty @Size(max = 40) List<@NotNull @Valid Answer> answers,
        @Nullable @Size(max = 500) String note) {

    /** Whether a condition is met. */
    public enum Finding {
        MET("符合", "Met"),
        NOT_MET("不符合", "Not met"),
        NOT_APPLICABLE("不适用", "Does not apply");

        private final Text label;

        Finding(String zh, String en) {
            this.label = Text.of(zh, en);
        }

        Text label() {
            return label;
        }
    }

    /**
     * What was found of one condition.
     *
     * @param condition its code in {@code rental-conditions}
     * @param note needed where it does not apply: why
     * @param photos SHA-256 of pictures already uploaded
     */
    public record Answer(
            @NotBlank @Size(max = 40) String condition,
            @NotNull Finding finding,
            @Nullable @Size(max = 300) String note,
            @Nullable @Size(max = 4) List<@NotNull @Pattern(regexp = "[0-9a-f]{64}") String> photos) {
        Stream<String> pictures() {
            return photos == null ? Stream.of() : photos.stream();
        }
    }

    List<String> pictures() {
        return answers.stream().flatMap(Answer::pictures).distinct().toList();
    }
}
