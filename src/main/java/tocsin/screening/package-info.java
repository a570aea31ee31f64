/**
 * What a town found in a period goes up to the offices as one report, signed by the town's principal. It knows who may sign and what was
 * sent back; what becomes of a hazard is not its matter.
 */
@NullMarked
@ApplicationModule(
        displayName = "排查上报 screening",
        allowedDependencies = {"foundation", "rulebook", "ledger", "organization", "agenda", "premises", "hazards"})
package tocsin.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
