package tocsin.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.spreadsheets.CsvForm;
import tocsin.spreadsheets.Spreadsheet;

/** From a file to records: send it, say which column is what, look at what is wrong, put it right, write what is good. */
@Service
class ImportDesk {
    private static final int LISTED = 50;
    private static final int MOST_REPEATS = 100;

    private final ImportKinds kinds;
    private final ImportUpload upload;
    private final ImportJobStore jobs;
    private final ImportRowStore rows;
    private final ImportProblemStore problems;
    private final TownClock clock;

    ImportDesk(
            ImportKinds kinds,
            ImportUpload upload,
            ImportJobStore jobs,
            ImportRowStore rows,
            ImportProblemStore problems,
            TownClock clock) {
        this.kinds = kinds;
        this.upload = upload;
        this.jobs = jobs;
        this.rows = rows;
        this.problems = problems;
        this.clock = clock;
    }

    /**
     * Takes a file and proposes what its columns mean. The same file under the same id again changes nothing.
     *
     * @param bytes how many are announced, −1 when it is not said
     * @throws tocsin.foundation.Problem 403, 404 for an unknown kind, 409 when the id holds another file, 413, 400 when the file is none we read
     */
    ImportJob receive(UUID id, String kind, String fileName, InputStream content, long bytes, Actor by) {
        var definition = kinds.get(kind, by);
        var arrived = upload.receive(content, bytes);
        try {
            if (jobs.digest(id).isEmpty()) {
                var job = job(id, definition, fileName, arrived, by);
                if (upload.keep(job, arrived)) {
                    return job;
                }
            }
            var known = jobs.digest(id).orElseThrow();
            FoundationProblem.ID_TAKEN.unless(Arrays.equals(known, arrived.digest()), id);
            return get(id, by);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            arrived.discard();
        }
    }

    private ImportJob job(UUID id, ImportDefinition kind, String fileName, ImportUpload.Arrived arrived, Actor by)
            throws IOException {
        try (var file = Spreadsheet.openNamed(arrived.file(), baseName(fileName))) {
            return new ImportJob(
                    id,
                    kind.kind(),
                    baseName(fileName),
                    ImportStage.MAPPING,
                    file.sheets(),
                    new HeadingSearch(kind, jobs).best(file),
                    ImportCounts.NONE,
                    null,
                    by,
                    null,
                    clock.instant());
        }
    }

    private static String baseName(String fileName) {
        var name = CellValues.visible(fileName.replaceFirst("^.*[/\\\\]", ""));
        return name.isEmpty() ? "?" : name.substring(0, Math.min(name.length(), 200));
    }

    /** One's own import. @throws tocsin.foundation.Problem 404 also when it is somebody else's */
    ImportJob get(UUID id, Actor by) {
        return jobs.find(id)
                .filter(job -> job.by().id().equals(by.id()))
                .orElseThrow(() -> ImportRefusal.NO_SUCH_IMPORT.with(id));
    }

    /** One's own imports, newest first. */
    List<ImportJob> list(Actor by) {
        return jobs.listOf(by.id(), LISTED);
    }

