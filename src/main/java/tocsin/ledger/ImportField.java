package tocsin.ledger;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;

/**
 * A field that a column of an import can fill.
 *
 * @param key name in the mapping and in {@link ImportRow}
 * @param label the heading it has in exports and templates
 * @param headings other headings it is known by, in any language; spaces, brackets, full-width forms and case do not matter
 * @param type how its text is read; {@code TEXT} and {@code CODE} give a {@code String}, {@code DATE} a {@code LocalDate}, {@code INSTANT}
 *     an {@code Instant}, {@code NUMBER} a {@code BigDecimal}, {@code WHOLE} an {@code Integer}, {@code MONEY} a
 *     {@code BigDecimal} in yuan, {@code BOOLEAN} a {@code Boolean},
 *     {@code ENUM} the code, {@code SEVERAL} codes with commas between
 * @param values of an {@code ENUM} or {@code SEVERAL}: codes and both labels are understood
 * @param longest most characters of a text
 * @param parser reads the text instead of the type's own way, when given
 * @param sure headings that mean this field more surely than any other: where several columns could fill it, such a one does
 * @param words other words for the codes of an {@code ENUM}, by word, as people write them in their own sheets
 * @param fills the property of a command whose constraints the value must keep, so that the check refuses what writing would
 */
public record ImportField(
        String key,
        Text label,
        List<String> headings,
        boolean required,
        Type type,
        List<LedgerColumn.Value> values,
        int longest,
        @Nullable CellParser parser,
        List<String> sure,
        Map<String, String> words,
        @Nullable CommandProperty fills) {

    /** How a cell's text is read. */
    public enum Type {
        TEXT,
        CODE,
        DATE,
        INSTANT,
        NUMBER,
        WHOLE,
        MONEY,
        BOOLEAN,
        ENUM,
        SEVERAL
    }

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_CODE = 64;

    public ImportField {
        headings = List.copyOf(headings);
        values = List.copyOf(values);
        sure = List.copyOf(sure);
        words = Map.copyOf(words);
    }

    /** A field of this type. */
    public static ImportField of(Type type, String key, String zh, String en) {
        return new ImportField(
                key,
                Text.of(zh, en),
                List.of(),
                false,
                type,
                List.of(),
                type == Type.CODE ? LONGEST_CODE : LONGEST_TEXT,
                null,
                List.of(),
                Map.of(),
                null);
    }

    /** Words. */
    public static ImportField text(String key, String zh, String en) {
        return of(Type.TEXT, key, zh, en);
    }

    /** A code: spaces and full-width forms are set right, zeros in front are kept. */
    public static ImportField code(String key, String zh, String en) {
        return of(Type.CODE, key, zh, en);
    }

    /** A local day. */
    public static ImportField date(String key, String zh, String en) {
        return of(Type.DATE, key, zh, en);
    }

    /** One of declared values. */
    public static ImportField oneOf(String key, String zh, String en, List<LedgerColumn.Value> values) {
        return new ImportField(
                key,
                Text.of(zh, en),
                List.of(),
                false,
                Type.ENUM,
                values,
                LONGEST_TEXT,
                null,
                List.of(),
                Map.of(),
                null);
    }

    /** Any number of declared values. */
    public static ImportField anyOf(String key, String zh, String en, List<LedgerColumn.Value> values) {
        return new ImportField(
                key,
                Text.of(zh, en),
                List.of(),
                false,
                Type.SEVERAL,
                values,
                LONGEST_TEXT,
                null,
                List.of(),
                Map.of(),
                null);
    }

    /** The same field, which must not stay empty; its column must be there. */
    public ImportField demanded() {
        return new ImportField(key, label, headings, true, type, values, longest, parser, sure, words, fills);
    }

    /** The same field, known by further headings. Those of a kind declared in the program stand in {@code import-headings}. */
    public ImportField alsoCalled(String... others) {
        var all = new ArrayList<>(headings);
        all.addAll(List.of(others));
        return new ImportField(key, label, all, required, type, values, longest, parser, sure, words, fills);
    }

    /** The same field with a limit of characters. */
    public ImportField atMost(int characters) {
        return new ImportField(key, label, headings, required, type, values, characters, parser, sure, words, fills);
    }

    /** The same field, its text read in a way of its own. */
    public ImportField readBy(CellParser own) {
        return new ImportField(key, label, headings, required, type, values, longest, own, sure, words, fills);
    }

    /** The same field with the words people use for it and for its codes. */
    ImportField known(List<String> others, List<String> surely, Map<String, String> codes) {
        return new ImportField(key, label, others, required, type, values, longest, parser, surely, codes, fills);
    }

    /** The same field, whose value must keep the constraints of a command's property. */
    public ImportField filling(Class<?> command, String property) {
        return new ImportField(
                key,
                label,
                headings,
                required,
                type,
                values,
                longest,
                parser,
                sure,
                words,
                new CommandProperty(command, property));
    }

    /** A value of this field in words for people. */
    Text shown(Object value) {
        return switch (type) {
            case INSTANT -> {
                var time = ((Instant) value).atZone(TownClock.ZONE).toLocalDateTime();
                yield Text.same(time.toLocalDate()
                        + (time.toLocalTime().equals(LocalTime.MIDNIGHT) ? "" : " " + time.toLocalTime()));
            }
            case BOOLEAN -> Boolean.TRUE.equals(value) ? Text.of("是", "Yes") : Text.of("否", "No");
            case ENUM, SEVERAL ->
                Text.list(Stream.of(String.valueOf(value).split(","))
                        .map(this::labelOf)
                        .toList());
            default -> Text.same(String.valueOf(value));
        };
    }

    private Text labelOf(String code) {
        return values.stream()
                .filter(each -> each.code().equals(code))
                .map(LedgerColumn.Value::label)
                .findFirst()
                .orElseGet(() -> Text.same(code));
    }

    /** Why the command would refuse a value that could be read; null when it would not. */
    @Nullable
    ImportProblem refusal(String text, Object value) {
        var why = fills == null ? null : fills.refusal(value);
        return why == null ? null : CellProblem.NOT_ALLOWED.at(this, text, why);
    }
}
