package tocsin.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.foundation.Problem;

/**
 * The steps of an import, each one transaction that holds the job's row: so two threads, or two servers, may work on one import and no row
 * is checked or written twice; and after a crash the work goes on behind the last finished step.
 */
@Component
class ImportSteps {
    private static final int ROWS_A_STEP = 1_000;

    private final ImportJobStore jobs;
    private final ImportRowStore rows;
    private final ImportProblemStore problems;
    private final ImportJournal journal;
    private final TransactionTemplate transaction;

    ImportSteps(
            ImportJobStore jobs,
            ImportRowStore rows,
            ImportProblemStore problems,
            ImportJournal journal,
            PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.rows = rows;
        this.problems = problems;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Checks rows fresh from the file and keeps them.
     *
     * @return false when there is nothing more to do for this job: it was given up or sent elsewhere
     */
    boolean check(UUID id, RowChecks checks, List<ImportLine> lines) {
        return step(id, ImportStage.CHECKING, job -> {
                    var last = rows.lastLine(id);
                    var fresh =
                            lines.stream().filter(line -> line.line() > last).toList();
                    if (fresh.isEmpty()) {
                        return true;
                    }
                    var checked = RepeatedRows.compared(
                            rows, id, checks, checks.check(fresh, ids -> rows.earliest(id, ids, 0), job.by()));
                    rows.insert(id, checked);
                    problems.insert(id, placed(checks, checked));
                    jobs.count(id, counted(job.counts().read(checked.size()), checked, 1));
                    return true;
                })
                .isPresent();
    }

    /** The check is over. */
    void checked(UUID id) {
        step(id, ImportStage.CHECKING, job -> {
            jobs.stage(id, ImportStage.CHECKED);
            return true;
        });
    }

    /**
     * Writes the next good rows, looked at once more in the same transaction, since others may have written meanwhile.
     *
     * @param most rows to take; with one, a refusal of the target marks the row instead of being thrown
     * @return how far down it came, empty when all is done
     * @throws Problem when the target refuses; nothing of the step was written
     */
    Optional<Integer> write(UUID id, ImportDefinition kind, int most) {
        return step(id, ImportStage.WRITING, job -> {
            var checks = new RowChecks(kind, job.layout().columns());
            var next = rows.nextGood(id, jobs.writingAfter(id), most);
            if (next.isEmpty()) {
                jobs.stage(id, ImportStage.DONE);
                journal.record(
                        new LedgerEvent.RowsWritten(job.kind(), job.counts().written()), job, job.by());
                return null;
            }
            var checked =
                    checks.check(next.stream().map(ImportRowStore.Kept::line).toList(), RowChecks.Above.NONE, job.by());
            var good = checked.stream()
                    .filter(line -> line.state() == ImportState.GOOD)
                    .toList();
            var records = good.isEmpty()
                    ? List.<UUID>of()
                    : kind.target().write(good.stream().map(CheckedLine::row).toList(), job.source(), job.by());
            keep(id, job, checks, checked, became(good, records));
            return checked.getLast().line().line();
        });
    }

    /** Marks the next good row as wrong, for a reason that only writing it brought to light. */
    void mark(UUID id, ImportDefinition kind, Problem refusal) {
        step(id, ImportStage.WRITING, job -> {
            var checks = new RowChecks(kind, job.layout().columns());
            var next = rows.nextGood(id, jobs.writingAfter(id), 1);
            var checked =
                    checks.check(next.stream().map(ImportRowStore.Kept::line).toList(), RowChecks.Above.NONE, job.by());
            var reason = new ImportProblem(
                    null, refusal.kind().type(), refusal.kind().title(), refusal.detail(), null, false);
            keep(
                    id,
                    job,
                    checks,
                    checked.stream()
                            .map(line -> line.standing(ImportState.BAD, List.of(reason)))
                            .toList(),
                    List.of());
            return true;
        });
    }

    private static List<ImportRowStore.Became> became(List<CheckedLine> good, List<UUID> records) {
        if (records.size() != good.size()) {
            throw new IllegalStateException(records.size() + " records of " + good.size() + " rows");
        }
        return IntStream.range(0, good.size())
                .mapToObj(at -> new ImportRowStore.Became(good.get(at).line().line(), records.get(at)))
                .toList();
    }

    private void keep(
            UUID id, ImportJob job, RowChecks checks, List<CheckedLine> checked, List<ImportRowStore.Became> written) {
        var changed = checked.stream()
                .filter(line -> line.state() != ImportState.GOOD)
                .toList();
        if (!changed.isEmpty()) {
            rows.replace(id, changed);
            problems.deleteOf(
                    id, changed.stream().map(line -> line.line().line()).toList());
            problems.insert(id, placed(checks, changed));
        }
        rows.written(id, written);
        jobs.writtenDownTo(id, checked.getLast().line().line());
        jobs.count(
                id,
                counted(job.counts(), changed, 1)
                        .plus(ImportState.GOOD, -checked.size())
                        .plus(ImportState.WRITTEN, written.size()));
    }

    static List<ImportProblemStore.Placed> placed(RowChecks checks, List<CheckedLine> lines) {
        return lines.stream()
                .flatMap(line -> line.problems().stream().map(problem -> {
                    var letter = checks.letterOf(problem.field());
                    return new ImportProblemStore.Placed(
                            line.line().line(),
                            letter,
                            letter == null ? null : line.line().cells().get(letter),
                            problem);
                }))
                .toList();
    }

    static ImportCounts counted(ImportCounts counts, List<CheckedLine> lines, int sign) {
        var sum = counts;
        for (var line : lines) {
            sum = sum.plus(line.state(), sign);
        }
        return sum;
    }

    /** Most rows in one step. */
    static int rowsAStep() {
        return ROWS_A_STEP;
    }

    private <T> Optional<T> step(UUID id, ImportStage stage, Function<ImportJob, T> work) {
        return transaction.execute(
                status -> jobs.lock(id).filter(job -> job.stage() == stage).map(work));
    }
}
