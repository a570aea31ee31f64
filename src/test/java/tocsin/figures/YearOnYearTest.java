package tocsin.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import tocsin.house.Shows;

class YearOnYearTest {
    @Test
    @Shows("STAT-03")
    void aCountComparesInPerCent() {
        assertThat(count(37, 52)).isEqualTo(change("-28.8", "52", YearOnYear.Kind.PERCENT));
        assertThat(count(287, 318)).isEqualTo(change("-9.7", "318", YearOnYear.Kind.PERCENT));
    }

    @Test
    void aBaseUnderTenComparesByDifference() {
        assertThat(count(6, 9)).isEqualTo(change("-3", "9", YearOnYear.Kind.DIFFERENCE));
    }

    @Test
    void aBaseOfNothingHasNoPerCent() {
        assertThat(count(4, 0)).isEqualTo(change("4", "0", YearOnYear.Kind.DIFFERENCE));
    }

    @Test
    void aShareComparesInPointsOfWhatIsShown() {
        var now = Reading.share(911, 1000);
        var before = Reading.share(884, 1000);
        assertThat(YearOnYear.of(ExtinguisherMetrics.RETIRED_SHARE, now, before))
                .isEqualTo(change("2.7", "88.4", YearOnYear.Kind.POINTS));
    }

    @Test
    void whatIsUnknownIsNotCompared() {
        assertThat(YearOnYear.of(ExtinguisherMetrics.RECORDED, Reading.count(1), null))
                .isNull();
        assertThat(YearOnYear.of(ExtinguisherMetrics.RETIRED_SHARE, Reading.share(1, 2), Reading.share(0, 0)))
                .isNull();
    }

    private static YearOnYear count(long now, long before) {
        return YearOnYear.of(ExtinguisherMetrics.RECORDED, Reading.count(now), Reading.count(before));
    }

    private static YearOnYear change(String value, String base, YearOnYear.Kind kind) {
        return new YearOnYear(new BigDecimal(value), new BigDecimal(base), kind);
    }
}
