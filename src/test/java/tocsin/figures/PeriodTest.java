package tocsin.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tocsin.house.Shows;

class PeriodTest {
    @Test
    @Shows("STAT-04")
    void bothYearsAreCutOnTheSameDay() {
        assertThat(period("2026-01-01", "2026-11-24").lastYear()).isEqualTo(period("2025-01-01", "2025-11-24"));
    }

    @Test
    void theTwentyNinthOfFebruaryComparesWithTheTwentyEighth() {
        assertThat(period("2024-01-01", "2024-02-29").lastYear()).isEqualTo(period("2023-01-01", "2023-02-28"));
    }

    @Test
    void theLastOfItsMonthsEndsWhereThePeriodEnds() {
        var months = period("2026-01-01", "2026-11-24").months(12);
        assertThat(months).hasSize(12);
        assertThat(months.getFirst()).isEqualTo(period("2025-12-01", "2025-12-31"));
        assertThat(months.get(2)).isEqualTo(period("2026-02-01", "2026-02-28"));
        assertThat(months.getLast()).isEqualTo(period("2026-11-01", "2026-11-24"));
    }

    @Test
    void aPeriodDoesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> period("2026-02-01", "2026-01-31")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Period period(String from, String until) {
        return new Period(LocalDate.parse(from), LocalDate.parse(until));
    }
}
