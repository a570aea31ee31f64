/**
 * A sample of closed hazards is drawn to be looked at again: from a recorded frame by a recorded seed, so that anybody can draw it again. It
 * collects what is found; how a look-back is made is the business of the hazard.
 */
@NullMarked
@ApplicationModule(
        displayName = "回头看抽查 lookbacks",
        allowedDependencies = {"foundation", "rulebook", "ledger", "organization", "agenda", "hazards"})
package tocsin.lookbacks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
