package tocsin.ledger;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;

/** Shows imports: how far they have come, their rows, what is wrong with them. */
@Service
class ImportReading {
    private static final int MOST_ROWS = 500;

    private final ImportDesk desk;
    private final ImportKinds kinds;
    private final ImportJobStore jobs;
    private final ImportRowStore rows;
    private final ImportProblemStore problems;
    private final JudgedRowStore judged;

    ImportReading(
            ImportDesk desk,
            ImportKinds kinds,
            ImportJobStore jobs,
            ImportRowStore rows,
            ImportProblemStore problems,
            JudgedRowStore judged) {
        this.desk = desk;
        this.kinds = kinds;
        this.jobs = jobs;
        this.rows = rows;
        this.problems = problems;
        this.judged = judged;
    }

    /** One's own imports, newest first, without counting their problems. */
    List<ImportView> list(Actor by, Locale language) {
        return desk.list(by).stream()
                .map(job -> view(job, job.layout().notes(), null, language))
                .toList();
    }

    ImportView get(UUID id, Actor by, Locale language) {
        var job = desk.get(id, by);
        var found = job.stage() == ImportStage.MAPPING ? job.layout().notes() : problems.summary(id);
        return view(job, found, jobs.lastDone(job.kind(), id).orElse(null), language);
    }

    /**
     * Rows of an import.
     *
     * @param only {@code all}, {@code bad}, {@code same}, {@code warned} or {@code like}: those that look like records on file
     * @param from how many to pass over
     */
    ImportView.Rows rows(UUID id, String only, int from, int limit, Actor by, Locale language) {
        var counts = desk.get(id, by).counts();
        int first = Math.max(0, from);
        int most = Math.clamp(limit, 1, MOST_ROWS);
        return switch (only) {
            case "all" -> shown(id, rows.list(id, null, first, most), counts.read(), language);
            case "bad" -> shown(id, rows.list(id, ImportState.BAD, first, most), counts.bad(), language);
            case "same" -> shown(id, rows.list(id, ImportState.SAME, first, most), counts.same(), language);
            case "like" ->
                shown(id, judged.list(id, JudgedRows.CODES, first, most), judged.count(id, JudgedRows.CODES), language);
            case "warned" -> shown(id, rows.warned(id, first, most), problems.warned(id), language);
            default ->
                throw LedgerProblem.BAD_VALUE.with(
                        "only",
                        only,
                        Text.of("可选：all, bad, same, warned, like", "one of all, bad, same, warned, like"));
        };
    }

    private ImportView.Rows shown(UUID id, List<ImportRowStore.Kept> kept, int total, Locale language) {
        var found = problems.of(id, kept.stream().map(row -> row.line().line()).toList());
        return new ImportView.Rows(
                kept.stream()
                        .map(row -> row(row, found.getOrDefault(row.line().line(), List.of()), language))
                        .toList(),
                total);
    }

    ImportView.Row row(UUID id, int line, Actor by, Locale language) {
        desk.get(id, by);
        var kept = rows.find(id, line).orElseThrow(() -> ImportRefusal.NO_SUCH_ROW.with(line));
        return row(kept, problems.of(id, List.of(line)).getOrDefault(line, List.of()), language);
    }

    private static ImportView.Row row(
            ImportRowStore.Kept kept, List<ImportProblemStore.Placed> found, Locale language) {
        return new ImportView.Row(
                kept.line().line(),
                kept.state(),
                kept.line().cells(),
                found.stream().map(each -> ImportView.Wrong.of(each, language)).toList());
    }

    private ImportView view(
            ImportJob job, List<ImportFinding> found, java.time.@Nullable Instant sameFileAt, Locale language) {
        var layout = job.layout();
        return new ImportView(
                job.id(),
                job.kind(),
                job.fileName(),
                job.stage(),
                job.sheets(),
                layout.sheet(),
                layout.headingRow(),
                layout.form(),
                layout.columns().stream().map(ImportView.Column::of).toList(),
                fields(job),
                layout.rowsTotal(),
                job.counts(),
                found.stream()
                        .map(each -> ImportView.Finding.of(each, language))
                        .toList(),
                ImportView.Failure.of(job.failure(), language),
                canBeTakenBack(job),
                job.reason(),
                sameFileAt,
                job.createdAt());
    }

    private List<ImportView.Field> fields(ImportJob job) {
        return kinds.find(job.kind()).stream()
                .flatMap(kind -> kind.fields().stream())
                .map(field -> new ImportView.Field(field.key(), field.label(), field.required()))
                .toList();
    }

    private boolean canBeTakenBack(ImportJob job) {
        return job.counts().written() > 0
                && kinds.find(job.kind())
                        .filter(kind -> kind.target().withdrawal() != null)
                        .isPresent();
    }
}
