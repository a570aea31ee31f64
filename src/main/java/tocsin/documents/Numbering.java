package tocsin.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;

/**
 * How a body numbers its papers of one series from a day on: rules.
 *
 * @param mark 机关代字, {@code 望消限字}
 * @param pattern holds {@code {mark}}, {@code {year}} and {@code {number}}, each once
 * @param digits fewest digits of the number, filled with noughts; 0: none are filled, as GB/T 9704-2012 wants
 * @param firstNumber the first it gives in the year it begins in; those before were given elsewhere, on paper
 */
record Numbering(
        UUID id,
        UUID body,
        String bodyName,
        AreaPath bodyArea,
        String series,
        String mark,
        String pattern,
        int digits,
        LocalDate fromOn,
        int firstNumber) {
    /** GB/T 9704-2012: the mark, the year in hexagonal brackets, the number without 第 and without noughts. */
    static final String USUAL = "{mark}〔{year}〕{number}号";

    private static final Pattern MARK = Pattern.compile("[\\p{IsHan}A-Za-z0-9（）()·-]{1,30}");
    private static final List<String> PARTS = List.of("{mark}", "{year}", "{number}");

    /** What stands at the end of a body's name and not in its mark. */
    private static final Pattern ENDING = Pattern.compile("(人民政府|居民委员会|村民委员会|委员会|办事处|大队|局|办公室)$");

    /** Refuses a mark or a pattern that gives no number, or the same one again in another year. */
    void requireNumbers() {
        DocumentProblem.MARK_WRONG.unless(MARK.matcher(mark).matches(), mark);
        DocumentProblem.PATTERN_WRONG.unless(
                PARTS.stream().allMatch(part -> pattern.split(Pattern.quote(part), -1).length == 2)
                        && pattern.length() <= 60,
                pattern,
                String.join(" ", PARTS));
    }

    /** The mark proposed for a body until it sets its own: its name without the ending common to its kind, and the kind of paper. */
    static String proposedMark(String bodyName, String markWord) {
        return ENDING.matcher(bodyName).replaceFirst("") + markWord;
    }

    /** The sequence that follows the last one given in a year; 0: none was given. */
    int after(int last, int year) {
        return Math.max(last + 1, firstOf(year));
    }

    /** The first sequence of a year. */
    int firstOf(int year) {
        return fromOn.getYear() == year ? firstNumber : 1;
    }

    boolean mayBeKeptBy(Actor by) {
        return by.may(DocumentPermission.MANAGE, bodyArea, AreaPath.EVERYWHERE);
    }

    /** The number a paper gets. */
    String number(int year, int sequence) {
        var counted = digits > 0 ? ("%0" + digits + "d").formatted(sequence) : String.valueOf(sequence);
        return pattern.replace("{mark}", mark)
                .replace("{year}", String.valueOf(year))
                .replace("{number}", counted);
    }
}
