package tocsin.foundation;

import java.util.regex.Pattern;

/**
 * A telephone as those may see it who need not call it: 138****1234, 0571-8***1234. Several numbers in one text are each
 * masked, and so is what is dialled after the number. Signs between digits stay where they are.
 */
public final class MaskedTelephone {
    private static final Pattern NUMBER = Pattern.compile("[^/／,，、;；转a-zA-Z]+");
    private static final int MOBILE_DIGITS = 11;
    private static final int FEWEST_WITH_AREA = 10;
    private static final int MOST_WITH_AREA = 12;
    private static final int SHOWN_AT_END = 4;
    private static final int HIDDEN_IN_LANDLINE = 3;

    private MaskedTelephone() {}

    /**
     * The text with the middle of each number hidden.
     *
     * @param telephone what stands on a record, as it was typed
     */
    public static String of(String telephone) {
        return NUMBER.matcher(telephone).replaceAll(found -> masked(found.group()));
    }

    private static String masked(String number) {
        var digits = new StringBuilder();
        number.codePoints().filter(Character::isDigit).forEach(sign -> digits.append(Character.digit(sign, 10)));
        int first = shownAtBegin(digits);
        int last = digits.length() - shownAtEnd(digits);
        var masked = new StringBuilder();
        int at = 0;
        for (int sign : number.codePoints().toArray()) {
            boolean digit = Character.isDigit(sign);
            masked.appendCodePoint(digit && at >= first && at < last ? '*' : sign);
            at += digit ? 1 : 0;
        }
        return masked.toString();
    }

    private static int shownAtBegin(CharSequence digits) {
        if (hasArea(digits)) {
            int upToHidden = digits.length() - SHOWN_AT_END - HIDDEN_IN_LANDLINE;
            return Math.min(areaLength(digits) + 1, upToHidden);
        }
        return digits.length() < MOBILE_DIGITS ? 0 : 3;
    }

    /** A short number told by its last four would hardly be hidden. */
    private static int shownAtEnd(CharSequence digits) {
        return hasArea(digits) || digits.length() >= MOBILE_DIGITS ? SHOWN_AT_END : Math.min(2, digits.length() / 2);
    }

    private static boolean hasArea(CharSequence digits) {
        return digits.length() >= FEWEST_WITH_AREA && digits.length() <= MOST_WITH_AREA && digits.charAt(0) == '0';
    }

    /** Area codes of the ten largest cities have three digits, 010 and 02x; all others four. */
    private static int areaLength(CharSequence digits) {
        return digits.charAt(1) == '1' || digits.charAt(1) == '2' ? 3 : 4;
    }
}
