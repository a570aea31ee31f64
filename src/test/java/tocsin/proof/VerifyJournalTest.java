package tocsin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.database.TestDatabase;
import tocsin.town.Soak;

/** Whatever is changed, removed, swapped, inserted or cut behind the product is found, and where it is. */
class VerifyJournalTest {
    private static final long SEED = 20_260_312;
    private static final int TAMPERINGS = 500;

    @TempDir
    private Path keys;

    private TestDatabase database;
    private ProofRoom room;

    @BeforeEach
    void open() {
        database = TestDatabase.create();
        room = new ProofRoom(database, keys, LogHash.SHA_256, SEED);
    }

    @AfterEach
    void close() {
        room.close();
        database.close();
    }

    @Test
    void aJournalNobodyTouchedAgreesAndSaysWhatIsNotSealedYet() {
        room.record(700);
        room.sealAll();
        room.record(11);
        var told = room.verified();
        assertThat(told.agrees()).isTrue();
        assertThat(told.sealed()).isEqualTo(700);
        assertThat(told.unsealed()).isEqualTo(11);
        assertThat(told.heads()).isOne();
    }

    @Test
    void aLogGrownInSmallStepsHasTheRootOfOneGrownAtOnce() {
        for (int step = 0; step < 60; step++) {
            room.record(1 + step % 23);
            room.sealAll();
        }
        var head = room.heads().newest().orElseThrow().head();
        var frontier = new Frontier(LogHash.SHA_256);
        room.log().leavesFrom(0, 1_000).forEach(row -> {
            for (int n = 0; n < row.count(); n++) {
                frontier.add(row.hash(n));
            }
        });
        assertThat(frontier.size()).isEqualTo(head.size());
        assertThat(head.root()).isEqualTo(frontier.root());
        assertThat(room.verify()).isEmpty();
    }

    @Test
    void everyRandomTamperingIsFoundAndLocated() {
        grow(900, 7);
        var sealed = sealed();
        var soak = Soak.of(TAMPERINGS, SEED);
        for (int n = soak.first(); n < soak.rounds(); n++) {
            // Each round has chance of its own, so that one can be looked at again alone.
            var tampering = Tampering.draw(new Random(soak.seed() * 31 + n), room.sql(), sealed);
            var found = room.after(tampering.act());
            assertThat(found.stream()
                            .map(finding -> new Tampering.Found(finding.what(), finding.position()))
                            .collect(Collectors.toSet()))
                    .as("%d: %s, seed %d", n, tampering.told(), soak.seed())
                    .isEqualTo(tampering.found());
            soak.passed(n + 1);
        }
        assertThat(room.verify()).as("and nothing of it stayed").isEmpty();
    }

