/**
 * What every room stands on: who acts, where, when; the journal of facts and its followers; refusals.
 * It knows no record type and no screen.
 */
@NullMarked
@ApplicationModule(
        displayName = "地基 foundation",
        allowedDependencies = {})
package tocsin.foundation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
