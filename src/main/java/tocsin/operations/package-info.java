/**
 * The installation as seen from outside: its health, its measures and what whoever runs the server must know. It asks the rooms below how
 * they fare and knows no business record.
 */
@NullMarked
@ApplicationModule(
        displayName = "运行维护 operations",
        allowedDependencies = {"foundation", "access", "transport", "proof", "database"})
package tocsin.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
