package tocsin.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;
import tocsin.database.TestDatabase;

/** Every fact once, in commit order, whatever happens meanwhile. */
class FollowersTest {
    private final TestDatabase database = TestDatabase.create();
    private final Notebook all = new Notebook("all", 1_000);
    private final Notebook kennels = new Notebook("kennels", 1_000, "kennels", "hazards.Barked");
    private FoundationRoom room;
    private Followers followers;

    @BeforeEach
    void open() {
        room = new FoundationRoom(database, all, kennels);
        followers = room.get(Followers.class);
        all.open(room);
        kennels.open(room);
    }

    @AfterEach
    void close() {
        room.close();
        database.close();
    }

    @Test
    void aFactIsTakenOnce() {
        room.record("kennels.Built");
        assertThat(followers.round()).isEqualTo(2);
        assertThat(followers.round()).isZero();
        assertThat(all.kinds()).containsExactly("kennels.Built");
    }

    @Test
    void aTransactionBegunEarlierAndCommittedLaterIsNotSkipped() {
        var early = room.begin(
                () -> room.get(Journal.class).record(FoundationRoom.fact("kennels.Early"), FoundationRoom.CLERK));
        room.record("kennels.Late");
        assertThat(followers.round()).isZero();
        assertThat(followers.isBehind("all")).isTrue();
        early.commit();
        followers.catchUp();
        assertThat(all.kinds()).containsExactly("kennels.Early", "kennels.Late");
    }

    @Test
    void factsOfOneTransactionStayTogetherThoughAnotherWroteBetween() {
        var journal = room.get(Journal.class);
        var between = new CountDownLatch(1);
        var second = new CountDownLatch(1);
        var first = CompletableFuture.runAsync(
                () -> room.inTransaction(() -> {
                    journal.record(FoundationRoom.fact("kennels.First"), FoundationRoom.CLERK);
                    between.countDown();
                    FoundationRoom.await(second);
                    journal.record(FoundationRoom.fact("kennels.Third"), FoundationRoom.CLERK);
                }),
                Executors.newVirtualThreadPerTaskExecutor());
        FoundationRoom.await(between);
        room.record("kennels.Second");
        assertThat(followers.round()).isZero();
        second.countDown();
        first.join();
        followers.catchUp();
        assertThat(room.kinds()).containsExactly("kennels.First", "kennels.Second", "kennels.Third");
        assertThat(all.kinds()).containsExactly("kennels.First", "kennels.Third", "kennels.Second");
    }

