/**
 * A file for every place: what stands where, who runs it, who answers for it, and everything that happened there on one timeline.
 * It does not know what is found or done there; rooms above hang their records on it.
 */
@NullMarked
@ApplicationModule(
        displayName = "场所台账 premises",
        allowedDependencies = {"foundation", "batches", "rulebook", "ledger", "organization", "documents"})
package tocsin.premises;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
