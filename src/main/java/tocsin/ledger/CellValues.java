package tocsin.ledger;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.foundation.TypedText;
import tocsin.spreadsheets.ExcelDates;

/** Reads the texts of cells as people write them: full-width digits, 2026年2月3日, thousands with commas, 是 and 否. */
final class CellValues {
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?");
    private static final Pattern COMPACT_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern DAY_AND_TIME =
            Pattern.compile(DAY.pattern() + "[\\sT]*(\\d{1,2})[:时](\\d{1,2})(?:[:分](?:(\\d{1,2})(?:\\.\\d+)?秒?)?)?");
    /** Days as Excel counts them, from 1954 to 2118: no other number in such a column is likely to mean a date. */
    private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}");

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,24}|\\d{1,3}(,\\d{3}){1,8})(\\.\\d{1,12})?");
    /** What a cell may carry from elsewhere and a request may not: the sheet is somebody else's, so it falls away instead of being refused. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private static final Set<String> YES = Set.of("是", "有", "对", "√", "✓", "yes", "y", "true", "1");
    private static final Set<String> NO = Set.of("否", "无", "没有", "错", "×", "✗", "no", "n", "false", "0");
    private static final Pattern PARTED = Pattern.compile("[、,;/|\\s]+");
    private static final int LARGEST_WHOLE_DIGITS = 9;

    private CellValues() {}

    /** The text without what nobody sees: spaces around it, of any width, and characters that do not show. */
    static String visible(String text) {
        var seen = TypedText.seen(text);
        var kept = seen.chars().anyMatch(Character::isISOControl)
                ? CONTROL.matcher(seen).replaceAll("")
                : seen;
        return kept.replace('\u00A0', ' ').replace('\u3000', ' ').strip();
    }

    /** Reads a text that is not blank as the field's type says. */
    static ParsedCell parse(ImportField field, String text) {
        if (text.length() > field.longest()) {
            return ParsedCell.bad(CellProblem.TOO_LONG.at(field, text, field.longest()));
        }
        var own = field.parser();
        if (own != null) {
            return own.parse(text, field);
        }
        var narrow = narrow(text);
        return switch (field.type()) {
            case TEXT -> ParsedCell.good(narrowDigits(text));
            case CODE -> ParsedCell.good(narrow.replaceAll("\\s", ""));
            case DATE -> date(field, text, narrow);
            case INSTANT -> instant(field, text, narrow);
            case NUMBER -> number(field, text, narrow);
            case MONEY -> money(field, text, MoneyUnit.YUAN);
            case WHOLE -> whole(field, text, narrow);
            case BOOLEAN -> yesOrNo(field, text, narrow.toLowerCase(Locale.ROOT));
            case ENUM -> oneOf(field, text, narrow);
            case SEVERAL -> severalOf(field, text, narrow);
        };
    }

    /** Reads an amount; a number without a unit of its own is in the heading's. */
    static ParsedCell money(ImportField field, String text, MoneyUnit heading) {
        var yuan = heading.yuan(text);
        return yuan == null ? ParsedCell.bad(CellProblem.NOT_MONEY.at(field, text)) : ParsedCell.good(yuan);
    }

    private static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** Chinese punctuation stays as it is; only digits and Latin letters have a usual width. */
    private static String narrowDigits(String text) {
        var narrow = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            boolean wide = (here >= '０' && here <= '９') || (here >= 'Ａ' && here <= 'Ｚ') || (here >= 'ａ' && here <= 'ｚ');
            narrow.append(wide ? (char) (here - '０' + '0') : here);
        }
        return narrow.toString();
    }

    private static ParsedCell date(ImportField field, String text, String narrow) {
        var withTime = DAY_AND_TIME.matcher(narrow);
        var matcher = withTime.matches() ? withTime : dayOf(narrow);
        if (matcher == null) {
            var serial = serial(narrow);
            return serial == null ? ParsedCell.bad(CellProblem.NOT_A_DATE.at(field, text)) : ParsedCell.good(serial);
        }
        var day = day(matcher);
        return day == null
                ? ParsedCell.bad(CellProblem.IMPOSSIBLE_DATE.at(field, text, whyImpossible(matcher)))
                : ParsedCell.good(day);
    }

    private static @Nullable Matcher dayOf(String text) {
        var matcher = DAY.matcher(text);
        if (matcher.matches()) {
            return matcher;
        }
        var compact = COMPACT_DAY.matcher(text);
        return compact.matches() ? compact : null;
    }

    private static @Nullable LocalDate serial(String text) {
        return SERIAL.matcher(text).matches() ? ExcelDates.day(Integer.parseInt(text)) : null;
    }

    private static @Nullable LocalDate day(Matcher matcher) {
        try {
            return LocalDate.of(group(matcher, 1), group(matcher, 2), group(matcher, 3));
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static int group(Matcher matcher, int number) {
        return Integer.parseInt(matcher.group(number));
    }

    private static Text whyImpossible(Matcher matcher) {
        int year = group(matcher, 1);
        int month = group(matcher, 2);
        int day = group(matcher, 3);
        if (month < 1 || month > 12) {
            return Text.of("没有 {0} 月", "there is no month {0}").with(month);
        }
        var last = YearMonth.of(year, month).lengthOfMonth();
        return day < 1
                ? Text.of("日期从 1 日起", "days begin with 1")
                : Text.of("{0} 月没有 {1} 日，最后一天是 {2} 日", "month {0} has no day {1}; its last is {2}")
                        .with(month, day, last);
    }

    private static ParsedCell instant(ImportField field, String text, String narrow) {
        try {
            return ParsedCell.good(OffsetDateTime.parse(narrow).toInstant());
        } catch (DateTimeException localTime) {
            // most people write local time without a zone
        }
        var withTime = DAY_AND_TIME.matcher(narrow);
        if (withTime.matches()) {
            var moment = moment(withTime);
            return moment != null
                    ? ParsedCell.good(moment)
                    : ParsedCell.bad(
                            day(withTime) == null
                                    ? CellProblem.IMPOSSIBLE_DATE.at(field, text, whyImpossible(withTime))
                                    : CellProblem.NOT_A_TIME.at(field, text));
        }
        return switch (date(field, text, narrow)) {
            case ParsedCell.Good good ->
                ParsedCell.good(
                        ((LocalDate) good.value()).atStartOfDay(TownClock.ZONE).toInstant());
            case ParsedCell.Bad bad ->
                bad.problem().code().equals(CellProblem.IMPOSSIBLE_DATE.code())
                        ? bad
                        : ParsedCell.bad(CellProblem.NOT_A_TIME.at(field, text));
        };
    }

    private static @Nullable Instant moment(Matcher matcher) {
        var day = day(matcher);
        try {
            int second = matcher.group(6) == null ? 0 : group(matcher, 6);
            return day == null
                    ? null
                    : LocalDateTime.of(day, LocalTime.of(group(matcher, 4), group(matcher, 5), second))
                            .atZone(TownClock.ZONE)
                            .toInstant();
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static ParsedCell number(ImportField field, String text, String narrow) {
        var plain = narrow.replace('\u2212', '-').replace(" ", "");
        return NUMBER.matcher(plain).matches()
                ? ParsedCell.good(new BigDecimal(plain.replace(",", "")))
                : ParsedCell.bad(CellProblem.NOT_A_NUMBER.at(field, text));
    }

    private static ParsedCell whole(ImportField field, String text, String narrow) {
        return switch (number(field, text, narrow)) {
            case ParsedCell.Good good
            when good.value() instanceof BigDecimal number -> {
                var shortest = number.stripTrailingZeros();
                yield shortest.scale() <= 0 && shortest.precision() - shortest.scale() <= LARGEST_WHOLE_DIGITS
                        ? ParsedCell.good(shortest.intValueExact())
                        : ParsedCell.bad(CellProblem.NOT_ALLOWED.at(
                                field, text, Text.of("须为 9 位以内的整数", "a whole number of at most 9 digits is expected")));
            }
            case ParsedCell other -> other;
        };
    }

    private static ParsedCell yesOrNo(ImportField field, String text, String narrow) {
        if (YES.contains(narrow) || NO.contains(narrow)) {
            return ParsedCell.good(YES.contains(narrow));
        }
        return ParsedCell.bad(CellProblem.NOT_IN_LIST.at(field, text, Text.of("是、否", "Yes, No")));
    }

    private static ParsedCell oneOf(ImportField field, String text, String narrow) {
        var wanted = narrow.replaceAll("\\s", "");
        for (var value : field.values()) {
            if (matches(value.code(), wanted)
                    || matches(value.label().zh(), wanted)
                    || matches(value.label().en(), wanted)) {
                return ParsedCell.good(value.code());
            }
        }
        for (var word : field.words().entrySet()) {
            if (matches(word.getKey(), wanted)) {
                return ParsedCell.good(word.getValue());
            }
        }
        return ParsedCell.bad(notInList(field, text));
    }

    private static ImportProblem notInList(ImportField field, String text) {
        return CellProblem.NOT_IN_LIST.at(
                field,
                text,
                Text.list(field.values().stream().map(LedgerColumn.Value::label).toList()));
    }

    /** Words may hold the very signs that part them, so each is taken as long as it goes: 影剧院、录像厅、礼堂 is one. */
    private static ParsedCell severalOf(ImportField field, String text, String narrow) {
        var codes = codesByWord(field);
        var parts = PARTED.split(narrow);
        var found = new LinkedHashSet<String>();
        for (int from = 0, until; from < parts.length; from = until) {
            for (until = parts.length; until > from; until--) {
                var code = codes.get(Headings.normal(String.join("", Arrays.copyOfRange(parts, from, until))));
                if (code != null) {
                    found.add(code);
                    break;
                }
            }
            if (until == from) {
                return ParsedCell.bad(notInList(field, parts[from]));
            }
        }
        return ParsedCell.good(String.join(",", found));
    }

    private static Map<String, String> codesByWord(ImportField field) {
        var codes = new HashMap<String, String>();
        for (var value : field.values()) {
            for (var word :
                    List.of(value.code(), value.label().zh(), value.label().en())) {
                codes.put(Headings.normal(word), value.code());
            }
        }
        field.words().forEach((word, code) -> codes.putIfAbsent(Headings.normal(word), code));
        return codes;
    }

    private static boolean matches(String known, String wanted) {
        return narrow(known).replaceAll("\\s", "").equalsIgnoreCase(wanted);
    }
}
