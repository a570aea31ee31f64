package tocsin.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tocsin.foundation.CanonicalJson;

class DeadlinesTest {
    private final Rulebook rulebook = new Rulebook();
    private final Deadlines deadlines = new Deadlines(rulebook, new WorkingCalendar(rulebook));

    record WorkingDays(int workingDays) {}

    @Test
    void aRecheckIsDueThreeWorkingDaysLaterAndSaysWhy() {
        var trigger = LocalDate.of(2026, 2, 13);
        var rule = rulebook.inForce("hazards/recheck-deadline", WorkingDays.class, trigger);
        var deadline = deadlines.workingDays(trigger, rule.values().workingDays(), rule.ref());
        assertThat(deadline.dueOn()).isEqualTo("2026-02-25");
        assertThat(deadline.howComputed().calendars()).containsExactly(new RuleRef("rulebook/calendar", "2025-11-04"));
        assertThat(deadlines.explain(deadline).zh())
                .isEqualTo("自 2026-02-13 起 3 个工作日（当日不计），至 2026-02-25；依据《消防监督检查规定》（公安部令第120号修改）第20条。");
        assertThat(deadlines.explain(deadline).en())
                .isEqualTo(
                        "3 working days after 2026-02-13 (that day not counted): 2026-02-25; basis: Provisions on Fire Supervision and "
                                + "Inspection (as amended by Order 120), art. 20.");
    }

    @Test
    void aLocalDefaultSaysThatItNeedsConfirmation() {
        var rule = new RuleRef("hazards/rectification-deadline", "2008-02-01");
        var deadline = deadlines.workingDays(LocalDate.of(2026, 11, 2), 10, rule);
        assertThat(deadlines.explain(deadline).zh()).contains("（待核实）");
        assertThat(deadlines.explain(deadline).en()).contains("(needs confirmation)");
    }

    @Test
    void aLimitThatRunsIntoAProvisionalYearSaysSo() {
        var deadline = deadlines.workingDays(LocalDate.of(2026, 12, 28), 10, null);
        assertThat(deadline.howComputed().calendars()).hasSize(2);
        assertThat(deadlines.explain(deadline).zh()).contains("暂定");
        assertThat(deadlines.explain(deadline).en()).contains("provisional");
    }

    @Test
    void hoursNeverPauseForAHoliday() {
        var deadline = deadlines.hours(Instant.parse("2026-10-01T02:00:00Z"), 24, null);
        assertThat(deadline.dueAt()).isEqualTo("2026-10-02T02:00:00Z");
        assertThat(deadlines.explain(deadline).zh()).isEqualTo("自 2026-10-01 起 24 小时，至 2026-10-02 10:00。");
    }

    @Test
    void aDeadlineSurvivesBeingWrittenDown() {
        var deadline = deadlines.calendarDays(LocalDate.of(2026, 9, 1), 30, null);
        assertThat(CanonicalJson.read(CanonicalJson.write(deadline), Deadline.class))
                .isEqualTo(deadline);
    }
}
