package tocsin.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;

/** Reads the rows of one import and asks its kind about them. It changes nothing. */
final class RowChecks {
    private final ImportDefinition kind;
    private final Map<ImportField, String> letters = new LinkedHashMap<>();
    private final Map<ImportField, MoneyUnit> units = new HashMap<>();

    /** For this kind and this mapping of columns to its fields. */
    RowChecks(ImportDefinition kind, List<ImportColumn> columns) {
        this.kind = kind;
        for (var column : columns) {
            var field = column.field() == null ? null : kind.find(column.field());
            if (field != null) {
                letters.put(field, column.letter());
                units.put(field, MoneyUnit.inHeading(column.heading()));
            }
        }
    }

    /** The rows of the same file, kept before these, that are about records: the first of each. */
    interface Above {
        Above NONE = identities -> Map.of();

        Map<UUID, ImportRowStore.Earlier> of(Collection<UUID> identities);
    }

    /** The rows checked, in their order. */
    List<CheckedLine> check(List<ImportLine> lines, Above above, Actor by) {
        var problems = new ArrayList<List<ImportProblem>>(lines.size());
        var rows = new ArrayList<ImportRow>(lines.size());
        for (var line : lines) {
            var found = new ArrayList<ImportProblem>();
            rows.add(read(line, found));
            problems.add(found);
        }
        nameRowsAbove(rows, above);
        var verdicts = kind.target().check(rows, by);
        if (verdicts.size() != rows.size()) {
            throw new IllegalStateException(
                    "import " + kind.kind() + " gave " + verdicts.size() + " verdicts to " + rows.size() + " rows");
        }
        var checked = new ArrayList<CheckedLine>(lines.size());
        for (int at = 0; at < lines.size(); at++) {
            var verdict = verdicts.get(at);
            checked.add(checked(lines.get(at), rows.get(at).finding(verdict.found()), problems.get(at), verdict));
        }
        return checked;
    }

    private void nameRowsAbove(List<ImportRow> rows, Above above) {
        var naming = kind.target().naming();
        if (naming == null) {
            return;
        }
        var named = rows.stream()
                .filter(row -> row.values().containsKey(naming))
                .map(row -> digest(List.of(naming), row))
                .distinct()
                .toList();
        var lines = new HashMap<UUID, Integer>();
        above.of(named).forEach((identity, earlier) -> lines.put(identity, earlier.line()));
        for (int at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            var line = row.values().containsKey(naming) ? lines.get(digest(List.of(naming), row)) : null;
            if (line != null && line < row.line()) {
                rows.set(at, row.namingARowAbove());
            }
            var identity = identity(row);
            if (identity != null) {
                lines.merge(identity, row.line(), Math::min);
            }
        }
    }

    /** The letter of the column that fills a field. */
    @Nullable
    String letterOf(@Nullable String field) {
        var found = field == null ? null : kind.find(field);
        return found == null ? null : letters.get(found);
    }

    /** The row a kept line holds, read once more as this mapping says. */
    ImportRow reread(ImportLine line) {
        return read(line, new ArrayList<>());
    }

    /** Says that an earlier row is about the same record, and in what the two differ. */
    ImportProblem doubled(CellProblem how, ImportRow row, ImportRow earlier) {
        var first = kind.field(kind.identity().getFirst());
        return how.at(first, identityWords(row), differences(row, earlier));
    }

    private Text differences(ImportRow row, ImportRow earlier) {
        var told = kind.fields().stream()
                .filter(field -> !Objects.equals(
                        row.values().get(field.key()), earlier.values().get(field.key())))
                .map(field -> Text.of("“{0}”那里{1}，这里{2}", "“{0}” is {1} there and {2} here")
                        .with(field.label(), shown(field, earlier), shown(field, row)))
                .toList();
        return told.isEmpty()
                ? Text.of("第 {0} 行", "row {0}").with(earlier.line())
                : Text.of("第 {0} 行：{1}", "row {0}: {1}").with(earlier.line(), Text.list(told));
    }

