package tocsin.hazards;

import java.time.LocalDate;
import tocsin.foundation.Text;

/**
 * A holiday notice gives the unit more time: said by the program, in both languages.
 *
 * @param dueOn the new last day, later than the present one
 * @param reason the notice by which it is counted now
 */
record ExtendByNotice(LocalDate dueOn, Text reason) implements HazardCommand {}