    @Test
    void aRewrittenLeafIsLocatedBetweenTwoSignedHeads() {
        grow(300, 3);
        room.leaves();
        grow(300, 3);
        var heads = room.signed();
        long between = heads.getFirst().size() + 5;
        var found = room.after(() -> room.sql()
                .sql(
                        "update proof.leaves set hashes = set_byte(hashes, :byte, (get_byte(hashes, :byte) + 1) % 256) where number = :row")
                .param("byte", (int) (between % LogStore.WIDTH * LogHash.BYTES))
                .param("row", between / LogStore.WIDTH)
                .update());
        assertThat(found)
                .filteredOn(finding -> finding.what() == JournalFinding.What.LOG_CHANGED)
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.leaf()).isEqualTo(heads.getFirst().size()));
    }

    @Test
    void aCutTailIsFoundByTheHeadThatWasOverIt() {
        grow(600, 5);
        var newest = room.heads().newest().orElseThrow().head();
        var short600 = newest.size() + "-" + HexFormat.of().formatHex(newest.root(), 0, 8);
        assertThat(room.verify(newest.note(), short600)).isEmpty();
        Runnable cut = () -> {
            room.sql()
                    .sql("delete from foundation.journal where position > 500")
                    .update();
            room.sql().sql("delete from proof.leaves where number > 0").update();
        };
        assertThat(room.after(cut)).extracting(JournalFinding::what).contains(JournalFinding.What.CUT);
        // Whoever also takes the heads away is found by a head on paper.
        Runnable clean = () -> {
            room.sql().sql("delete from foundation.journal").update();
            room.sql().sql("delete from proof.leaves").update();
            room.sql().sql("delete from proof.head").update();
        };
        assertThat(room.after(clean)).isEmpty();
        assertThat(room.after(clean, short600))
                .extracting(JournalFinding::what)
                .containsExactly(JournalFinding.What.CUT);
    }

    @Test
    void aLogRebuiltWithTheRealKeyIsRefusedByAHeadThatLeft() {
        grow(400, 4);
        var paper = room.heads().newest().orElseThrow().head();
        Runnable rebuilt = () -> {
            room.sql()
                    .sql("update foundation.journal set body = replace(body, '汪', '喵') where position = 17")
                    .update();
            room.sql().sql("delete from proof.leaves").update();
            room.sql().sql("delete from proof.nodes").update();
            room.sql().sql("delete from proof.head").update();
            long sealed = 0;
            while (sealed < paper.size()) {
                sealed += room.sealer().catchUp();
            }
        };
        assertThat(room.after(rebuilt)).as("in itself it is whole").isEmpty();
        assertThat(room.after(rebuilt, paper.note()))
                .extracting(JournalFinding::what)
                .containsExactly(JournalFinding.What.FOREIGN_HEAD);
    }

    @Test
    void aHeadSignedByAnotherKeyAndAKeyNobodyVouchedForAreFound() {
        grow(100, 2);
        assertThat(room.after(() -> room.sql()
                        .sql(
                                "update proof.head set signature = set_byte(signature, 3, (get_byte(signature, 3) + 1) % 256)")
                        .update()))
                .extracting(JournalFinding::what)
                .contains(JournalFinding.What.SIGNATURE);
        assertThat(room.sealer().rotate()).isPresent();
        grow(100, 2);
        assertThat(room.verify()).as("a key vouched for by the one before").isEmpty();
        assertThat(room.after(() -> room.sql()
                        .sql("update proof.signing_key set vouched = null where voucher is not null")
                        .update()))
                .extracting(JournalFinding::what)
                .containsExactly(JournalFinding.What.KEY);
    }

    @Test
    void afterARotationNewHeadsBearTheNewKeyAndTheOldOnesStillVerify() {
        grow(50, 1);
        room.leaves();
        var old = room.heads().newest().orElseThrow().head().key();
        var fresh = room.sealer().rotate().orElseThrow();
        grow(50, 1);
        assertThat(room.signed()).extracting(TreeHead::key).containsExactly(old, fresh);
        assertThat(room.verify()).isEmpty();
    }

    @Test
    void aRotationIsToldInTheJournalAndVouchedFor() {
        grow(50, 1);
        var old = room.heads().newest().orElseThrow().head().key();
        var fresh = room.keys().rotate().orElseThrow();
        room.sealAll();
        assertThat(room.heads().newest().orElseThrow().head().key())
                .isEqualTo(fresh)
                .isNotEqualTo(old);
        assertThat(room.verify()).isEmpty();
        assertThat(room.sql()
                        .sql("select body from foundation.journal where kind = 'proof.KeyRotated'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains(fresh);
    }

    @Test
    void whereNothingWasSealedThereIsNoKeyToChange() {
        assertThat(room.keys().rotate()).isEmpty();
    }

    @Test
    void theSigningKeyLiesOutsideTheDatabaseAndNobodyElseReadsIt() throws IOException {
        grow(10, 1);
        try (var files = Files.list(keys)) {
            var file = files.toList();
            assertThat(file)
                    .singleElement()
                    .satisfies(key ->
                            assertThat(Files.getPosixFilePermissions(key)).hasToString("[OWNER_READ, OWNER_WRITE]"));
            var secret = Files.readString(file.getFirst())
                    .lines()
                    .skip(1)
                    .findFirst()
                    .orElseThrow();
            var dump = room.sql()
                    .sql(
                            "select string_agg(encode(public_key, 'base64') || coalesce(encode(vouched, 'base64'), ''), '') from proof.signing_key")
                    .query(String.class)
                    .single();
            assertThat(dump).doesNotContain(secret);
        }
    }

    @Test
    void aLogOfSm3IsSignedWithSm2AndVerifies() {
        try (var other = TestDatabase.create();
                var chinese = new ProofRoom(other, keys.resolve("sm"), LogHash.SM3_256, SEED)) {
            chinese.record(300);
            chinese.sealAll();
            assertThat(chinese.verify()).isEmpty();
            assertThat(chinese.after(() -> chinese.sql()
                            .sql("update foundation.journal set area = '3.' where position = 41")
                            .update()))
                    .extracting(JournalFinding::position)
                    .containsExactly(41L);
            assertThat(chinese.heads().newest().orElseThrow().head().note()).contains("hash SM3");
        }
    }

    @Test
    void aRowIsALeafThatLeadsToTheHead() {
        grow(1_000, 9);
        var head = room.heads().newest().orElseThrow().head();
        var tree = room.log().tree(LogHash.SHA_256);
        var rows = new SealedRows(room.log());
        for (var row = rows.peek(); row != null; row = rows.peek()) {
            var path = tree.inclusion(row.number(), head.size());
            assertThat(MerkleTree.rootOf(LogHash.SHA_256, row.hash(), row.number(), head.size(), path))
                    .isEqualTo(head.root());
            rows.skip();
        }
    }

    private void grow(int facts, int steps) {
        for (int step = 0; step < steps; step++) {
            room.record(facts / steps);
            room.sealAll();
        }
    }

    private List<Long> sealed() {
        return room.sql()
                .sql("select j.position as value from foundation.journal j order by j.xid, j.position")
                .query(Long.class)
                .list();
    }
}
