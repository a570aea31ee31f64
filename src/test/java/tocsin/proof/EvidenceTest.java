package tocsin.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
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
    private static final UUID PAPER = new UUID(7, 77);
    private static final long SEED = 9_421;
    private static final byte[] PICTURE = "a picture of a dog".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "a picture of a cat".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private TestDatabase database;
    private ProofRoom room;
    private String photo = "";

    @BeforeEach
    void open() throws IOException {
        database = TestDatabase.create();
        room = new ProofRoom(database, folder.resolve("keys"), LogHash.SHA_256, SEED);
        photo = room.keep(PICTURE);
        room.record(900);
        room.tell("kennels", new ProofRoom.Photographed(List.of(photo)), RECORD);
        room.tell("documents", new ProofRoom.DocumentIssued("ORDER", "1", RECORD, RECORD), PAPER);
        room.sealAll();
    }

    @AfterEach
    void close() {
        room.close();
        database.close();
    }

    @Test
    void everyFactAboutTheRecordAndItsPapersIsProvenUnderTheHead() throws IOException {
        long facts = room.sql()
                .sql("select count(*) from foundation.journal where subject in (:record, :paper)")
                .param("record", RECORD)
                .param("paper", PAPER)
                .query(Long.class)
                .single();
        var pack = pack();
        var proven = pack.verify(folder);
        assertThat(proven.facts()).isEqualTo((int) facts).isPositive();
        assertThat(proven.files()).isOne();
        assertThat(proven.head())
                .isEqualTo(
                        JournalHeads.printed(room.heads().newest().orElseThrow().head()));
        assertThat(proven.lines().lines()).hasSize((int) facts);
        assertThat(proven.lines()).contains("documents.DocumentIssued", photo);
        assertThat(pack.files().get("files/" + photo + ".jpg")).isEqualTo(PICTURE);
        assertThat(new String(pack.files().get(EvidencePack.PAGE), StandardCharsets.UTF_8))
                .contains("顾清", photo, proven.head(), "照片和附件");
    }

    @Test
    void aPackMadeAfterTheKeyWasRotatedBearsTheWordOfTheOldKey() throws IOException {
        assertThat(room.sealer().rotate()).isPresent();
        room.record(50);
        room.sealAll();
        var pack = pack();
        assertThat(pack.verify(folder).facts()).isPositive();
        var known = evidence(pack);
        var orphan = new ArrayList<>(known.keys());
        var last = orphan.removeLast();
        orphan.add(new Evidence.Key(last.id(), last.algorithm(), last.publicKey(), null, null));
        refused(with(known, known.head(), known.facts(), orphan), "nobody vouched");
    }

    @Test
    void whateverIsChangedInTheProofIsFoundThoughTheListIsSignedAnew() throws IOException {
        var known = evidence(pack());
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
        var unissued = known.facts().stream()
                .filter(fact -> !TupleFields.of(fact.tuple()).subject().equals(RECORD))
                .toList();
        refused(
                new Evidence(new UUID(7, 4).toString(), known.head(), unissued, List.of(), known.keys()),
                "about another record");
    }

    @Test
    void everyBitOfEveryFileCounts() throws IOException {
        var pack = pack();
        var names = List.copyOf(pack.files().keySet());
        assertThat(names)
                .contains("README.txt", "record.pdf", "head.txt", "facts.txt", "evidence.json", "manifest.txt")
                .hasSize(7);
        var random = new Random(SEED);
        for (int n = 0; n < 350; n++) {
            var name = names.get(n % names.size());
            var content = pack.files().get(name).clone();
            int at = random.nextInt(content.length);
            content[at] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> pack.with(name, content).verify(folder))
                    .as("%s at %d", name, at)
                    .isInstanceOf(EvidenceRefusal.class);
        }
    }

    @Test
    void aPhotographChangedTakenOutOrPutInIsRefusedByItsName() throws IOException {
        var pack = pack();
        var name = "files/" + photo + ".jpg";
        var foreign = "files/" + room.keep(OTHER) + ".jpg";
        var attempts = Map.of(
                pack.with(name, OTHER), name + " is not",
                pack.without(name), photo,
                pack.with(foreign, OTHER), foreign,
                pack.without(name).with(foreign, OTHER), foreign);
        attempts.forEach((changed, why) -> {
            assertThatThrownBy(() -> changed.verify(folder))
                    .isInstanceOf(EvidenceRefusal.class)
                    .hasMessageContaining(why);
            assertThatThrownBy(
                            () -> changed.signed(evidence(pack), room.signer()).verify(folder))
                    .as("whoever holds the key")
                    .isInstanceOf(EvidenceRefusal.class)
                    .hasMessageContaining(why);
        });
        assertThatThrownBy(() -> pack.without(EvidencePack.MANIFEST).verify(folder))
                .isInstanceOf(EvidenceRefusal.class)
                .hasMessageContaining("no list");
    }

    @Test
    void aPictureThatIsNoLongerWhatItWasIsNotHandedOut() throws IOException {
        Files.write(room.kept(photo), OTHER);
        assertThatThrownBy(this::pack).isInstanceOf(EvidenceRefusal.class).hasMessageContaining(photo);
        Files.delete(room.kept(photo));
        assertThatThrownBy(this::pack).isInstanceOf(EvidenceRefusal.class).hasMessageContaining(photo);
        assertThat(room.sql()
                        .sql("select count(*) from foundation.journal where kind = 'proof.EvidenceExported'")
                        .query(Long.class)
                        .single())
                .as("nothing left, so nothing is told")
                .isZero();
    }

    @Test
    void aPhotographErasedByLawIsToldAndThePackStillProvesTheRest() throws IOException {
        Files.delete(room.kept(photo));
        room.tell("documents", new ProofRoom.FileErased(photo, ErasureGround.CONSENT_WITHDRAWN, "本人要求"), RECORD);
        room.sealAll();
        var pack = pack();
        assertThat(pack.files().keySet()).noneMatch(name -> name.startsWith(EvidencePack.FILES));
        var proven = pack.verify(folder);
        assertThat(proven.files()).isZero();
        assertThat(proven.lines()).as("a fact still bears its digest").contains("Photographed", photo);
        assertThat(proven.erased()).singleElement().satisfies(told -> {
            assertThat(told.zh()).contains(photo, "个人信息保护法第四十七条第一款第3项（个人撤回同意）");
            assertThat(told.en()).contains(photo, "art. 47(1)(3)", "consent was withdrawn");
        });
        assertThat(proven.told().zh()).contains("依法删除、不在包内的：" + photo);
        assertThat(proven.told().en()).contains("Erased by law and not in the pack: " + photo);
        assertThat(new String(pack.files().get(EvidencePack.PAGE), StandardCharsets.UTF_8))
                .contains("依法删除、不在包内的照片和附件", photo, "第四十七条第一款第3项");
    }

    @Test
    void anErasureExcusesNoOtherPhotographAndNoneOfAnotherRecord() throws IOException {
        var second = room.keep(OTHER);
        room.tell("kennels", new ProofRoom.Photographed(List.of(second)), RECORD);
        room.tell("documents", new ProofRoom.FileErased(photo, ErasureGround.OTHER_LAW, "x"), new UUID(7, 4));
        room.sealAll();
        Files.delete(room.kept(photo));
        assertThatThrownBy(this::pack).isInstanceOf(EvidenceRefusal.class).hasMessageContaining(photo);
        room.tell("documents", new ProofRoom.FileErased(photo, ErasureGround.OTHER_LAW, "x"), RECORD);
        room.sealAll();
        var pack = pack();
        assertThat(pack.verify(folder).files()).isOne();
        var without = pack.without("files/" + second + ".jpg");
        assertThatThrownBy(() -> without.signed(evidence(pack), room.signer()).verify(folder))
                .isInstanceOf(EvidenceRefusal.class)
                .hasMessageContaining(second);
        var known = evidence(pack);
        var untold = known.facts().stream()
                .filter(fact -> !TupleFields.of(fact.tuple()).kind().equals(ErasedFile.KIND))
                .toList();
        var unsaid = with(known, known.head(), untold, known.keys());
        assertThat(unsaid.files()).as("without the fact it is missing").contains(photo);
    }

    @Test
    void aPhotographBroughtAgainAfterItsErasureIsOwedAgain() throws IOException {
        room.tell("documents", new ProofRoom.FileErased(photo, ErasureGround.PERIOD_OVER, "x"), RECORD);
        room.tell("kennels", new ProofRoom.Photographed(List.of(photo)), RECORD);
        room.sealAll();
        var proven = pack().verify(folder);
        assertThat(proven.files()).isOne();
        assertThat(proven.erased()).isEmpty();
        Files.delete(room.kept(photo));
        assertThatThrownBy(this::pack).isInstanceOf(EvidenceRefusal.class).hasMessageContaining(photo);
    }

    @Test
    void aRecordNobodyKnowsHasNoEvidenceAndNoiseIsNoPack() throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(room.evidence().write(new UUID(1, 1), out)).isZero();
        assertThat(out.size()).isZero();
        var noise = Files.writeString(folder.resolve("noise"), "PK, said nobody");
        assertThatThrownBy(() -> VerifyEvidence.verify(noise)).isInstanceOf(EvidenceRefusal.class);
    }

    private UnpackedPack pack() throws IOException {
        var out = new ByteArrayOutputStream();
        room.evidence().write(RECORD, out);
        return UnpackedPack.of(out.toByteArray());
    }

    private static Evidence evidence(UnpackedPack pack) {
        return tocsin.foundation.CanonicalJson.read(
                new String(pack.files().get(EvidencePack.EVIDENCE), StandardCharsets.UTF_8), Evidence.class);
    }

    private static Evidence with(
            Evidence known, String head, List<Evidence.SealedFact> facts, List<Evidence.Key> keys) {
        return new Evidence(known.record(), head, facts, known.rows(), keys);
    }

    private void refused(Evidence changed, String why) throws IOException {
        var out = new ByteArrayOutputStream();
        try {
            var parts = EvidencePack.parts(
                    changed, PICTURE, Map.of(photo, new RecordFolder.KeptFile(room.kept(photo), "jpg")));
            EvidencePack.write(parts, EvidencePack.manifest(changed, parts).note(room.signer()), out);
        } catch (IllegalArgumentException unreadable) {
            // What cannot even be told in words cannot be packed by anybody.
            return;
        }
        assertThatThrownBy(() -> UnpackedPack.of(out.toByteArray()).verify(folder))
                .as(Base64.getEncoder()
                        .encodeToString(changed.facts().getFirst().tuple()))
                .isInstanceOf(EvidenceRefusal.class)
                .hasMessageContaining(why);
    }
}
