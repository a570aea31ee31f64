package tocsin.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.foundation.Problem;

/** The citizen identification number of GB 11643-1999; the numbers are the standard's own examples or invented. */
class ResidentNumberTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    @ParameterizedTest(name = "{0} passes")
    @ValueSource(strings = {"11010519491231002X", "440524188001010014", "330102200002291237"})
    void aNumberWithItsCheckPasses(String number) {
        assertThat(ResidentNumber.of(number, TODAY)).isEqualTo(number);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "110105194912310029, 校验码对不上",
        "11010519491231002, 17",
        "11010519491331002X, 出生日期",
        "330102200102291237, 出生日期",
        "11010520491231002X, 出生日期",
        "1101051949123X002X, 只能是数字"
    })
    void aWrongNumberSaysWhatIsWrongWithoutRepeatingIt(String typed, String said) {
        assertThatThrownBy(() -> ResidentNumber.of(typed, TODAY))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(
                                        Objects.requireNonNull(problem.detail()).zh())
                                .contains(said)
                                .doesNotContain(typed));
    }

    @Test
    void spacesFullWidthAndASmallXAreBroughtToTheOneForm() {
        assertThat(ResidentNumber.of(" 110105 19491231 ００2x", TODAY)).isEqualTo("11010519491231002X");
    }

    @Test
    void othersSeeTheFirstThreeAndTheLastFourSigns() {
        assertThat(ResidentNumber.masked("11010519491231002X")).isEqualTo("110***********002X");
    }

    @Property
    void oneChangedDigitNeverPasses(@ForAll @IntRange(max = 16) int place, @ForAll @IntRange(max = 9) int digit) {
        var number = new StringBuilder("330102200002291237");
        char changed = (char) ('0' + digit);
        boolean same = number.charAt(place) == changed;
        number.setCharAt(place, changed);
        assertThat(ResidentNumber.fault(number.toString(), TODAY) == null).isEqualTo(same);
    }
}
