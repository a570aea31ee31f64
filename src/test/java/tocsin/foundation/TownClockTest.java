package tocsin.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TownClockTest {
    private final TownClock clock = new TownClock();

    @Test
    void itTicksInWholeMilliseconds() {
        assertThat(clock.instant().getNano() % 1_000_000).isZero();
        TownClock.at(
                Instant.parse("2026-03-12T01:00:00.123456789Z"),
                () -> assertThat(clock.instant()).isEqualTo("2026-03-12T01:00:00.123Z"));
    }

    @Test
    void theDayBeginsAtMidnightInShanghai() {
        assertThat(TownClock.day(Instant.parse("2026-03-12T15:59:59.999Z"))).isEqualTo(LocalDate.of(2026, 3, 12));
        assertThat(TownClock.day(Instant.parse("2026-03-12T16:00:00Z"))).isEqualTo(LocalDate.of(2026, 3, 13));
        TownClock.at(
                Instant.parse("2026-12-31T16:00:00Z"),
                () -> assertThat(clock.today()).isEqualTo(LocalDate.of(2027, 1, 1)));
    }

    @Test
    void itIsMovedForWhatRunsInsideAndForNothingElse() {
        var seen = new ArrayList<Instant>();
        var past = Instant.parse("2024-01-01T00:00:00Z");
        TownClock.at(past, () -> {
            TownClock.at(Instant.EPOCH, () -> seen.add(clock.instant()));
            seen.add(clock.instant());
            seen.add(CompletableFuture.supplyAsync(clock::instant).join());
        });
        assertThat(seen.subList(0, 2)).containsExactly(Instant.EPOCH, past);
        assertThat(seen.get(2)).isAfter(past);
        assertThat(clock.instant()).isAfter(past);
    }

    @Test
    void aFailureInsideSetsItBack() {
        assertThatThrownBy(() -> TownClock.at(Instant.EPOCH, () -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(clock.instant()).isAfter(Instant.EPOCH);
    }
}
