package tocsin.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.WebApplicationContext;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Problem;
import tocsin.foundation.StorageTrouble;

/** Writes exports behind the back of whoever ordered them; he may leave and come again, and so may the server. */
@Component
class ExportWork {
    private static final Logger LOG = LoggerFactory.getLogger(ExportWork.class);
    /** Each holds a connection to the database while it lasts. */
    private static final int AT_ONCE = 2;
    /** What has stopped a server so often may be what stops it. */
    private static final int MOST_BEGINNINGS = 3;

    private static final int ROWS_A_REPORT = 500;
    private static final Duration REPORTS_APART = Duration.ofMillis(400);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final ExportSteps steps;
    private final LedgerExport export;
    private final LedgerFolder folder;
    private final JobThreads threads = new JobThreads("export", AT_ONCE, PAUSE, this::run, id -> false);

    ExportWork(ExportSteps steps, LedgerExport export, LedgerFolder folder) {
        this.steps = steps;
        this.export = export;
        this.folder = folder;
    }

    /** Nobody wants the file any more, or the server is about to stop: no failure of the export. */
    private static final class LeftOff extends RuntimeException {
        private static final long serialVersionUID = 1;

        LeftOff() {
            super(null, null, false, false);
        }
    }

    /** Begins anew what a stop of the server interrupted. A command beside a running server leaves that to the server. */
    @EventListener
    void resume(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebApplicationContext) {
            steps.underWay().forEach(this::start);
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

    /**
     * Writes a job's file here and now. What went wrong with it is told by the job.
     *
     * @throws RuntimeException when the database was not there; the job is still under way
     */
    void run(UUID id) {
        try {
            var job = steps.begin(id).orElse(null);
            if (job == null) {
                return;
            }
            ExportRefusal.BROKEN_OFF.unless(job.begun() <= MOST_BEGINNINGS, MOST_BEGINNINGS);
            write(job);
        } catch (LeftOff leftOff) {
            discard(id);
        } catch (RuntimeException failure) {
            discard(id);
            // A database that goes first makes every export fail; the next start begins them anew.
            if (threads.isClosing()) {
                return;
            }
            if (!(failure instanceof UncheckedIOException)
                    && StorageTrouble.of(failure).isPresent()) {
                throw failure;
            }
            steps.fail(id, told(id, failure));
        }
    }

    /** What cannot be removed must not hide why there is nothing to fetch. */
    private void discard(UUID id) {
        try {
            folder.removeExported(id);
        } catch (UncheckedIOException left) {
            LOG.warn("the file of export {} stays behind", id, left);
        }
    }

    private void write(ExportJob job) {
        var asked = export.asked(job.order().ledger(), job.order().asked(), job.by(), job.language());
        var file = folder.exporting(job.id());
        var told = new AtomicLong(System.nanoTime());
        long rows = export.write(asked, file, written -> report(job.id(), written, told));
        var place = folder.exported(job.id());
        long bytes;
        try {
            bytes = Files.size(file);
            Files.move(file, place, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (!steps.ready(job.id(), rows, bytes)) {
            throw new LeftOff();
        }
    }

    /** Each report is a transaction of its own; nobody reads several in a second. */
    private void report(UUID id, long written, AtomicLong told) {
        if (threads.isClosing()) {
            throw new LeftOff();
        }
        if (written % ROWS_A_REPORT == 0 && System.nanoTime() - told.get() > REPORTS_APART.toNanos()) {
            if (!steps.written(id, written)) {
                throw new LeftOff();
            }
            told.set(System.nanoTime());
        }
    }

    private static Problem told(UUID id, RuntimeException failure) {
        return switch (failure) {
            case Problem refusal -> refusal;
            case UncheckedIOException broken -> {
                LOG.error("the file of export {} cannot be written", id, broken);
                yield ExportRefusal.NOT_WRITTEN.with();
            }
            default -> {
                var number = UUID.randomUUID().toString().substring(0, 8);
                LOG.error("unexpected failure {} in export {}", number, id, failure);
                yield FoundationProblem.UNEXPECTED.with(number);
            }
        };
    }
}
