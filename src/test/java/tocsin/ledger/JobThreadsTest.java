package tocsin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** A job under way when the database goes away goes on by itself when it is back. */
class JobThreadsTest {
    private static final Duration SOON = Duration.ofMillis(1);
    private static final RuntimeException AWAY =
            new DataAccessResourceFailureException("away", new SQLException("terminating connection", "57P01"));

    @Test
    void aJobThatMeetsNoDatabaseIsBegunAgainUntilThereIsOne() {
        var beginnings = new AtomicInteger();
        var done = new AtomicInteger();
        var threads = new JobThreads("job", 2, SOON, id -> step(beginnings, done), id -> false);
        threads.start(UUID.randomUUID());
        Awaitility.await().until(() -> done.get() == 1);
        assertThat(beginnings).hasValue(4);
    }

    private static void step(AtomicInteger beginnings, AtomicInteger done) {
        if (beginnings.incrementAndGet() < 4) {
            throw AWAY;
        }
        done.incrementAndGet();
    }

    @Test
    void aDatabaseThatIsAwayWhenTheNextStepIsAskedForIsWaitedForToo() {
        var worked = new AtomicInteger();
        var asked = new AtomicInteger();
        var threads = new JobThreads("job", 2, SOON, id -> worked.incrementAndGet(), id -> {
            if (asked.incrementAndGet() == 1) {
                throw AWAY;
            }
            return false;
        });
        threads.start(UUID.randomUUID());
        Awaitility.await().until(() -> asked.get() == 2);
        assertThat(worked).hasValue(2);
    }

    @Test
    void whatIsOrderedWhileTheThreadIsOnItsWayOutIsDone() {
        var worked = new AtomicInteger();
        var threads = new JobThreads("job", 2, SOON, id -> worked.incrementAndGet(), id -> worked.get() < 3);
        threads.start(UUID.randomUUID());
        Awaitility.await().until(() -> worked.get() == 3);
    }

    @Test
    void aProgramThatIsAboutToStopLeavesTheJobToItsNextStart() throws Exception {
        var begun = new CountDownLatch(1);
        var worked = new AtomicInteger();
        var threads = new JobThreads(
                "job",
                2,
                Duration.ofMillis(20),
                id -> {
                    worked.incrementAndGet();
                    begun.countDown();
                    throw AWAY;
                },
                id -> false);
        threads.start(UUID.randomUUID());
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        threads.close();
        Thread.sleep(100);
        int then = worked.get();
        Thread.sleep(100);
        assertThat(worked).hasValue(then);
        threads.start(UUID.randomUUID());
        Thread.sleep(50);
        assertThat(worked).hasValue(then);
    }
}
