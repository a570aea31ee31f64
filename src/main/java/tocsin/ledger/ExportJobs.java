package tocsin.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.Receipts;
import tocsin.foundation.TownClock;

/**
 * Exports that run as jobs: whoever orders one may leave, find it again and fetch the file. The file holds what his posts allowed when he
 * asked, and he gets it only while they still allow that.
 */
@Service
class ExportJobs {
    private static final int LISTED = 50;
    private static final int MOST_UNDER_WAY = 3;

    private final LedgerExport export;
    private final ExportJobStore jobs;
    private final ExportJournal journal;
    private final Receipts receipts;
    private final TownClock clock;
    private final long rowsAtOnce;

    ExportJobs(
            LedgerExport export,
            ExportJobStore jobs,
            ExportJournal journal,
            Receipts receipts,
            TownClock clock,
            @Value("${tocsin.exports.rows-at-once:50000}") long rowsAtOnce) {
        this.export = export;
        this.jobs = jobs;
        this.journal = journal;
        this.receipts = receipts;
        this.clock = clock;
        this.rowsAtOnce = rowsAtOnce;
    }

    /** Up to how many rows a reader is made to wait for. */
    long rowsAtOnce() {
        return rowsAtOnce;
    }

    /**
     * The file at once, while the reader waits; that rows were taken is told in the journal before the first byte goes out.
     *
     * @throws tocsin.foundation.Problem 422 when there are too many rows for that; else as {@link LedgerExport#asked}
     */
    LedgerExport.Ready now(String ledger, Map<String, List<String>> question, Actor by, Locale language) {
        var asked = export.asked(ledger, question, by, language);
        long rows = export.count(asked);
        ExportRefusal.TOO_MANY_ROWS.unless(rows <= rowsAtOnce, rows, rowsAtOnce);
        var ready = export.export(asked);
        if (rows > 0) {
            journal.takenAtOnce(ledger, rows, by);
        }
        return ready;
    }

    /**
     * Orders an export of any size. The same order under the same id again changes nothing.
     *
     * @throws tocsin.foundation.Problem as for an export at once; 409 while too many of the person's are under way
     */
    @Transactional
    public void order(UUID id, OrderExport order, Actor by, Locale language) {
        var asked = export.asked(order.ledger(), order.asked(), by, language);
        if (!receipts.first(id, order)) {
            get(id, by);
            return;
        }
        jobs.turn(by.id());
        int underWay = jobs.underWayOf(by.id());
        ExportRefusal.TOO_MANY_EXPORTS.unless(underWay < MOST_UNDER_WAY, underWay, MOST_UNDER_WAY);
        var job = new ExportJob(
                id,
                order,
                language,
                export.fileName(asked),
                ExportStage.WAITING,
                export.count(asked),
                0,
                null,
                0,
                null,
                by,
                new ExportJob.Times(clock.instant(), null, null),
                1,
                UuidCreator.getTimeOrderedEpoch());
        jobs.insert(job);
        journal.record(new LedgerEvent.ExportOrdered(order.ledger(), job.rowsTotal()), job, by);
    }

    /** One's own export. @throws tocsin.foundation.Problem 404 also when it is somebody else's */
    ExportJob get(UUID id, Actor by) {
        return owned(jobs.find(id), id, by);
    }

    /** One's own exports, newest first. */
    List<ExportJob> list(Actor by) {
        return jobs.listOf(by.id(), LISTED);
    }

    /** Gives up one that is under way; again, or of one that has ended meanwhile, changes nothing. */
    @Transactional
    public void cancel(UUID id, Actor by) {
        var job = locked(id, by);
        if (job.stage().isUnderWay()) {
            jobs.stop(id, ExportStage.CANCELLED, null);
            journal.record(new LedgerEvent.ExportCancelled(job.order().ledger()), locked(id, by), by);
        }
    }

    /**
     * The file, for whoever asked for it and may still see all that is in it.
     *
     * @throws tocsin.foundation.Problem 409 when there is none, 403 when his posts have changed, 410 when it is gone
     */
    @Transactional
    public Path download(UUID id, Path file, Actor by) {
        var job = locked(id, by);
        ExportRefusal.NOT_READY.unless(
                job.stage() == ExportStage.READY, job.stage().label());
        var read = export.ledger(job.order().ledger(), by).read();
        ExportRefusal.SCOPE_CHANGED.unless(by.scope(read).covers(job.by().scope(read)));
        ExportRefusal.FILE_GONE.unless(Files.isReadable(file));
        journal.record(new LedgerEvent.ExportDownloaded(job.order().ledger(), job.rowsTotal()), job, by);
        return file;
    }

    /** Takes one off the list, its file with it. @throws tocsin.foundation.Problem 409 while it is under way */
    @Transactional
    public void remove(UUID id, Actor by) {
        var job = locked(id, by);
        ExportRefusal.UNDER_WAY.unless(!job.stage().isUnderWay(), job.stage().label());
        jobs.remove(id);
        if (job.stage() == ExportStage.READY) {
            journal.record(new LedgerEvent.ExportRemoved(job.order().ledger()), job, by);
        }
    }

    private ExportJob locked(UUID id, Actor by) {
        return owned(jobs.lock(id), id, by);
    }

    private static ExportJob owned(java.util.Optional<ExportJob> found, UUID id, Actor by) {
        return found.filter(job -> job.by().id().equals(by.id()))
                .orElseThrow(() -> ExportRefusal.NO_SUCH_EXPORT.with(id));
    }
}
