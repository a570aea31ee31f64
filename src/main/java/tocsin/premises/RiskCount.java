package tocsin.premises;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many of something a room above counts at a place.
 *
 * @param measure a code of {@code premises-measures}; what it is worth is the business of the rulebook
 * @param untilOn the first day it no longer counts; null: until the room says otherwise
 */
public record RiskCount(String measure, int count, @Nullable LocalDate untilOn) {}
