package tocsin.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A record changed behind the product has another digest. */
class RecordDigestTest {
    private static final UUID SALT = new UUID(0x0123456789abcdefL, 0x7fedcba987654321L);
    private static final Kennel KENNEL = new Kennel(
            new UUID(1, 2),
            "狗舍",
            3,
            null,
            LocalDate.of(2026, 3, 12),
            Instant.parse("2026-03-12T01:02:03.004Z"),
            List.of("a"));

    record Kennel(
            UUID id,
            String name,
            int dogs,
            @Nullable String note,
            LocalDate builtOn,
            Instant seenAt,
            List<String> photos) {}

    /** The same columns, declared in another order. */
    record Lennek(
            List<String> photos,
            Instant seenAt,
            LocalDate builtOn,
            @Nullable String note,
            int dogs,
            String name,
            UUID id) {}

    @Test
    void itIsTheSameForEver() {
        assertThat(HexFormat.of().formatHex(RecordDigest.of(KENNEL, SALT)))
                .isEqualTo("965c0c35213b0c4b8ce1e1b9ad77d561bf63bb5ad15ec8b1856333c8932b1e7b");
    }

    @Test
    void theOrderOfTheColumnsDoesNotMatter() {
        var other = new Lennek(
                KENNEL.photos(),
                KENNEL.seenAt(),
                KENNEL.builtOn(),
                KENNEL.note(),
                KENNEL.dogs(),
                KENNEL.name(),
                KENNEL.id());
        assertThat(RecordDigest.of(other, SALT)).isEqualTo(RecordDigest.of(KENNEL, SALT));
    }

    @Property
    void anyColumnChangedChangesIt(@ForAll("kennels") Kennel one, @ForAll("kennels") Kennel other) {
        assertThat(java.util.Arrays.equals(RecordDigest.of(one, SALT), RecordDigest.of(other, SALT)))
                .isEqualTo(one.equals(other));
    }

    @Property
    void anotherSaltChangesIt(@ForAll long high, @ForAll long low) {
        var salt = new UUID(high, low);
        assertThat(java.util.Arrays.equals(RecordDigest.of(KENNEL, salt), RecordDigest.of(KENNEL, SALT)))
                .isEqualTo(salt.equals(SALT));
        assertThat(RecordDigest.of(KENNEL, salt)).hasSize(32);
    }

    @Provide
    Arbitrary<Kennel> kennels() {
        return Combinators.combine(
                        Arbitraries.of(new UUID(1, 2), new UUID(2, 1)),
                        Arbitraries.of("狗舍", "狗", ""),
                        Arbitraries.of(3, 30),
                        Arbitraries.of("", "null", "x").injectNull(0.3),
                        Arbitraries.of(LocalDate.of(2026, 3, 12), LocalDate.of(2026, 12, 3)),
                        Arbitraries.of(Instant.EPOCH, Instant.parse("2026-03-12T01:02:03.004Z")),
                        Arbitraries.of(List.<String>of(), List.of("a"), List.of("a", "b"), List.of("a,b")))
                .as(Kennel::new);
    }
}
