package tocsin.access;

import java.time.Duration;
import java.util.List;

/** The numbers of signing in, from the rulebook ({@code access/sign-in}). */
record SignInRule(
        Passwords password,
        Locking locking,
        Address address,
        Sessions session,
        long tokenMinutes,
        long setUpLinkHours,
        List<String> commonPasswords) {

    static final String RULE = "access/sign-in";

    /**
     * @param characterClasses of lower case, upper case, digits, others
     * @param differentFromLast how many earlier passwords must not come back, the present one included
     */
    record Passwords(int minimumLength, int maximumLength, int characterClasses, int differentFromLast) {}

    /**
     * @param failures in a row that lock the account
     * @param minutes how long each further lockout in a row lasts; the last one repeats
     */
    record Locking(int failures, List<Long> minutes) {}

    /** @param failures from one address, over all accounts, within the window */
    record Address(int failures, long windowMinutes) {}

    /** @param idleMinutes what held before {@code access/idle-time} said it by role */
    record Sessions(long idleMinutes, long longestHours) {
        Duration longest() {
            return Duration.ofHours(longestHours);
        }
    }
}
