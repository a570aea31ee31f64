package tocsin.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.foundation.Problem;

/** The unified social credit code of GB 32100-2015. */
class CreditCodeTest {
    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest(name = "{0} passes")
    @ValueSource(strings = {"91330102MA2XY01A45", "12330100470012348E", "91350100M000100Y43"})
    void aCodeWithItsCheckSignPasses(String code) {
        assertThat(CreditCode.of(code)).isEqualTo(code);
    }

    @ParameterizedTest(name = "“{0}” is meant as {1}")
    @CsvSource({
        "91330102ma2xy01a45, 91330102MA2XY01A45",
        "９１３３０１０２ＭＡ２ＸＹ０１Ａ４５, 91330102MA2XY01A45",
        "91330102 MA2XY01A 45, 91330102MA2XY01A45"
    })
    void lowerCaseFullWidthAndSpacesAreBroughtToTheOneForm(String typed, String code) {
        assertThat(CreditCode.of(typed)).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "9133O102MA2XY01A45, 数字 0",
        "9I330102MA2XY01A45, 数字 1",
        "91330102MAZXY01A45, 数字 2",
        "91330102MA2XY01A4S, 数字 5",
        "91330102MA2XY01A4, 17",
        "91330102MA2XY01A46, 校验码应为 5"
    })
    void aWrongCodeSaysWhatIsWrongAndWhatWasPerhapsMeant(String typed, String said) {
        assertThatThrownBy(() -> CreditCode.of(typed))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.detail().zh()).contains(said));
    }

    @ParameterizedTest(name = "{0} was meant as {1}")
    @CsvSource({
        "9133O1O2MAZXYOIA45, 91330102MA2XY01A45",
        "91330102MA2XY01A4S, 91330102MA2XY01A45",
        "91330102MA2XV01A45, 91330102MA2XY01A45",
        "9133O102MA2XY01A46, ",
        "91330102MA2XY01A46, ",
        "9133O102MA2XY01A4, "
    })
    void signsThatDoNotOccurAreSetRightWhenThatAloneMakesTheCheckPass(String typed, String meant) {
        assertThat(CreditCode.meant(typed)).isEqualTo(meant);
    }

    @Test
    void aTenantOrStallWithoutALicenceHasNone() {
        assertThat(CreditCode.of(null)).isNull();
        assertThat(CreditCode.of("  ")).isNull();
    }

    @Property
    void oneChangedSignNeverPasses(@ForAll @IntRange(max = 17) int place, @ForAll @IntRange(max = 30) int sign) {
        var code = new StringBuilder("91330102MA2XY01A45");
        char changed = SIGNS.charAt(sign);
        boolean same = code.charAt(place) == changed;
        code.setCharAt(place, changed);
        assertThat(CreditCode.fault(code.toString()) == null).isEqualTo(same);
    }
}
