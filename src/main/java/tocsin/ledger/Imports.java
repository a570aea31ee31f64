package tocsin.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import tocsin.foundation.Actor;
import tocsin.foundation.BuiltOn;
import tocsin.foundation.Problem;
import tocsin.foundation.Text;

/** Imports a file from beginning to end without a screen, by the same steps as with one. */
@Service
public class Imports {
    private static final int OBSTACLES_TOLD = 20;
    private static final int UNDECIDED_COUNTED = 1_000;

    private final ImportDesk desk;
    private final ImportWork work;
    private final ImportMarking marking;
    private final ImportKinds kinds;
    private final LedgerFolder folder;
    private final ImportTakeBacks takeBacks;
    private final LikeRows like;

    Imports(
            AtWork atWork,
            ImportMarking marking,
            ImportKinds kinds,
            LedgerFolder folder,
            ImportTakeBacks takeBacks,
            LikeRows like) {
        this.desk = atWork.desk();
        this.work = atWork.work();
        this.marking = marking;
        this.kinds = kinds;
        this.folder = folder;
        this.takeBacks = takeBacks;
        this.like = like;
    }

    /** Takes orders, and does them. */
    @Component
    record AtWork(ImportDesk desk, ImportWork work) {}

    /**
     * Imports a file: proposes the mapping, checks every row, writes the good ones. Rows that are wrong stay out and stand marked in a copy
     * beside the file, or in the data folder when that place cannot be written.
     *
     * @param kind what the rows are, such as {@code hazards}
     * @throws tocsin.foundation.Problem when the file cannot be read as this kind at all: nothing was written
     */
    public ImportReport run(String kind, Path file, Actor by) {
        return written(checked(kind, file, by), file, by);
    }

    private ImportReport written(UUID id, Path file, Actor by) {
        if (desk.get(id, by).counts().good() > 0 && desk.get(id, by).stage() == ImportStage.CHECKED) {
            desk.order(id, by);
            work.run(id);
        }
        return report(desk.get(id, by), file, false);
    }

    /**
     * Imports a file as {@link #run(String, Path, Actor)} does, and does with rows that look like records on file what is said of them.
     *
     * @throws tocsin.foundation.Problem also when nothing is said of some such row, listing them, or something of a row that looks like none;
     *     nothing was written then
     */
    public ImportReport run(String kind, Path file, LikeJudgements said, Actor by) {
        var id = checked(kind, file, by);
        try {
            judge(id, said, by);
        } catch (Problem refusal) {
            desk.giveUp(id, by);
            throw refusal;
        }
        return written(id, file, by);
    }

    private void judge(UUID id, LikeJudgements said, Actor by) {
        if (desk.get(id, by).stage() != ImportStage.CHECKED) {
            return;
        }
        var named = Stream.of(said.same(), said.another(), said.skipped())
                .flatMap(rows -> rows.lines().stream())
                .distinct()
                .toList();
        var unlike = like.unlike(id, named);
        ImportRefusal.NOT_LIKE_ANY.unless(
                unlike.isEmpty(),
                Text.listOf(unlike.stream().map(String::valueOf).toList()));
        judge(id, said.same().lines(), said, true, by);
        judge(id, said.another().lines(), said, false, by);
        if (!said.skipped().lines().isEmpty()) {
            like.leaveOut(id, said.skipped().lines(), by);
        }
        if (said.same().rest() || said.another().rest()) {
            like.judge(id, new JudgeLikeRows(null, said.same().rest(), said.reason()), by);
        }
        if (said.skipped().rest()) {
            like.leaveOut(id, null, by);
        }
        requireDecided(id, by);
    }

    private void judge(UUID id, List<Integer> lines, LikeJudgements said, boolean same, Actor by) {
        if (!lines.isEmpty()) {
            like.judge(id, new JudgeLikeRows(lines, same, said.reason()), by);
        }
    }

    private void requireDecided(UUID id, Actor by) {
        var open = like.undecided(id, UNDECIDED_COUNTED, by);
        var told = open.stream().limit(OBSTACLES_TOLD).map(Imports::told).toList();
        var more = open.size() > told.size() ? List.of(Text.of("等", "and others")) : List.<Text>of();
        ImportRefusal.LIKE_UNDECIDED.unless(
                open.isEmpty(),
                open.size() < UNDECIDED_COUNTED ? open.size() : open.size() + "+",
                Text.list(Stream.concat(told.stream(), more.stream()).toList()));
    }

    private static Text told(CheckedLine row) {
        var like = JudgedRows.like(row.problems());
        return Text.of("第 {0} 行 {1}", "row {0} {1}")
                .with(row.line().line(), like == null ? Text.same("") : like.detail());
    }

