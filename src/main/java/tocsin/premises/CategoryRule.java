package tocsin.premises;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * One way in which a category follows.
 *
 * @param basis where it stands written
 */
record CategoryRule(
        String category, Text basis, @JsonProperty("when") Condition condition) {
    /** An edition of {@code building-classes}, {@code category-rules} or {@code supervised-classes}. */
    @JsonIgnoreProperties("entries")
    record Rules(List<CategoryRule> rules) {}

    /** An edition of {@code key-unit-criteria}. */
    record Criteria(List<Criterion> criteria) {}

    /**
     * One criterion of a key unit.
     *
     * @param item its number in the instrument
     * @param check what a person must look at before confirming
     */
    record Criterion(
            String item,
            Text words,
            @JsonProperty("when") Condition condition,
            @Nullable Text check) {}
}
