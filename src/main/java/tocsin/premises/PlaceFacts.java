package tocsin.premises;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What rules judge a place or a building by.
 *
 * @param types codes of {@code venue-types}
 * @param use what the building serves, a code of {@code building-uses}
 * @param flags codes of {@link Flag}
 * @param measures by the codes of {@code premises-measures}; what nobody entered is absent
 */
record PlaceFacts(Set<String> types, @Nullable String use, Set<String> flags, Map<String, BigDecimal> measures) {
    /** What is or is not so of a place. */
    enum Flag {
        PEOPLE_SLEEP,
        WHOLE_BUILDING,
        SINGLE_STOREY,
        UNDERGROUND_ONLY
    }
}
