package tocsin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.database.TestDatabase;

/** Whoever restored without keys noted the id of the one that signs since, and vouches for it; nobody else makes a verification silent. */
class VouchedKeyTest {
    @TempDir
    private Path keys;

    private TestDatabase database;
    private ProofRoom room;

    @BeforeEach
    void open() {
        database = TestDatabase.create();
        room = new ProofRoom(database, keys, LogHash.SHA_256, 255);
    }

    @AfterEach
    void close() {
        room.close();
        database.close();
    }

    @Test
    void aKeyNobodyVouchedForIsSilentOnlyForWhoeverSaysItsId() {
        grow(50);
        var first = room.heads().newest().orElseThrow().head().key();
        var fresh = room.sealer().rotate().orElseThrow();
        grow(50);
        room.sql()
                .sql("update proof.signing_key set voucher = null, vouched = null where id = :fresh")
                .param("fresh", fresh)
                .update();
        for (var wrong : List.of(List.<String>of(), List.of(first), List.of(fresh.substring(1)), List.of("x", first))) {
            assertThat(room.vouching(wrong.toArray(String[]::new)))
                    .as("vouching for " + wrong)
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.what()).isEqualTo(JournalFinding.What.KEY);
                        assertThat(finding.told().zh()).contains(fresh);
                        assertThat(finding.told().en()).contains(fresh);
                    });
        }
        assertThat(room.vouching(fresh)).isEmpty();
        assertThat(room.vouching("x", fresh)).as("more than one").isEmpty();
    }

    @Test
    void aKeyThatIsVouchedForExcusesNothingElse() {
        grow(100);
        var key = room.heads().newest().orElseThrow().head().key();
        room.sql()
                .sql("update proof.head set signature = set_byte(signature, 3, (get_byte(signature, 3) + 1) % 256)")
                .update();
        assertThat(room.vouching(key))
                .isNotEmpty()
                .extracting(JournalFinding::what)
                .containsOnly(JournalFinding.What.SIGNATURE);
    }

    private void grow(int facts) {
        room.record(facts);
        room.sealAll();
    }
}
