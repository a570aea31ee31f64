package tocsin.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoorTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Period YEAR = new Period(LocalDate.of(2026, 1, 1), TODAY);
    private static final Period MARCH = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

    @Test
    void theFilterSpeaksOfThePeriodAsked() {
        var door = Door.always("hazards", Map.of("foundOn", "{from}..{until}"));
        assertThat(door.open(YEAR, TODAY).filter()).containsEntry("foundOn", "2026-01-01..2026-11-24");
    }

    @Test
    void whatIsPastOpensByADifferentFilter() {
        var door = new Door("hazards", Map.of("status", "ORDERED"), Map.of("openUntil", "{after}.."));
        assertThat(door.open(YEAR, TODAY).filter()).containsEntry("status", "ORDERED");
        assertThat(door.open(MARCH, TODAY).filter()).containsExactly(Map.entry("openUntil", "2026-04-01.."));
    }

    @Test
    void whatTheLedgerCannotTellHasNoDoor() {
        var door = new Door("hazards", Map.of("overdue", "true"), null);
        assertThat(door.open(YEAR, TODAY)).isNotNull();
        assertThat(door.open(MARCH, TODAY)).isNull();
    }
}
