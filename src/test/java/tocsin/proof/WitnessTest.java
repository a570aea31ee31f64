package tocsin.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.database.TestDatabase;
import tocsin.foundation.TownClock;
import tocsin.town.Listener;

/** Once a day a head leaves the machine for somebody who keeps it; a log rebuilt afterwards does not pass against it. */
class WitnessTest {
    @TempDir
    private Path keys;

    @TempDir
    private Path shared;

    private final Listener listener = new Listener();
    private final Hours clock = new Hours();
    private TestDatabase database;
    private ProofRoom room;

    /** A clock that a test sets. */
    private static final class Hours extends TownClock {
        private Instant now = Instant.parse("2026-09-09T01:00:00Z");

        @Override
        protected Instant present() {
            return now;
        }
    }

    @BeforeEach
    void open() {
        database = TestDatabase.create();
        room = new ProofRoom(database, keys, LogHash.SHA_256, 7);
    }

    @AfterEach
    void close() {
        listener.close();
        room.close();
        database.close();
    }

    private WitnessRound round(String named) {
        return new WitnessRound(new Witness(named), room.heads(), room.transaction(), clock);
    }

    @Test
    void theHeadIsHandedOverOnceADay() {
        room.record(40);
        room.sealAll();
        var daily = round(listener.url("/heads"));
        daily.round();
        daily.round();
        assertThat(listener.heard()).hasSize(1);
        var taken = listener.heard().getFirst().body();
        assertThat(taken).isEqualTo(room.heads().newest().orElseThrow().head().note());
        clock.now = clock.now.plus(Duration.ofHours(24));
        daily.round();
        assertThat(listener.heard()).hasSize(2);
        assertThat(room.verify(taken)).isEmpty();
    }

    @Test
    void aWitnessThatDidNotTakeItIsAskedAgainAndTheRoundFails() {
        room.record(40);
        room.sealAll();
        listener.answers(503, "");
        var daily = round(listener.url("/heads"));
        assertThatThrownBy(daily::round)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("503");
        listener.answers(200, "");
        daily.round();
        assertThat(listener.heard()).hasSize(2);
    }

    @Test
    void aFolderOfAnotherMachineKeepsEachHeadAsAFile() throws Exception {
        room.record(40);
        room.sealAll();
        round(shared.toString()).round();
        try (var files = Files.list(shared)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("head-40.txt");
        }
    }

    @Test
    void withoutAWitnessOrAnythingSealedNothingIsSent() {
        round("").round();
        round(listener.url("/heads")).round();
        assertThat(listener.heard()).isEmpty();
    }

    @Test
    void aHeadTheWitnessHoldsStaysWithTheLogForEver() {
        room.record(40);
        room.sealAll();
        round(listener.url("/heads")).round();
        room.record(3);
        room.sealAll();
        assertThat(room.signed()).extracting(TreeHead::size).contains(40L, 43L);
    }
}
