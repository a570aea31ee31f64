package tocsin.ledger;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;

/**
 * Takes an import back whole, while nothing was built on its rows, and reinstates it. All its records go in one transaction: half an import
 * taken back would be worse than one that stays.
 */
@Service
class ImportTakeBacks {
    private static final int AT_ONCE = 1_000;

    private final ImportKinds kinds;
    private final ImportJobStore jobs;
    private final ImportRowStore rows;
    private final ImportObstacles obstacles;
    private final ImportJournal journal;
    private final TransactionTemplate transaction;

    ImportTakeBacks(
            ImportKinds kinds,
            ImportJobStore jobs,
            ImportRowStore rows,
            ImportObstacles obstacles,
            ImportJournal journal,
            PlatformTransactionManager transactions) {
        this.kinds = kinds;
        this.jobs = jobs;
        this.rows = rows;
        this.obstacles = obstacles;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The first rows that stand in the way of taking an import back; none: nothing does. */
    List<ImportObstacles.Obstacle> obstacles(UUID id, int most, Actor by) {
        var job = outcome(id, by);
        return obstacles.of(job, way(kinds.get(job.kind(), by)), most);
    }

    /** The import as it stands. */
    ImportJob outcome(UUID id, Actor by) {
        return jobs.find(id)
                .filter(found -> mayActOn(found, by))
                .orElseThrow(() -> ImportRefusal.NO_SUCH_IMPORT.with(id));
    }

    /**
     * Orders an import to be taken back; again changes nothing.
     *
     * @throws tocsin.foundation.Problem 409 while rows are under way or when none was written
     */
    @Transactional
    public void order(UUID id, TakeBackImport command, Actor by) {
        var job = locked(id, by);
        way(kinds.get(job.kind(), by));
        if (job.stage() != ImportStage.TAKING_BACK && job.stage() != ImportStage.TAKEN_BACK) {
            ImportRefusal.NOT_NOW.unless(
                    !job.stage().isUnderWay(),
                    job.stage().label(),
                    Text.of("要等处理完成后再撤回", "wait until it is done before taking it back"));
            ImportRefusal.NOTHING_TO_TAKE_BACK.unless(job.counts().written() > 0, job.fileName());
            jobs.begin(id, ImportStage.TAKING_BACK, command.reason().strip(), by);
        }
    }

    /** Orders what was taken back to count again; again changes nothing. */
    @Transactional
    public void undo(UUID id, TakeBackImport command, Actor by) {
        var job = locked(id, by);
        way(kinds.get(job.kind(), by));
        if (job.stage() != ImportStage.REINSTATING
                && !(job.stage() == ImportStage.DONE && job.counts().takenBack() == 0)) {
            ImportRefusal.NOT_NOW.unless(
                    job.stage() == ImportStage.TAKEN_BACK,
                    job.stage().label(),
                    Text.of("只有已撤回的导入才能恢复", "only an import that was taken back can be reinstated"));
            jobs.begin(id, ImportStage.REINSTATING, command.reason().strip(), by);
        }
    }

    /** Does what was ordered, here and now. @throws tocsin.foundation.Problem when it is refused: nothing was changed */
    void run(ImportJob ordered, ImportDefinition kind) {
        transaction.executeWithoutResult(status -> jobs.lock(ordered.id())
                .filter(job -> job.stage() == ordered.stage())
                .ifPresent(job -> {
                    if (job.stage() == ImportStage.TAKING_BACK) {
                        takeBack(job, way(kind));
                    } else {
                        reinstate(job, way(kind));
                    }
                }));
    }

    private void takeBack(ImportJob job, RecordWithdrawal way) {
        var first = obstacles.of(job, way, 1);
        if (!first.isEmpty()) {
            throw ImportRefusal.BUILT_ON.with(
                    first.getFirst().line(), first.getFirst().built().getFirst().what());
        }
        var counts = job.counts();
        int after = 0;
        for (var next = next(job, ImportState.WRITTEN, 0);
                !next.isEmpty();
                next = next(job, ImportState.WRITTEN, after)) {
            var gone = way.withdraw(records(next), why(job), job.by());
            int many = rows.stand(job.id(), gone, ImportState.TAKEN_BACK);
            counts = counts.plus(ImportState.WRITTEN, -many).plus(ImportState.TAKEN_BACK, many);
            after = next.getLast().line();
        }
        jobs.count(job.id(), counts);
        jobs.stage(job.id(), ImportStage.TAKEN_BACK);
        journal.record(new LedgerEvent.ImportTakenBack(job.kind(), counts.takenBack()), job, job.by());
    }

    private void reinstate(ImportJob job, RecordWithdrawal way) {
        var counts = job.counts();
        for (var next = next(job, ImportState.TAKEN_BACK, 0);
                !next.isEmpty();
                next = next(job, ImportState.TAKEN_BACK, 0)) {
            way.reinstate(records(next), why(job), job.by());
            int many = rows.stand(job.id(), records(next), ImportState.WRITTEN);
            counts = counts.plus(ImportState.TAKEN_BACK, -many).plus(ImportState.WRITTEN, many);
        }
        jobs.count(job.id(), counts);
        jobs.stage(job.id(), ImportStage.DONE);
        journal.record(new LedgerEvent.ImportReinstated(job.kind(), counts.written()), job, job.by());
    }

    private List<ImportRowStore.Became> next(ImportJob job, ImportState state, int after) {
        return rows.became(job.id(), state, after, AT_ONCE);
    }

    private static List<UUID> records(List<ImportRowStore.Became> rows) {
        return rows.stream().map(ImportRowStore.Became::record).distinct().toList();
    }

    private static RecordWithdrawal.Why why(ImportJob job) {
        return new RecordWithdrawal.Why(job.id(), Objects.requireNonNullElse(job.reason(), ""));
    }

    private static RecordWithdrawal way(ImportDefinition kind) {
        var way = kind.target().withdrawal();
        if (way == null) {
            throw ImportRefusal.STAYS.with(kind.label());
        }
        return way;
    }

    private ImportJob locked(UUID id, Actor by) {
        return jobs.lock(id).filter(job -> mayActOn(job, by)).orElseThrow(() -> ImportRefusal.NO_SUCH_IMPORT.with(id));
    }

    /** Whoever sent it, and whoever works on the server's own machine. */
    private static boolean mayActOn(ImportJob job, Actor by) {
        return job.by().id().equals(by.id()) || by.equals(Actor.INSTALLATION);
    }
}
