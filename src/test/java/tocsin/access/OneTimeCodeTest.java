package tocsin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theValuesOfRfc6238AppendixB(long second, String code) {
        assertThat(OneTimeCode.at(SECRET, OneTimeCode.step(Instant.ofEpochSecond(second)), 8))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
    void aDeviceMayBeOneStepOff(int seconds, boolean taken) {
        var now = Instant.ofEpochSecond(1_234_567_890);
        var code = OneTimeCode.at(SECRET, OneTimeCode.step(now.plusSeconds(seconds)), 6);
        assertThat(OneTimeCode.match(SECRET, code, now, 0, 1).isPresent()).isEqualTo(taken);
    }

    @Test
    void aCodeOpensOnceAndNoneBeforeIt() {
        var now = Instant.ofEpochSecond(1_234_567_890);
        long step = OneTimeCode.step(now);
        var code = OneTimeCode.at(SECRET, step, 6);
        assertThat(OneTimeCode.match(SECRET, code.substring(0, 3) + " " + code.substring(3), now, step - 1, 1))
                .hasValue(step);
        assertThat(OneTimeCode.match(SECRET, code, now, step, 1)).isEmpty();
        assertThat(OneTimeCode.match(SECRET, OneTimeCode.at(SECRET, step - 1, 6), now, step, 1))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void theValuesOfRfc4648WithoutPadding(String text, String encoded) {
        assertThat(Base32.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }
}