    /**
     * How a sheet would be read with its headings in this row, for choosing; nothing is changed.
     *
     * @param form another encoding or separator of a .csv; {@code null}: as before
     */
    ImportSheet layout(UUID id, String sheet, @Nullable Integer headingRow, @Nullable CsvForm form, Actor by) {
        var job = get(id, by);
        try (var file =
                Spreadsheet.open(upload.kept(id), form == null ? job.layout().form() : form)) {
            return new HeadingSearch(kinds.get(job.kind(), by), jobs).of(file, sheet, headingRow);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Settles which column fills which field; the check can begin. What was checked before under another mapping is forgotten.
     *
     * @throws tocsin.foundation.Problem 400 naming the field or column at fault, 409 while rows are being checked or written
     */
    @Transactional
    public ImportJob map(UUID id, MapColumns mapping, Actor by) {
        var before = get(id, by);
        var kind = kinds.get(before.kind(), by);
        var layout = before.layout().sheet().equals(mapping.sheet())
                        && before.layout().headingRow() == mapping.headingRow()
                        && (mapping.form() == null
                                || mapping.form().equals(before.layout().form()))
                ? before.layout()
                : layout(id, mapping.sheet(), mapping.headingRow(), mapping.form(), by);
        var job = locked(id, by);
        requireNotNow(
                !job.stage().isUnderWay() && job.counts().written() == 0,
                job,
                Text.of(
                        "正在处理或已写入过，不能再改对应的列；请重新上传文件",
                        "rows are under way or were written, so the mapping stays; send the file again"));
        var columns = mapped(kind, layout.columns(), mapping.columns());
        rows.deleteAll(id);
        problems.deleteAll(id);
        jobs.lay(
                id,
                new ImportSheet(
                        layout.sheet(), layout.headingRow(), columns, layout.rowsTotal(), List.of(), layout.form()),
                ImportStage.CHECKING,
                by);
        if (!HeadingSearch.isDoubled(columns)) {
            jobs.saveMapping(kind.kind(), Headings.setOf(columns), remembered(columns), by);
        }
        return get(id, by);
    }

    private static Map<String, String> remembered(List<ImportColumn> columns) {
        var fields = new HashMap<String, String>();
        for (var column : columns) {
            if (column.field() != null) {
                fields.put(Headings.normal(column.heading()), column.field());
            }
        }
        return fields;
    }

    private static List<ImportColumn> mapped(
            ImportDefinition kind, List<ImportColumn> columns, Map<String, ? extends @Nullable String> wanted) {
        var letters = columns.stream().map(ImportColumn::letter).collect(Collectors.toSet());
        wanted.forEach((letter, field) -> {
            ImportRefusal.NO_SUCH_FIELD.unless(letters.contains(letter), letter);
            ImportRefusal.NO_SUCH_FIELD.unless(field == null || kind.find(field) != null, String.valueOf(field));
        });
        var mapped = columns.stream()
                .map(column -> column.filling(wanted.get(column.letter())))
                .toList();
        for (var field : kind.fields()) {
            var same = mapped.stream()
                    .filter(column -> field.key().equals(column.field()))
                    .map(ImportColumn::letter)
                    .toList();
            if (same.size() > 1) {
                throw ImportRefusal.FIELD_MAPPED_TWICE
                        .with(field.label(), Text.listOf(same))
                        .at("/columns/" + same.getLast());
            }
            if (same.isEmpty() && field.required()) {
                throw ImportRefusal.REQUIRED_UNMAPPED.with(field.label()).at("/columns");
            }
        }
        return mapped;
    }

    /**
     * Puts one cell right and looks at its row again, and at the rows it was confused with.
     *
     * @throws tocsin.foundation.Problem 404 for a row that is not there or already written, 409 while rows are under way
     */
    @Transactional
    public void correct(UUID id, int line, String letter, String value, Actor by) {
        var job = locked(id, by);
        requireNotNow(job.stage().isChecked(), job, Text.of("要等校验或写入完成后再改", "wait until checking or writing is done"));
        var checks = new RowChecks(kinds.get(job.kind(), by), job.layout().columns());
        ImportRefusal.NO_SUCH_FIELD.unless(
                job.layout().columns().stream()
                        .anyMatch(column -> column.letter().equals(letter)),
                letter);
        var kept = rows.find(id, line)
                .filter(row -> !row.state().becameARecord())
                .orElseThrow(() -> ImportRefusal.NO_SUCH_ROW.with(line));
        var counts = recheck(job, job.counts(), checks, kept, kept.line().corrected(letter, value), by);
        var now = rows.find(id, line).map(ImportRowStore.Kept::identity).orElse(null);
        var touched = Stream.of(kept.identity(), now)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        for (var other : rows.others(id, touched, line, MOST_REPEATS)) {
            counts = recheck(job, counts, checks, other, other.line(), by);
        }
        jobs.count(id, counts);
    }

    private ImportCounts recheck(
            ImportJob job, ImportCounts counts, RowChecks checks, ImportRowStore.Kept kept, ImportLine line, Actor by) {
        var checked = RepeatedRows.compared(
                rows,
                job.id(),
                checks,
                checks.check(List.of(line), ids -> rows.earliest(job.id(), ids, line.line()), by));
        rows.replace(job.id(), checked);
        problems.deleteOf(job.id(), List.of(line.line()));
        problems.insert(job.id(), ImportSteps.placed(checks, checked));
        return ImportSteps.counted(counts.plus(kept.state(), -1), checked, 1);
    }

    /**
     * Orders the good rows to be written.
     *
     * @throws tocsin.foundation.Problem 409 while rows are under way or when none is good
     */
    @Transactional
    public ImportJob order(UUID id, Actor by) {
        var job = locked(id, by);
        kinds.get(job.kind(), by);
        if (job.stage() == ImportStage.WRITING) {
            return job;
        }
        requireNotNow(
                job.stage().isChecked() || (job.stage() == ImportStage.FAILED && isReadToTheEnd(job)),
                job,
                Text.of("要等校验完成后再写入", "wait until the check is done"));
        if (job.stage() == ImportStage.DONE && job.counts().good() == 0) {
            return job;
        }
        ImportRefusal.NOTHING_TO_WRITE.unless(
                job.counts().good() > 0, job.counts().bad(), job.counts().same());
        jobs.beginWriting(id, by);
        return get(id, by);
    }

    /** Gives an import up: its rows and its file go, what was written stays. Again changes nothing. */
    @Transactional
    public void giveUp(UUID id, Actor by) {
        locked(id, by);
        jobs.giveUp(id);
        problems.deleteAll(id);
        rows.deleteAll(id);
        upload.forget(id);
    }

    private static boolean isReadToTheEnd(ImportJob job) {
        return job.counts().read() >= job.layout().rowsTotal();
    }

    private ImportJob locked(UUID id, Actor by) {
        return jobs.lock(id)
                .filter(job -> job.by().id().equals(by.id()))
                .orElseThrow(() -> ImportRefusal.NO_SUCH_IMPORT.with(id));
    }

    private static void requireNotNow(boolean holds, ImportJob job, Text otherwise) {
        ImportRefusal.NOT_NOW.unless(holds, job.stage().label(), otherwise);
    }
}
