package tocsin.channels;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tocsin.foundation.TownClock;
import tocsin.rulebook.Rulebook;

/**
 * The numbers of sending.
 *
 * @param urgent kinds of facts that wait for no quiet hours and join no digest
 * @param retryMinutes waits after the first, second, … failed attempt; after the last one a message is given up
 * @param leaseSeconds after which an attempt whose end is unknown is made again
 * @param oldestHours facts older than this are not sent out any more: whoever restores a backup floods nobody
 */
record DispatchRule(
        LocalTime quietFrom,
        LocalTime quietUntil,
        LocalTime digestAt,
        Set<String> urgent,
        List<Integer> retryMinutes,
        int leaseSeconds,
        int oldestHours,
        int connectSeconds,
        int answerSeconds,
        int answerBytes,
        Map<Medium, Integer> perMinute,
        int codeMinutes,
        int codeTries,
        int codesPerHour,
        int testsPerHour) {

    /** Gives the rule in force today. */
    @Component
    record InForce(Rulebook rulebook, TownClock clock) {
        DispatchRule today() {
            return rulebook.inForce("channels/dispatch", DispatchRule.class, clock.today())
                    .values();
        }
    }
}
