package tocsin.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Each step once: under two sweeps, after a transaction that failed, after a connection that was cut. */
class AgendaSweepTest {
    private static final int MANY = 900;
    private static final String OPEN = "(select subject from agenda.item where state = 'OPEN')";

    private AgendaTown town;

    @BeforeEach
    void open() {
        town = new AgendaTown();
        town.at("2026-11-02");
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void twoSweepsAtOnceTakeEachStepOnce() throws Exception {
        town.oweMany(MANY, "2026-11-03");
        town.at("2026-11-05");
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Integer> sweep = town::sweep;
            var first = threads.submit(sweep);
            var second = threads.submit(sweep);
            assertThat(first.get(60, TimeUnit.SECONDS) + second.get(60, TimeUnit.SECONDS))
                    .isEqualTo(MANY);
        }
        assertThat(factsOf("agenda.DeadlineMissed")).isEqualTo(MANY);
        assertThat(subjectsOf("agenda.DeadlineMissed")).isEqualTo(MANY);
        assertThat(late()).isEqualTo(MANY);
    }

    @Test
    void aSweepThatFailsInTheMiddleLeavesNeitherStepNorFact() {
        var boiler = town.owe("2026-11-03");
        town.at("2026-11-05");
        town.get(TransactionTemplate.class).executeWithoutResult(begun -> {
            assertThat(town.sweep()).isEqualTo(1);
            begun.setRollbackOnly();
        });
        assertThat(town.told(boiler)).isEmpty();
        assertThat(late()).isZero();
        assertThat(town.sweep()).isEqualTo(1);
        assertThat(town.told(boiler)).containsExactly("2026-11-05 DeadlineMissed");
    }

    @Test
    void aSweepWhoseConnectionIsCutLeavesNothingAndIsTakenUpAgain() throws Exception {
        var boiler = town.owe("2026-11-03");
        town.at("2026-11-05");
        try (var threads = Executors.newSingleThreadExecutor()) {
            var sweep = new Object() {
                java.util.concurrent.Future<Integer> running;
            };
            town.inTransaction(() -> {
                town.sql()
                        .sql("lock table foundation.journal in access exclusive mode")
                        .update();
                sweep.running = threads.submit((Callable<Integer>) town::sweep);
                cutWhoeverWaits();
            });
            assertThat(sweep.running.get(30, TimeUnit.SECONDS)).isZero();
        }
        assertThat(town.told(boiler)).isEmpty();
        assertThat(late()).isZero();
        assertThat(town.sweep()).isEqualTo(1);
        assertThat(town.told(boiler)).containsExactly("2026-11-05 DeadlineMissed");
    }

    @Test
    void anItemThatCannotTakeItsStepDoesNotHoldUpTheOthers() {
        var broken = town.owe("2026-11-03");
        town.sql()
                .sql("update agenda.item set ladder_edition = '1900-01-01' where subject = :subject")
                .param("subject", broken)
                .update();
        IntStream.range(0, 5).forEach(n -> town.owe("2026-11-03"));
        town.at("2026-11-05");
        assertThat(town.sweep()).isEqualTo(5);
        assertThat(town.told(broken)).isEmpty();
    }

    @Test
    void theScheduleIsHeldBackWhileThePastIsTold() {
        var boiler = town.owe("2026-11-03");
        town.at("2026-11-05");
        var sweep = town.get(AgendaSweep.class);
        sweep.pausedWhile(() -> {
            var other = Thread.ofPlatform().start(() -> sweep.onSchedule(() -> {}));
            join(other);
            assertThat(town.told(boiler)).isEmpty();
            assertThat(sweep.run()).isEqualTo(1);
        });
        assertThat(town.told(boiler)).hasSize(1);
    }

    @Test
    void aStepWrittenWithoutItsFactIsFoundByTheDigest() {
        var boiler = town.owe("2026-11-03");
        town.at("2026-11-04");
        town.sweep();
        var item = town.get(AgendaStore.class)
                .about(java.util.List.of(boiler), true)
                .getFirst();
        var salt = town.sql()
                .sql("select salt from agenda.item where id = :id")
                .param("id", item.id())
                .query(UUID.class)
                .single();
        var told = town.sql()
                .sql("select digest from foundation.journal where subject = :subject")
                .param("subject", boiler)
                .query(byte[].class)
                .single();
        assertThat(tocsin.foundation.RecordDigest.of(item, salt)).isEqualTo(told);
    }

    /** Ends the connections that wait for a lock in this town's database, as a crash would. */
    private void cutWhoeverWaits() {
        for (int tries = 0; tries < 200; tries++) {
            var cut = town.sql().sql("""
                    select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity
                    where datname = current_database() and wait_event_type = 'Lock'
                    """).query(Integer.class).single();
            if (cut > 0) {
                return;
            }
            pause();
        }
        throw new AssertionError("no sweep came to wait for the journal");
    }

    private long late() {
        return count("select count(*) from agenda.item where missed_on is not null and state = 'OPEN'");
    }

    private long factsOf(String kind) {
        return count("select count(*) from foundation.journal where kind = '" + kind + "' and subject in " + OPEN);
    }

    private long subjectsOf(String kind) {
        return count("select count(distinct subject) from foundation.journal where kind = '" + kind
                + "' and subject in " + OPEN);
    }

    private long count(String question) {
        return town.sql().sql(question).query(Long.class).single();
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
