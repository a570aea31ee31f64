package tocsin.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import tocsin.foundation.Text;
import tocsin.spreadsheets.ColumnLetters;
import tocsin.spreadsheets.MarkedCopy;
import tocsin.spreadsheets.MarkedRow;
import tocsin.spreadsheets.Spreadsheet;

/** Makes the copy of the person's own file in which every wrong cell is coloured and a last column says why. */
@Service
class ImportMarking {
    private static final Text HEADING = Text.of("校验结果", "What the check found");
    private static final Text LEFT_OUT = Text.of("（不导入的列：{0}）", " (columns not imported: {0})");
    private static final Text SAME = Text.of("已有相同，跳过", "There already, passed over");
    private static final Text SUFFIX = Text.of("（标注）.xlsx", " (marked).xlsx");
    private static final int ROWS_AT_ONCE = 1_000;

    private final ImportRowStore rows;
    private final ImportProblemStore problems;
    private final LedgerFolder folder;

    ImportMarking(ImportRowStore rows, ImportProblemStore problems, LedgerFolder folder) {
        this.rows = rows;
        this.problems = problems;
        this.folder = folder;
    }

    /** The marked copy; whoever asks for it deletes it. */
    LedgerExport.Ready copy(ImportJob job, Locale language) {
        ImportRefusal.FILE_ENDED.unless(Files.exists(folder.imported(job.id())));
        var marked = folder.passing();
        try (var original =
                        Spreadsheet.open(folder.imported(job.id()), job.layout().form());
                var out = new BufferedOutputStream(Files.newOutputStream(marked))) {
            new MarkedCopy(
                            original,
                            job.layout().sheet(),
                            job.layout().headingRow(),
                            HEADING.in(language),
                            note(job, language))
                    .write(new Marks(job.id(), language), out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new LedgerExport.Ready(
                marked, job.fileName().replaceFirst("\\.[^.]{1,5}$", "") + SUFFIX.in(language), false);
    }

    private static String note(ImportJob job, Locale language) {
        var left = leftOut(job);
        return left.isEmpty() ? "" : LEFT_OUT.with(Text.listOf(left)).in(language);
    }

    /** Columns that bear a heading and fill no field, as letter and heading; our own column of reasons is none. */
    static List<String> leftOut(ImportJob job) {
        return job.layout().columns().stream()
                .filter(column -> column.field() == null
                        && !column.heading().isBlank()
                        && !column.heading().startsWith(HEADING.zh())
                        && !column.heading().startsWith(HEADING.en()))
                .map(column -> column.letter() + " “" + column.heading() + "”")
                .toList();
    }

    /** How many rows went in, or may, with something said about them. */
    int warned(UUID job) {
        return problems.warned(job);
    }

    private MarkedRow mark(ImportRowStore.Kept row, List<ImportProblemStore.Placed> found, Locale language) {
        var reason = row.state() == ImportState.SAME && found.isEmpty()
                ? SAME.in(language)
                : found.stream()
                        .map(each -> (each.letter() == null ? "" : each.letter() + " ")
                                + each.problem().detail().in(language))
                        .collect(Collectors.joining(" "));
        var wrong = new HashSet<Integer>();
        found.forEach(each -> {
            if (each.letter() != null) {
                wrong.add(ColumnLetters.index(each.letter()));
            }
        });
        var corrected = new HashMap<Integer, String>();
        for (var letter : row.line().corrected()) {
            corrected.put(ColumnLetters.index(letter), row.line().cells().getOrDefault(letter, ""));
        }
        return new MarkedRow(row.line().line(), reason, wrong, corrected);
    }

    /** The marked rows from the top, some at a time from the database. */
    private final class Marks implements Iterator<MarkedRow> {
        private final UUID job;
        private final Locale language;
        private final Queue<MarkedRow> waiting = new ArrayDeque<>();
        private int last;
        private boolean finished;

        Marks(UUID job, Locale language) {
            this.job = job;
            this.language = language;
        }

        @Override
        public boolean hasNext() {
            if (waiting.isEmpty() && !finished) {
                var next = rows.nextMarked(job, last, ROWS_AT_ONCE);
                finished = next.size() < ROWS_AT_ONCE;
                var found = problems.of(
                        job, next.stream().map(row -> row.line().line()).toList());
                for (var row : next) {
                    last = row.line().line();
                    waiting.add(mark(row, found.getOrDefault(last, List.of()), language));
                }
            }
            return !waiting.isEmpty();
        }

        @Override
        public MarkedRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return waiting.remove();
        }
    }
}
