package tocsin.access;

import java.util.Set;

/**
 * Who must show a one-time code, from the rulebook ({@code access/second-factor}).
 *
 * @param administrators true when the three administrators must
 * @param permissions whoever holds one of these must
 * @param stepsEarlierOrLater how far the device's clock may be off, in steps of 30 seconds
 */
record SecondFactorRule(boolean administrators, Set<String> permissions, int stepsEarlierOrLater, int recoveryCodes) {
    static final String RULE = "access/second-factor";
}
