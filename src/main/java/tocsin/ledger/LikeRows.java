package tocsin.ledger;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;

/** Rows that look like records on file: whoever imports says of each, or of all at once, whether it is that record. */
@Service
class LikeRows {
    private final ImportKinds kinds;
    private final ImportJobStore jobs;
    private final ImportRowStore rows;
    private final JudgedRowStore judged;
    private final ImportProblemStore problems;
    private final ImportJournal journal;

    LikeRows(
            ImportKinds kinds,
            ImportJobStore jobs,
            ImportRowStore rows,
            JudgedRowStore judged,
            ImportProblemStore problems,
            ImportJournal journal) {
        this.kinds = kinds;
        this.jobs = jobs;
        this.rows = rows;
        this.judged = judged;
        this.problems = problems;
        this.journal = journal;
    }

    /**
     * Judges rows; the same judgement again changes nothing.
     *
     * @throws tocsin.foundation.Problem 404; 409 while rows are under way; 422 when a row is another and no reason is given
     */
    @Transactional
    public void judge(UUID id, JudgeLikeRows command, Actor by) {
        var job = checked(id, by);
        var judgement = judgement(command);
        var all = command.rows() == null || command.rows().isEmpty();
        var codes = all ? JudgedRows.turnedBy(judgement) : JudgedRows.CODES;
        int changed = turn(job, new Turn(judgement, false), codes, all ? null : command.rows(), by);
        record(job, judgement, changed, by);
    }

    /**
     * Leaves rows out that nobody has judged: they are not written, and say why.
     *
     * @param lines their numbers in the file; {@code null}: all
     */
    @Transactional
    public void leaveOut(UUID id, @Nullable List<Integer> lines, Actor by) {
        var job = checked(id, by);
        int changed = turn(job, new Turn(null, true), JudgedRows.turnedBy(new LikeJudgement(true, "")), lines, by);
        if (changed > 0) {
            journal.record(new LedgerEvent.LikeRowsLeftOut(job.kind(), changed), job, by);
        }
    }

    /** Rows that could be written and look like a record on file, judged by nobody. @param most how many at once */
    List<CheckedLine> undecided(UUID id, int most, Actor by) {
        var job = checked(id, by);
        var checks = new RowChecks(kinds.get(job.kind(), by), job.layout().columns());
        var open = judged.below(id, JudgedRows.CODES.subList(0, 1), null, 0, most).stream()
                .filter(row -> row.state() == ImportState.GOOD)
                .map(ImportRowStore.Kept::line)
                .toList();
        return open.isEmpty() ? List.of() : checks.check(open, ids -> rows.earliest(id, ids, 0), by);
    }

    /** Those of the numbers that stand for no row that looks like a record on file. */
    List<Integer> unlike(UUID id, List<Integer> lines) {
        var like = judged.below(id, JudgedRows.CODES, lines, 0, lines.size()).stream()
                .map(row -> row.line().line())
                .toList();
        return lines.stream().filter(line -> !like.contains(line)).toList();
    }

    private ImportJob checked(UUID id, Actor by) {
        var job = jobs.lock(id)
                .filter(mine -> mine.by().id().equals(by.id()))
                .orElseThrow(() -> ImportRefusal.NO_SUCH_IMPORT.with(id));
        ImportRefusal.NOT_NOW.unless(
                job.stage().isChecked(), job.stage().label(), Text.of("要等校验完成后再判定", "wait until the check is done"));
        return job;
    }

    /** What becomes of rows. @param out true: not written, undecided as they are */
    private record Turn(@Nullable LikeJudgement judgement, boolean out) {
        boolean changes(ImportRowStore.Kept row) {
            return out || !Objects.equals(row.line().judged(), judgement);
        }
    }

    private int turn(ImportJob job, Turn turn, List<String> codes, @Nullable List<Integer> lines, Actor by) {
        var checks = new RowChecks(kinds.get(job.kind(), by), job.layout().columns());
        var counts = job.counts();
        int changed = 0;
        var next = judged.below(job.id(), codes, lines, 0, ImportSteps.rowsAStep());
        while (!next.isEmpty()) {
            var turned = next.stream().filter(turn::changes).toList();
            changed += turned.size();
            counts = recheck(job, counts, checks, turned, turn, by);
            int after = next.getLast().line().line();
            next = judged.below(job.id(), codes, lines, after, ImportSteps.rowsAStep());
        }
        jobs.count(job.id(), counts);
        return changed;
    }

    private static @Nullable LikeJudgement judgement(JudgeLikeRows command) {
        if (command.same() == null) {
            return null;
        }
        var reason = Objects.requireNonNullElse(command.reason(), "").strip();
        if (!command.same() && reason.isEmpty()) {
            throw ImportRefusal.WHY_ANOTHER.with().at("/reason");
        }
        return new LikeJudgement(command.same(), reason);
    }

    private ImportCounts recheck(
            ImportJob job,
            ImportCounts counts,
            RowChecks checks,
            List<ImportRowStore.Kept> turned,
            Turn turn,
            Actor by) {
        if (turned.isEmpty()) {
            return counts;
        }
        var sum = counts;
        for (var row : turned) {
            sum = sum.plus(row.state(), -1);
        }
        var checked = checks.check(
                turned.stream().map(row -> row.line().judged(turn.judgement())).toList(),
                ids -> rows.earliest(job.id(), ids, 0),
                by);
        if (turn.out()) {
            checked = checked.stream().map(JudgedRows::leftOut).toList();
        }
        rows.replace(job.id(), checked);
        problems.deleteOf(
                job.id(), checked.stream().map(line -> line.line().line()).toList());
        problems.insert(job.id(), ImportSteps.placed(checks, checked));
        return ImportSteps.counted(sum, checked, 1);
    }

    private void record(ImportJob job, @Nullable LikeJudgement judgement, int changed, Actor by) {
        if (changed == 0) {
            return;
        }
        var fact = judgement == null
                ? new LedgerEvent.LikenessLeftOpen(job.kind(), changed)
                : judgement.same()
                        ? new LedgerEvent.RowsHeldTheSame(job.kind(), changed)
                        : new LedgerEvent.RowsHeldApart(job.kind(), changed);
        journal.record(fact, job, by);
    }
}
