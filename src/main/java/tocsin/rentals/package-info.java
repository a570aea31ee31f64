/**
 * A rental house is judged by its conditions and takes the colour that follows; red opens a hazard in the same act, since renting has to
 * stop. It knows what was judged and when; how renting is stopped and taken up again is the business of the hazard.
 */
@NullMarked
@ApplicationModule(
        displayName = "出租房 rentals",
        allowedDependencies = {"foundation", "rulebook", "ledger", "organization", "documents", "premises", "hazards"})
package tocsin.rentals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
