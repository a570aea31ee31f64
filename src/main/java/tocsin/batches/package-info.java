/**
 * Many writes sent together: each line is the same command as a single {@code PUT}, and stands or falls alone. It knows neither records
 * nor acts; rooms above say which of their commands they take and give them by their own desks.
 */
@NullMarked
@ApplicationModule(
        displayName = "成批办理 batches",
        allowedDependencies = {"foundation"})
package tocsin.batches;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
