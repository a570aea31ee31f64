package tocsin.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One text per value. */
class CanonicalJsonTest {
    record Dog(
            String name,
            @Nullable String breed,
            LocalDate bornOn,
            Instant fedAt,
            BigDecimal priceYuan,
            boolean barks) {}

    @Test
    void propertiesStandInAlphabeticalOrderWithoutSpacesAndNothingForNull() {
        assertThat(CanonicalJson.write(new Dog(
                        "雷克斯",
                        null,
                        LocalDate.of(2024, 2, 29),
                        Instant.parse("2026-03-12T01:00:00Z"),
                        new BigDecimal("10.50"),
                        true)))
                .isEqualTo(
                        "{\"barks\":true,\"bornOn\":\"2024-02-29\",\"fedAt\":\"2026-03-12T01:00:00Z\",\"name\":\"雷克斯\",\"priceYuan\":10.50}");
    }

    @Property
    void theOrderInWhichAMapWasFilledDoesNotMatter(@ForAll Map<String, Integer> values, @ForAll long seed) {
        var keys = new ArrayList<>(values.keySet());
        Collections.shuffle(keys, new Random(seed));
        var shuffled = new LinkedHashMap<String, Integer>();
        keys.forEach(key -> shuffled.put(key, values.get(key)));
        assertThat(CanonicalJson.write(shuffled)).isEqualTo(CanonicalJson.write(new LinkedHashMap<>(values)));
    }

    @Property
    void whatIsReadBackIsWrittenTheSame(@ForAll Map<String, String> values) {
        var text = CanonicalJson.write(values);
        assertThat(CanonicalJson.write(CanonicalJson.read(text, Map.class))).isEqualTo(text);
        assertThat(CanonicalJson.write(CanonicalJson.read(text))).isEqualTo(text);
    }

    @Test
    void bytesAreTheTextInUtf8() {
        assertThat(CanonicalJson.bytes(Map.of("名", "望火"))).isEqualTo("{\"名\":\"望火\"}".getBytes(StandardCharsets.UTF_8));
    }
}
