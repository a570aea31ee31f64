package tocsin.retention;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.Journal;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.Retained;
import tocsin.foundation.TownClock;

/** Ends what is due, kind by kind, in small transactions; one kind that fails keeps no other waiting. */
@Service
public class RetentionRun {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionRun.class);
    private static final int BATCH = 1_000;

    private final ObjectProvider<Retained> kinds;
    private final Periods periods;
    private final RetentionStore store;
    private final Journal journal;
    private final TownClock clock;
    private final TransactionTemplate transaction;

    RetentionRun(
            ObjectProvider<Retained> kinds,
            Periods periods,
            RetentionStore store,
            Journal journal,
            TownClock clock,
            TransactionTemplate transaction) {
        this.kinds = kinds;
        this.periods = periods;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    List<Retained> kinds() {
        return kinds.stream().sorted(Comparator.comparing(Retained::kind)).toList();
    }

    /** Ends everything that is due by the clock of this thread. */
    public void run(Actor by) {
        var run = UuidCreator.getTimeOrderedEpoch();
        var edition = periods.current();
        for (var kind : kinds()) {
            edition.values()
                    .of(kind.kind())
                    .ifPresent(entry -> end(run, kind, entry, edition.ref().toString(), by));
        }
    }

    private void end(UUID run, Retained kind, PeriodRule.Entry entry, String edition, Actor by) {
        var now = clock.instant();
        var before = now.minus(Duration.ofDays(entry.days()));
        var ended = new AtomicLong();
        try {
            int last;
            do {
                last = batch(run, kind, before, edition, by);
                ended.addAndGet(last);
            } while (last == BATCH);
            note(run, kind, now, before, ended.get(), null);
        } catch (RuntimeException failure) {
            LOG.error("retention of {} failed and is tried again the next night", kind.kind(), failure);
            note(run, kind, now, before, ended.get(), failure.getClass().getSimpleName());
        }
    }

    /** What ends and the fact that it did stand in one transaction. */
    private int batch(UUID run, Retained kind, Instant before, String edition, Actor by) {
        Integer ended = transaction.execute(status -> {
            int count = kind.end(before, BATCH);
            if (count > 0) {
                var event = new RetentionEvent.PeriodEnded(kind.kind(), count, edition);
                var digest = RecordDigest.of(Map.of("run", run, "kind", kind.kind(), "ended", count), run);
                journal.record(Fact.of(event, run, AreaPath.EVERYWHERE, digest), by);
            }
            return count;
        });
        return ended == null ? 0 : ended;
    }

    private void note(
            UUID run,
            Retained kind,
            Instant at,
            Instant before,
            long ended,
            @org.jspecify.annotations.Nullable String failure) {
        transaction.executeWithoutResult(status -> store.insert(run, kind.kind(), at, before, ended, failure));
    }
}
