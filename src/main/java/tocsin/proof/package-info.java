/**
 * The journal as a Merkle log (RFC 6962): its rows become leaves, its heads are signed and leave the machine, and whatever was changed
 * behind the product is found and located. Nobody waits for it; it reads what the journal has settled.
 */
@NullMarked
@ApplicationModule(
        displayName = "存证 proof",
        allowedDependencies = {"foundation"})
package tocsin.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
