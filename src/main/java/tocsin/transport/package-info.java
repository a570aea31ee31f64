/**
 * How requests reach the server unread and unchanged: the server's certificate and its renewal, an authority of one's own where nobody
 * gives certificates, the proxies whose word is taken. It knows nothing of who asks or for what.
 */
@ApplicationModule(
        displayName = "传输加密 transport",
        allowedDependencies = {"foundation", "database"})
@NullMarked
package tocsin.transport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
