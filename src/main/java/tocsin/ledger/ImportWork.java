package tocsin.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.WebApplicationContext;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Problem;
import tocsin.foundation.StorageTrouble;
import tocsin.spreadsheets.Spreadsheet;

/** Checks and writes imports behind the back of whoever ordered it; he may leave and come again, and so may the server. */
@Component
class ImportWork {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
    /** More at once would only wait for the same database. */
    private static final int AT_ONCE = 2;

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final ImportJobStore jobs;
    private final ImportRowStore rows;
    private final ImportSteps steps;
    private final ImportKinds kinds;
    private final LedgerFolder folder;
    private final ImportTakeBacks takeBacks;
    private final JobThreads threads = new JobThreads("import", AT_ONCE, PAUSE, this::run, this::isUnderWay);

    ImportWork(
            ImportJobStore jobs,
            ImportRowStore rows,
            ImportSteps steps,
            ImportKinds kinds,
            LedgerFolder folder,
            ImportTakeBacks takeBacks) {
        this.jobs = jobs;
        this.rows = rows;
        this.steps = steps;
        this.kinds = kinds;
        this.folder = folder;
        this.takeBacks = takeBacks;
    }

    /** Goes on with what a stop of the server interrupted. A command beside a running server leaves that to the server. */
    @EventListener
    void resume(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebApplicationContext) {
            folder.sweep();
            jobs.underWay().forEach(this::start);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        threads.close();
    }

    /** Works on a job in a thread of its own; nothing when one is at work already. */
    void start(UUID id) {
        threads.start(id);
    }

    private boolean isUnderWay(UUID id) {
        return jobs.find(id).filter(job -> job.stage().isUnderWay()).isPresent();
    }

    /**
     * Works on a job here and now until it waits for somebody. What went wrong with the job is told by the job.
     *
     * @throws RuntimeException when the database or a disk was not there; the job is still under way
     */
    void run(UUID id) {
        try {
            jobs.find(id).filter(job -> job.stage().isUnderWay()).ifPresent(this::work);
        } catch (Problem refusal) {
            fail(id, refusal);
        } catch (DataIntegrityViolationException clash) {
            LOG.warn("import {}: {}", id, clash.getMessage());
            fail(id, ImportRefusal.PLACE_TAKEN.with());
        } catch (RuntimeException unexpected) {
            if (StorageTrouble.of(unexpected).isPresent()) {
                throw unexpected;
            }
            var number = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("unexpected failure {} in import {}", number, id, unexpected);
            fail(id, FoundationProblem.UNEXPECTED.with(number));
        }
    }

    private void work(ImportJob job) {
        var kind = kinds.find(job.kind()).orElseThrow(() -> ImportRefusal.NO_SUCH_KIND.with(job.kind(), ""));
        switch (job.stage()) {
            case CHECKING -> check(job, kind);
            case WRITING -> write(job, kind);
            default -> takeBacks.run(job, kind);
        }
    }

    private void fail(UUID id, Problem refusal) {
        jobs.stop(
                id,
                jobs.find(id).map(job -> job.stage().whenRefused()).orElse(ImportStage.FAILED),
                new ImportJob.Failure(
                        refusal.kind().type(),
                        refusal.kind().status().value(),
                        refusal.kind().title(),
                        refusal.detail()));
    }

    private void check(ImportJob job, ImportDefinition kind) {
        var layout = job.layout();
        var checks = new RowChecks(kind, layout.columns());
        int last = Math.max(layout.headingRow(), rows.lastLine(job.id()));
        var wanted = new AtomicBoolean(true);
        try (var file = Spreadsheet.open(folder.imported(job.id()), layout.form());
                var ahead = new RowsAhead<ImportLine>(
                        ImportSteps.rowsAStep(), lines -> check(job.id(), checks, lines, wanted))) {
            file.read(layout.sheet(), row -> {
                if (row.number() > last) {
                    ahead.add(ImportLine.of(row, layout.columns()));
                }
                return wanted.get();
            });
            ahead.finish();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (wanted.get()) {
            steps.checked(job.id());
        }
    }

    /** Nothing more is done once the job was given up or sent elsewhere. */
    private void check(UUID id, RowChecks checks, List<ImportLine> lines, AtomicBoolean wanted) {
        if (wanted.get() && !steps.check(id, checks, lines)) {
            wanted.set(false);
        }
    }

    private void write(ImportJob job, ImportDefinition kind) {
        int most = ImportSteps.rowsAStep();
        int singly = 0;
        while (true) {
            try {
                if (steps.write(job.id(), kind, singly > 0 ? 1 : most).isEmpty()) {
                    return;
                }
                singly = Math.max(0, singly - 1);
            } catch (Problem refusal) {
                singly = refused(job.id(), kind, refusal, singly, most);
            } catch (DataIntegrityViolationException violated) {
                LOG.warn("import {}: {}", job.id(), violated.getMessage());
                var refusal = ImportRefusal.REFUSED_BY_DATABASE.with();
                singly = refused(job.id(), kind, refusal, singly, most);
            }
        }
    }

    /** A refusal of many undoes them all: each is then tried alone, and the one that is refused alone is marked. */
    private int refused(UUID id, ImportDefinition kind, Problem refusal, int singly, int most) {
        if (singly == 0) {
            return most;
        }
        steps.mark(id, kind, refusal);
        return singly - 1;
    }
}
