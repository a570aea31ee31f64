/**
 * Where and who: the area tree with its history, sectors, organizations, people, the posts they hold and the duties they answer for.
 * It does not know what they do there, nor how they sign in.
 */
@NullMarked
@ApplicationModule(
        displayName = "组织网格 organization",
        allowedDependencies = {"foundation", "ledger", "rulebook"})
package tocsin.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
