package tocsin.hazards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.rulebook.Deadlines;
import tocsin.rulebook.Rulebook;
import tocsin.rulebook.WorkingCalendar;

/** The working-day limits of the Provisions on Fire Supervision and Inspection, over festivals and working weekends. */
class FireSupervisionLimitsTest {
    private final Rulebook rulebook = new Rulebook();
    private final Deadlines deadlines = new Deadlines(rulebook, new WorkingCalendar(rulebook));

    @ParameterizedTest(name = "{0} from {1} ends on {2}: {3}")
    @CsvSource({
        "handling-deadline,   2026-02-13, 2026-02-25, art. 19: an order within three working days of the inspection",
        "service-deadline,    2026-09-18, 2026-09-22, art. 19: served over a weekend with a working Sunday",
        "recheck-deadline,    2026-04-30, 2026-05-08, art. 20: a recheck over Labour Day",
        "recheck-deadline,    2026-09-30, 2026-10-10, art. 20: a recheck that ends on a working Saturday",
        "resumption-deadline, 2026-02-12, 2026-02-24, a resumption asked for before the Spring Festival"
    })
    void aLimitOfFireSupervisionIsThreeWorkingDaysWithoutTheDayOfItsTrigger(
            String rule, LocalDate trigger, LocalDate due, String why) {
        var limit = rulebook.inForce("hazards/" + rule, Limit.class, trigger);
        assertThat(limit.values().workingDays()).isEqualTo(3);
        assertThat(deadlines
                        .workingDays(trigger, limit.values().workingDays(), limit.ref())
                        .day())
                .as(why)
                .isEqualTo(due);
    }

    record Limit(int workingDays) {}
}
