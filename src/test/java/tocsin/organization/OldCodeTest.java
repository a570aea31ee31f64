package tocsin.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes of before the credit code, checked by the standards that made them. */
class OldCodeTest {
    @ParameterizedTest
    @CsvSource({"70846113-6", "708461136", "７０８４６１１３－６", "70846113 6"})
    void anOrganizationCodeIsReadWithOrWithoutItsHyphen(String written) {
        assertThat(OldCode.ORGANIZATION_CODE.of(written)).isEqualTo("708461136");
    }

    @ParameterizedTest
    @CsvSource({
        "ORGANIZATION_CODE, 708461137, 末位校验码应为 6",
        "ORGANIZATION_CODE, 70846113, 应为 9 位，现为 8 位",
        "ORGANIZATION_CODE, 91440300708461136T, 像是统一社会信用代码",
        "REGISTRATION_NUMBER, 440301103448668, 末位校验码应为 9",
        "REGISTRATION_NUMBER, 44030110344866X, 只能是数字",
        "REGISTRATION_NUMBER, 4403011034486, 应为 15 位"
    })
    void aSlipIsFound(OldCode code, String written, String why) {
        assertThat(String.valueOf(code.fault(OldCode.normal(written)))).contains(why);
    }

    @Test
    void aRegistrationNumberBearsItsCheck() {
        assertThat(OldCode.REGISTRATION_NUMBER.of("440301103448669")).isEqualTo("440301103448669");
    }

    @Test
    void aCreditCodeHoldsTheOrganizationCode() {
        assertThat(OldCode.inside("91440300708461136T")).isEqualTo("708461136");
        assertThat(OldCode.inside(null)).isNull();
    }

    @Test
    void aSizeReadsInBothLanguages() {
        assertThat(SizeClass.words("微型企业").en()).isEqualTo("Micro");
        assertThat(SizeClass.of("Large")).isEqualTo("大型");
        assertThat(SizeClass.of("规上")).isEqualTo("规上");
    }
}
