/**
 * Who gets in and as whom: accounts, passwords, sessions and tokens, the first set-up, and what a post's role allows. It knows no business
 * record; it hands every request an {@link tocsin.foundation.Actor} and leaves the deciding to the rooms.
 */
@NullMarked
@ApplicationModule(
        displayName = "登录与账号 access",
        allowedDependencies = {"foundation", "rulebook", "ledger", "organization"})
package tocsin.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