    @Test
    void whatWasRolledBackIsNeverTold() {
        assertThatThrownBy(() -> room.inTransaction(() -> {
                    room.get(Journal.class).record(FoundationRoom.fact("kennels.Undone"), FoundationRoom.CLERK);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        room.record("kennels.Done");
        followers.catchUp();
        assertThat(all.kinds()).containsExactly("kennels.Done");
    }

    @Test
    void manyWritersAtOnceLoseNothingAndRepeatNothing() throws Exception {
        followers.start();
        try (var writers = Executors.newFixedThreadPool(6)) {
            IntStream.range(0, 6).forEach(writer -> writers.submit(() -> write(writer)));
        }
        followers.catchUp();
        followers.stop();
        assertThat(all.kinds())
                .containsExactlyElementsOf(room.sql()
                        .sql("select kind from foundation.journal order by xid, position")
                        .query(String.class)
                        .list());
        assertThat(all.kinds()).hasSizeGreaterThan(60);
    }

    @Test
    void aFollowerWithNothingToReadTakesNoLockAndSoNoTransactionNumber() throws InterruptedException {
        room.record("kennels.Built");
        followers.start();
        Awaitility.await().until(() -> all.kinds().size() == 1 && !followers.isBehind("all"));
        var before = lockedBy();
        Thread.sleep(900);
        assertThat(lockedBy()).isEqualTo(before);
        room.record("kennels.Painted");
        Awaitility.await().until(() -> all.kinds().size() == 2);
        followers.stop();
        assertThat(lockedBy()).isNotEqualTo(before);
    }

    /** Which transaction locked or moved the position last: PostgreSQL notes it with the row. */
    private String lockedBy() {
        return room.sql()
                .sql("select xmin::text || ' ' || xmax::text from foundation.follower where name = 'all'")
                .query(String.class)
                .single();
    }

    /** Transactions of one to four facts; every fifth is rolled back. */
    private void write(int writer) {
        var chance = RandomGenerator.of("L64X128MixRandom");
        for (int turn = 0; turn < 20; turn++) {
            var facts = new ArrayList<Fact>();
            for (int index = 0; index <= chance.nextInt(4); index++) {
                facts.add(FoundationRoom.fact("kennels.W" + writer + "T" + turn + "F" + index));
            }
            boolean back = chance.nextInt(5) == 0;
            room.get(org.springframework.transaction.support.TransactionTemplate.class)
                    .executeWithoutResult(status -> {
                        facts.forEach(fact -> room.get(Journal.class).record(fact, FoundationRoom.CLERK));
                        if (back) {
                            status.setRollbackOnly();
                        }
                    });
        }
    }

    @Test
    void aBatchThatFailsLeavesNothingAndIsGivenAgain() {
        room.record("kennels.Built");
        room.record("kennels.Painted");
        all.then(() -> {
            throw new IllegalStateException("no paper left");
        });
        assertThatThrownBy(followers::round).hasMessage("no paper left");
        assertThat(all.kinds()).isEmpty();
        assertThat(followers.isBehind("all")).isTrue();
        all.then(() -> {});
        followers.catchUp();
        assertThat(all.kinds()).containsExactly("kennels.Built", "kennels.Painted");
    }

    @Test
    void aFollowerOfOneRoomAndOneKindPassesOverAllElseAndIsNotBehind() {
        room.record("hazards.Recorded");
        room.record("kennelsofothers.Built");
        room.record("kennels.Built");
        room.record("hazards.Closed");
        room.record("hazards.Barked");
        room.record("hazards.BarkedAgain");
        followers.catchUp();
        assertThat(kennels.kinds()).containsExactly("kennels.Built", "hazards.Barked");
        assertThat(followers.isBehind("kennels")).isFalse();
        assertThat(followers.lag()).isZero();
        room.record("hazards.Relapsed");
        followers.catchUp();
        assertThat(followers.isBehind("kennels")).isFalse();
    }

    @Test
    void batchesAreNoLargerThanAskedAndMissNothing() {
        var small = new Notebook("small", 3);
        try (var other = new FoundationRoom(database, small)) {
            small.open(other);
            room.inTransaction(() -> room.get(Journal.class)
                    .recordAll(
                            IntStream.range(0, 10)
                                    .mapToObj(n -> FoundationRoom.fact("kennels.N" + n))
                                    .toList(),
                            FoundationRoom.CLERK));
            assertThat(IntStream.range(0, 5).map(n -> other.get(Followers.class).round()))
                    .containsExactly(3, 3, 3, 1, 0);
            assertThat(small.kinds()).isEqualTo(room.kinds());
        }
    }

    @Test
    void twoInstancesDoNotBothTakeABatch() {
        var twin = new Notebook("all", 1_000);
        try (var other = new FoundationRoom(database, twin)) {
            twin.open(other);
            room.record("kennels.Built");
            var holds = new CountDownLatch(1);
            var goOn = new CountDownLatch(1);
            all.then(() -> {
                holds.countDown();
                FoundationRoom.await(goOn);
            });
            var first = CompletableFuture.supplyAsync(followers::round, Executors.newVirtualThreadPerTaskExecutor());
            FoundationRoom.await(holds);
            assertThat(other.get(Followers.class).round()).isZero();
            goOn.countDown();
            assertThat(first.join()).isEqualTo(2);
            assertThat(other.get(Followers.class).round()).isZero();
            assertThat(all.kinds()).containsExactly("kennels.Built");
        }
    }

    @Test
    void afterAStopItGoesOnWhereItStood() {
        followers.start();
        room.record("kennels.Built");
        await("kennels.Built");
        followers.stop();
        room.close();
        room = new FoundationRoom(database, all, kennels);
        followers = room.get(Followers.class);
        all.open(room);
        kennels.open(room);
        room.record("kennels.Painted");
        followers.start();
        await("kennels.Painted");
        followers.stop();
        assertThat(all.kinds()).containsExactly("kennels.Built", "kennels.Painted");
    }

    /** Waits five seconds at most until a fact was noted. */
    private void await(String kind) {
        for (int turn = 0; turn < 500 && !all.kinds().contains(kind); turn++) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        assertThat(all.kinds()).contains(kind);
    }

    @Test
    void aFollowerBegunAgainReadsFromTheFirstFact() {
        room.record("kennels.Built");
        followers.catchUp();
        room.inTransaction(() -> {
            room.sql().sql("delete from noted where name = 'all'").update();
            followers.restart("all");
        });
        followers.catchUp();
        assertThat(all.kinds()).containsExactly("kennels.Built");
        assertThatThrownBy(() -> followers.restart("all")).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whatIsNotReadYetCanBeLookedAtWithoutTakingIt() {
        room.record("kennels.Built");
        followers.catchUp();
        room.record("hazards.Recorded");
        room.record("kennels.Painted");
        var seen = new ArrayList<String>();
        followers.unread("all", 1, facts -> facts.forEach(fact -> seen.add(fact.kind())));
        assertThat(seen).isEqualTo(List.of("hazards.Recorded", "kennels.Painted"));
        assertThat(followers.lag()).isEqualTo(2);
    }
}
