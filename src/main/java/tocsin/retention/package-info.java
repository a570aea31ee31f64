/**
 * For how long data is kept that nobody needs for ever, and the nightly run that ends it. It knows no table: each room says what is due and
 * ends it; what the journal proves is never among it.
 */
@NullMarked
@ApplicationModule(
        displayName = "数据留存 retention",
        allowedDependencies = {"foundation", "rulebook"})
package tocsin.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
