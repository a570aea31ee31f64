package tocsin.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.Problem;
import tocsin.foundation.RetentionPeriods;
import tocsin.foundation.TownClock;

/** What a job notes down on its way, each in a transaction of its own beside the one that reads the rows. */
@Component
class ExportSteps {
    private final ExportJobStore jobs;
    private final ExportJournal journal;
    private final TownClock clock;
    private final ObjectProvider<RetentionPeriods> periods;

    ExportSteps(ExportJobStore jobs, ExportJournal journal, TownClock clock, ObjectProvider<RetentionPeriods> periods) {
        this.jobs = jobs;
        this.journal = journal;
        this.clock = clock;
        this.periods = periods;
    }

    List<UUID> underWay() {
        return jobs.underWay();
    }

    /** Begins from the first row; empty when nobody wants it any more. */
    @Transactional
    public Optional<ExportJob> begin(UUID id) {
        return jobs.lock(id).filter(job -> job.stage().isUnderWay()).flatMap(job -> {
            jobs.begin(id);
            return jobs.find(id);
        });
    }

    /** Says how many rows are written. Returns false when nobody wants them any more. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean written(UUID id, long rows) {
        return jobs.written(id, rows);
    }

    /** The file is there. Returns false when it was cancelled in the last moment. */
    @Transactional
    public boolean ready(UUID id, long rows, long bytes) {
        return jobs.lock(id)
                .filter(job -> job.stage() == ExportStage.WRITING)
                .map(job -> {
                    var now = clock.instant();
                    jobs.ready(id, rows, bytes, now, keptUntil(now));
                    tell(new LedgerEvent.ExportReady(job.order().ledger(), rows), id);
                    return true;
                })
                .orElse(false);
    }

    /** Where nothing says that files end, they stay. */
    private @Nullable Instant keptUntil(Instant from) {
        return periods.stream()
                .flatMap(each -> each.of(ExportsRetained.KIND).stream())
                .map(from::plus)
                .findFirst()
                .orElse(null);
    }

    @Transactional
    public void fail(UUID id, Problem refusal) {
        jobs.lock(id).filter(job -> job.stage().isUnderWay()).ifPresent(job -> {
            var kind = refusal.kind();
            jobs.stop(
                    id,
                    ExportStage.FAILED,
                    new ExportJob.Failure(kind.type(), kind.status().value(), kind.title(), refusal.detail()));
            tell(new LedgerEvent.ExportFailed(job.order().ledger(), kind.type()), id);
        });
    }

    private void tell(LedgerEvent event, UUID id) {
        journal.record(event, jobs.find(id).orElseThrow(), Actor.CLOCK);
    }
}