    private static Text shown(ImportField field, ImportRow row) {
        var value = row.values().get(field.key());
        return value == null
                ? Text.of("没有填", "empty")
                : Text.of("是“{0}”", "“{0}”").with(field.shown(value));
    }

    private String identityWords(ImportRow row) {
        return kind.identity().stream()
                .filter(row.values()::containsKey)
                .map(key -> kind.field(key)
                        .shown(row.values().getOrDefault(key, ""))
                        .zh())
                .collect(Collectors.joining(" "));
    }

    private ImportRow read(ImportLine line, List<ImportProblem> problems) {
        var values = new HashMap<String, Object>();
        var unread = new HashSet<String>();
        letters.forEach((field, letter) -> {
            var text = line.cells().getOrDefault(letter, "");
            var problem = unreliable(field, text, line.marks().get(letter));
            if (problem == null && text.isBlank()) {
                problem = field.required() ? CellProblem.MISSING.at(field, null) : null;
            } else if (problem == null) {
                problem = switch (parsed(field, text)) {
                    case ParsedCell.Good good -> {
                        values.put(field.key(), good.value());
                        yield field.refusal(text, good.value());
                    }
                    case ParsedCell.Bad bad -> bad.problem();
                };
            }
            if (problem != null) {
                problems.add(problem);
                unread.add(field.key());
                values.remove(field.key());
            }
        });
        var judged = line.judged();
        return new ImportRow(
                line.line(), values, unread, false, null, judged == null || judged.same() ? null : judged.reason());
    }

    private ParsedCell parsed(ImportField field, String text) {
        return field.type() == ImportField.Type.MONEY
                ? CellValues.money(field, text, units.getOrDefault(field, MoneyUnit.YUAN))
                : CellValues.parse(field, text);
    }

    private static @Nullable ImportProblem unreliable(ImportField field, String text, ImportLine.@Nullable Mark mark) {
        if (mark == null) {
            return null;
        }
        return switch (mark.kind()) {
            case PLAIN -> null;
            case FORMULA -> CellProblem.FORMULA.at(field, text, mark.note());
            case MERGED -> CellProblem.MERGED.at(field, text, mark.note());
            case ERROR -> CellProblem.ERROR_VALUE.at(field, text);
            case ROUNDED ->
                field.type() == ImportField.Type.NUMBER || field.type() == ImportField.Type.MONEY
                        ? null
                        : CellProblem.DIGITS_LOST.at(field, text);
        };
    }

    private CheckedLine checked(ImportLine line, ImportRow row, List<ImportProblem> own, ImportVerdict verdict) {
        var problems = new ArrayList<>(own);
        verdict.problems().stream()
                .filter(problem -> problem.field() == null || !row.unread().contains(problem.field()))
                .forEach(problems::add);
        var like = JudgedRows.like(problems);
        if (like != null && line.judged() != null) {
            return JudgedRows.judged(
                    new CheckedLine(line, row, verdict.state(), List.copyOf(problems), identity(row), content(row)),
                    like,
                    line.judged());
        }
        var state = problems.stream().allMatch(ImportProblem::warning) ? verdict.state() : ImportState.BAD;
        return new CheckedLine(line, row, state, List.copyOf(problems), identity(row), content(row));
    }

    private @Nullable UUID identity(ImportRow row) {
        boolean unsaid = kind.identity().stream()
                .anyMatch(key -> row.unread().contains(key)
                        || (kind.field(key).required() && !row.values().containsKey(key)));
        boolean silent = kind.identity().stream().noneMatch(row.values()::containsKey);
        return unsaid || silent ? null : digest(kind.identity(), row);
    }

    private UUID content(ImportRow row) {
        return digest(kind.fields().stream().map(ImportField::key).toList(), row);
    }

    private static UUID digest(List<String> keys, ImportRow row) {
        var words = new StringBuilder();
        for (var key : keys) {
            words.append(row.values().getOrDefault(key, "")).append('\u001F');
        }
        return UUID.nameUUIDFromBytes(words.toString().getBytes(StandardCharsets.UTF_8));
    }
}