    /**
     * Checks a file as {@link #run} does and writes nothing but the marked copy.
     *
     * @throws tocsin.foundation.Problem when the file cannot be read as this kind at all
     */
    public ImportReport check(String kind, Path file, Actor by) {
        var id = checked(kind, file, by);
        try {
            return report(desk.get(id, by), file, true);
        } finally {
            desk.giveUp(id, by);
        }
    }

    private UUID checked(String kind, Path file, Actor by) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var job = receive(id, kind, file, by);
        requireHeadings(kinds.get(kind, by), job);
        var columns = new HashMap<String, @Nullable String>();
        job.layout().columns().forEach(column -> columns.put(column.letter(), column.field()));
        desk.map(id, new MapColumns(job.layout().sheet(), job.layout().headingRow(), columns, null), by);
        work.run(id);
        return id;
    }

    /**
     * Takes an import back whole.
     *
     * @return what came of it, and one line for each of the first rows that stand in the way
     * @throws tocsin.foundation.Problem when there is no such import or nothing of it can be taken back
     */
    public Told takeBack(UUID id, String reason, Actor by) {
        takeBacks.order(id, new TakeBackImport(reason), by);
        work.run(id);
        var outcome = takeBacks.outcome(id, by);
        var failure = outcome.failure();
        return failure == null
                ? new Told(
                        true,
                        List.of(Text.of("已撤回 {0} 行", "{0} rows taken back")
                                .with(outcome.counts().takenBack())))
                : new Told(false, refused(failure.detail(), takeBacks.obstacles(id, OBSTACLES_TOLD, by)));
    }

    /** Whether it was done, and what is said about it. */
    public record Told(boolean done, List<Text> words) {}

    private static List<Text> refused(Text why, List<ImportObstacles.Obstacle> obstacles) {
        return Stream.concat(
                        Stream.of(why),
                        obstacles.stream()
                                .map(row -> Text.of("第 {0} 行：{1}（{2}）", "row {0}: {1} ({2})")
                                        .with(
                                                row.line(),
                                                Text.list(row.built().stream()
                                                        .map(BuiltOn.Work::what)
                                                        .toList()),
                                                row.url())))
                .toList();
    }

    private ImportJob receive(UUID id, String kind, Path file, Actor by) {
        try (var content = Files.newInputStream(file)) {
            return desk.receive(id, kind, String.valueOf(file.getFileName()), content, Files.size(file), by);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void requireHeadings(ImportDefinition kind, ImportJob job) {
        var doubled = job.layout().notes().stream().findFirst();
        if (doubled.isPresent()) {
            throw new Problem(ImportRefusal.DOUBLED_HEADING, doubled.get().detail(), List.of());
        }
        boolean any = job.layout().columns().stream().anyMatch(column -> column.field() != null);
        var example = Text.list(kind.fields().stream().map(ImportField::label).toList());
        ImportRefusal.NO_HEADINGS.unless(any, HeadingSearch.ROWS, example);
    }

    private ImportReport report(ImportJob job, Path file, boolean checkOnly) {
        var counts = job.counts();
        var failure = job.failure();
        int warned = marking.warned(job.id());
        return new ImportReport(
                job.id(),
                counts.read(),
                counts.written(),
                counts.bad(),
                counts.same(),
                checkOnly || counts.bad() + warned > 0 ? marked(job, file) : null,
                failure != null,
                failure != null ? failure.detail() : checkOnly ? checkedWords(counts, warned) : words(counts, warned),
                ImportMarking.leftOut(job));
    }

    private static Text checkedWords(ImportCounts counts, int warned) {
        return Text.of(
                        "只核对，没有写入：读 {0} 行，可写入 {1} 行，已有相同 {2} 行，有错 {3} 行，请核对 {4} 行",
                        "Checked only, nothing written: {0} rows read, {1} could be written, {2} there already, {3} wrong, {4} worth a look")
                .with(counts.read(), counts.good(), counts.same(), counts.bad(), warned);
    }

    private static Text words(ImportCounts counts, int warned) {
        return Text.of(
                        "读 {0} 行，写入 {1} 行，已有相同 {2} 行，有错 {3} 行" + (warned > 0 ? "，请核对 {4} 行" : ""),
                        "{0} rows read, {1} written, {2} there already, {3} wrong"
                                + (warned > 0 ? ", {4} worth a look" : ""))
                .with(counts.read(), counts.written(), counts.same(), counts.bad(), warned);
    }

    /** Beside the file, under its own name with a suffix, as the person will look for it there. */
    private Path marked(ImportJob job, Path file) {
        var ready = marking.copy(job, Locale.SIMPLIFIED_CHINESE);
        try {
            return moved(ready, file.toAbsolutePath().resolveSibling(ready.name()));
        } catch (UncheckedIOException notThere) {
            return moved(ready, folder.marked(job.id()));
        }
    }

    private static Path moved(LedgerExport.Ready ready, Path place) {
        try {
            return Files.move(ready.file(), place, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
