package tocsin.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTelephoneTest {
    private record Called(@Telephone String phone) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    13800001234                | 138****1234
                    138 0000 1234              | 138 **** 1234
                    +86 138 0000 1234          | +86 1** **** 1234
                    0571-87651234              | 0571-8***1234
                    （0571）87651234           | （0571）8***1234
                    010-87651234               | 010-8***1234
                    0556-7651234               | 0556-***1234
                    0571-87651234转8001        | 0571-8***1234转**01
                    13800001234、0571-87651234 | 138****1234、0571-8***1234
                    87651234                   | ******34
                    400-800-1234               | ***-***-**34
                    119                        | **9
                    １３８００００１２３４     | １３８****１２３４
                    """)
    void theMiddleOfEachNumberIsHidden(String telephone, String masked) {
        assertThat(MaskedTelephone.of(telephone)).isEqualTo(masked);
    }

    @Test
    void aMaskedNumberThatComesBackIsNoTelephone() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            var validator = factory.getValidator();
            assertThat(validator.validate(new Called("0571-87651234"))).isEmpty();
            assertThat(validator.validate(new Called(MaskedTelephone.of("0571-87651234"))))
                    .hasSize(1);
            assertThat(validator.validate(new Called(MaskedTelephone.of("13800001234"))))
                    .hasSize(1);
        }
    }
}
