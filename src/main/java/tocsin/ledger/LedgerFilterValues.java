package tocsin.ledger;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;

/** Reads the values asked of one column. */
final class LedgerFilterValues {
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_QUOTE = 60;

    private LedgerFilterValues() {}

    /** The condition in these values; refuses what the column cannot hold, naming it. */
    static LedgerFilter read(LedgerColumn column, List<String> values) {
        return switch (column.filter()) {
            case CONTAINS -> new LedgerFilter.Contains(column, only(column, values));
            case EQUALS -> new LedgerFilter.OneOf(column, List.of(value(column, only(column, values))));
            case SET -> set(column, values);
            case RANGE -> range(column, only(column, values));
            case NONE -> throw new IllegalStateException("never asked for: " + column.key());
        };
    }

    private static LedgerFilter set(LedgerColumn column, List<String> values) {
        var members = values.stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> value(column, text))
                .toList();
        if (members.isEmpty()) {
            throw refuse(column, String.join(",", values), expected(column));
        }
        return new LedgerFilter.OneOf(column, members);
    }

    private static String only(LedgerColumn column, List<String> values) {
        if (values.size() > 1) {
            throw refuse(column, String.join(", ", values), Text.of("只能给一个值", "give one value only"));
        }
        return values.getFirst();
    }

    private static LedgerFilter range(LedgerColumn column, String text) {
        int dots = text.indexOf("..");
        var first = dots < 0 ? text.strip() : text.substring(0, dots).strip();
        var last = dots < 0 ? first : text.substring(dots + 2).strip();
        if (first.isEmpty() && last.isEmpty()) {
            throw refuse(column, text, Text.of("至少填一端，如 a..b、a.. 或 ..b", "give at least one end: a..b, a.. or ..b"));
        }
        boolean wholeDay = column.type() == LedgerColumn.Type.INSTANT && isDay(last);
        var from = first.isEmpty() ? null : lower(column, first);
        var until =
                last.isEmpty() ? null : wholeDay ? startOf(LocalDate.parse(last).plusDays(1)) : lower(column, last);
        if (from != null && until != null && isAfter(column, from, until)) {
            throw refuse(column, text, Text.of("起点在终点之后", "it begins after it ends"));
        }
        return new LedgerFilter.Between(column, from, until, wholeDay);
    }

    private static String lower(LedgerColumn column, String text) {
        return column.type() == LedgerColumn.Type.INSTANT && isDay(text)
                ? startOf(LocalDate.parse(text))
                : value(column, text);
    }

    private static boolean isAfter(LedgerColumn column, String from, String until) {
        return switch (column.type()) {
            case NUMBER, MONEY -> new BigDecimal(from).compareTo(new BigDecimal(until)) > 0;
            case INSTANT -> Instant.parse(from).isAfter(Instant.parse(until));
            case DATE, CLOCK -> LocalDate.parse(from).isAfter(LocalDate.parse(until));
            default -> false;
        };
    }

    private static boolean isDay(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}") && parsesAsDay(text);
    }

    private static boolean parsesAsDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    private static String startOf(LocalDate day) {
        return day.atStartOfDay(TownClock.ZONE).toInstant().toString();
    }

    private static String value(LedgerColumn column, String text) {
        var value = parse(column, text);
        if (value == null) {
            throw refuse(column, text, expected(column));
        }
        return value;
    }

    private static @Nullable String parse(LedgerColumn column, String text) {
        try {
            return switch (column.type()) {
                case TEXT, CODE, TELEPHONE, MASKED_TELEPHONE, AREA -> text;
                case ENUM ->
                    column.values().isEmpty()
                                    || column.values().stream()
                                            .anyMatch(value -> value.code().equals(text))
                            ? text
                            : null;
                case NUMBER, MONEY -> number(text);
                case DATE, CLOCK -> LocalDate.parse(text).toString();
                case INSTANT -> OffsetDateTime.parse(text).toInstant().toString();
                case BOOLEAN -> text.equals("true") || text.equals("false") ? text : null;
                case ID -> UUID.fromString(text).toString();
            };
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static @Nullable String number(String text) {
        return text.length() <= LONGEST_NUMBER && text.matches("[+-]?\\d+(\\.\\d+)?")
                ? new BigDecimal(text).toPlainString()
                : null;
    }

    private static Text expected(LedgerColumn column) {
        return switch (column.type()) {
            case NUMBER, MONEY -> Text.of("须为数字", "a number is expected");
            case DATE, CLOCK -> Text.of("须为日期，如 2026-03-12", "a date is expected, such as 2026-03-12");
            case INSTANT ->
                Text.of(
                        "须为日期或时刻，如 2026-03-12 或 2026-03-12T08:00:00Z",
                        "a date or an instant is expected, such as 2026-03-12 or 2026-03-12T08:00:00Z");
            case BOOLEAN -> Text.of("须为 true 或 false", "true or false is expected");
            case ID -> Text.of("须为编号（UUID）", "an id (UUID) is expected");
            case ENUM -> {
                var codes =
                        column.values().stream().map(LedgerColumn.Value::code).collect(Collectors.joining(", "));
                yield Text.of("可选：{0}", "one of {0}").with(codes);
            }
            case TEXT, CODE, TELEPHONE, MASKED_TELEPHONE, AREA -> Text.of("须为文字", "text is expected");
        };
    }

    private static RuntimeException refuse(LedgerColumn column, String value, Text wrong) {
        return LedgerProblem.BAD_VALUE
                .with(Text.of("{0}（{1}）", "{0} ({1})").with(column.label(), column.key()), shortened(value), wrong)
                .at("/" + column.key());
    }

    /** A value as it may stand in a sentence. */
    static String shortened(String value) {
        return value.length() > LONGEST_QUOTE ? value.substring(0, LONGEST_QUOTE) + "…" : value;
    }
}
