package tocsin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Money is yuan, whatever unit it was written in and whatever unit is asked for. */
class MoneyUnitTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.13亿元 | YUAN | 113000000.00",
                "50.7万元 | YUAN | 507000.00",
                "50.7 万 | HUNDRED_MILLION | 507000.00",
                "50.7 | TEN_THOUSAND | 507000.00",
                "１，２００．５ | YUAN | 1200.50",
                "1,200.50元 | TEN_THOUSAND | 1200.50",
                "0 | YUAN | 0.00"
            })
    void anAmountIsReadAsItIsWritten(String text, MoneyUnit heading, BigDecimal yuan) {
        assertThat(heading.yuan(text)).isEqualTo(yuan);
    }

    @ParameterizedTest
    @ValueSource(strings = {"约50万", "50万多", "1.001", "12,34", "", "万元", "1e5", "99999999999亿"})
    void whatIsNoAmountIsRefused(String text) {
        assertThat(MoneyUnit.YUAN.yuan(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "直接损失（万元） | TEN_THOUSAND",
                "损失(亿元) | HUNDRED_MILLION",
                "注册资本 | YUAN",
                "Capital (10,000 yuan) | TEN_THOUSAND"
            })
    void aHeadingSaysItsUnit(String heading, MoneyUnit unit) {
        assertThat(MoneyUnit.inHeading(heading)).isEqualTo(unit);
    }

    @Property
    void noUnitLosesACent(@ForAll @LongRange(min = -99_999_999_999_999L, max = 99_999_999_999_999L) long cents) {
        var yuan = BigDecimal.valueOf(cents, 2);
        for (var unit : MoneyUnit.values()) {
            assertThat(unit.yuan(unit.of(yuan).toPlainString())).isEqualTo(yuan);
        }
    }
}
