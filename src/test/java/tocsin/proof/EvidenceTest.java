package tocsin.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.database.TestDatabase;

/** A pack is checked with nothing but itself; whoever changes it is found. */
class EvidenceTest {
    private static final UUID RECORD = new UUID(7, 3);
    private static final long SEED = 9_421;

    @TempDir
    private Path keys;

    private TestDatabase database;
    private ProofRoom room;

    @BeforeEach
    void open() {
        database = TestDatabase.create();
        room = new ProofRoom(database, keys, LogHash.SHA_256, SEED);
        room.record(900);
        room.sealAll();
    }

    @AfterEach
    void close() {
        room.close();
        database.close();
    }

    @Test
    void everyFactAboutTheRecordIsProvenUnderTheHead() throws IOException {
        long facts = room.sql()
                .sql("select count(*) from foundation.journal where subject = :record")
                .param("record", RECORD)
                .query(Long.class)
                .single();
        var proven = VerifyEvidence.verify(new ByteArrayInputStream(pack()));
        assertThat(proven.facts()).isEqualTo((int) facts).isPositive();
        assertThat(proven.head())
                .isEqualTo(
                        JournalHeads.printed(room.heads().newest().orElseThrow().head()));
        assertThat(proven.lines().lines()).hasSize((int) facts).allMatch(line -> line.contains("kennels."));
    }

    @Test
    void aPackMadeAfterTheKeyWasRotatedBearsTheWordOfTheOldKey() throws IOException {
        assertThat(room.sealer().rotate()).isPresent();
        room.record(50);
        room.sealAll();
        var pack = pack();
        assertThat(VerifyEvidence.verify(new ByteArrayInputStream(pack)).facts())
                .isPositive();
        var known = EvidencePack.read(new ByteArrayInputStream(pack));
        var orphan = new ArrayList<>(known.keys());
        var last = orphan.removeLast();
        orphan.add(new Evidence.Key(last.id(), last.algorithm(), last.publicKey(), null, null));
        refused(with(known, known.head(), known.facts(), orphan), "nobody vouched");
    }

    @Test
    void whateverIsChangedInAPackIsFound() throws IOException {
        var known = EvidencePack.read(new ByteArrayInputStream(pack()));
        var random = new Random(SEED);
        for (int n = 0; n < 300; n++) {
            int at = random.nextInt(known.facts().size());
            var fact = known.facts().get(at);
            var tuple = fact.tuple().clone();
            tuple[random.nextInt(tuple.length)] ^= (byte) (1 << random.nextInt(8));
            var facts = new ArrayList<>(known.facts());
            facts.set(at, new Evidence.SealedFact(fact.leaf(), tuple, fact.path()));
            refused(with(known, known.head(), facts, known.keys()), "");
        }
        var first = known.facts().getFirst();
        refused(
                with(
                        known,
                        known.head(),
                        List.of(new Evidence.SealedFact(first.leaf() + 1, first.tuple(), first.path())),
                        known.keys()),
                "not under the head");
        refused(with(known, known.head().replaceFirst("(?m)^\\d+$", "901"), known.facts(), known.keys()), "signature");
        refused(with(known, known.head().replace("hash SHA-256", "hash SM3"), known.facts(), known.keys()), "");
    }

    @Test
    void aRecordNobodyKnowsHasNoEvidenceAndNoiseIsNoPack() throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(room.evidence().write(new UUID(1, 1), out)).isZero();
        assertThat(out.size()).isZero();
        assertThatThrownBy(() -> VerifyEvidence.verify(
                        new ByteArrayInputStream("PK, said nobody".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(EvidenceRefusal.class);
    }

    private byte[] pack() throws IOException {
        var out = new ByteArrayOutputStream();
        room.evidence().write(RECORD, out);
        return out.toByteArray();
    }

    private static Evidence with(
            Evidence known, String head, List<Evidence.SealedFact> facts, List<Evidence.Key> keys) {
        return new Evidence(known.record(), head, facts, known.row(), known.salt(), keys);
    }

    private static void refused(Evidence changed, String why) throws IOException {
        var out = new ByteArrayOutputStream();
        try {
            EvidencePack.write(changed, out);
        } catch (IllegalArgumentException unreadable) {
            // What cannot even be told in words cannot be packed by anybody.
            return;
        }
        assertThatThrownBy(() -> VerifyEvidence.verify(new ByteArrayInputStream(out.toByteArray())))
                .as(Base64.getEncoder()
                        .encodeToString(changed.facts().getFirst().tuple()))
                .isInstanceOf(EvidenceRefusal.class)
                .hasMessageContaining(why);
    }
}
