package tocsin.foundation;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Text that came from outside. Signs nobody sees, such as those that turn the direction of a line, fall away; what cannot be kept as it came
 * (control characters, half of a character of two parts) is refused rather than changed.
 */
public final class TypedText {
    /**
     * Zero-width spaces and marks, soft hyphens and controls of direction: pasted along with words, never part of them. A joiner stays where
     * it makes one picture of two.
     */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u00AD\\u200B\\u200C\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF]"
                    + "|\\u200D(?!\\p{IsExtended_Pictographic})");

    private TypedText() {}

    /** The text without what nobody sees; the one list of such signs, for what is typed, sent or read from a sheet. */
    public static String seen(String text) {
        return mayHide(text) ? UNSEEN.matcher(text).replaceAll("") : text;
    }

    /** Nearly every text holds none of them, which a look at its characters tells sooner than the pattern. */
    private static boolean mayHide(String text) {
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            if (here == '\u00AD' || (here >= '\u200B' && here <= '\u2069') || here == '\uFEFF') {
                return true;
            }
        }
        return false;
    }

    /** The first character that cannot be kept: a control character other than tab and ends of lines, or half a character. */
    static OptionalInt unfit(String text) {
        return text.codePoints().filter(TypedText::isUnfit).findFirst();
    }

    private static boolean isUnfit(int character) {
        return switch (character) {
            case '\t', '\n', '\r' -> false;
            default ->
                Character.isISOControl(character)
                        || Character.getType(character) == Character.SURROGATE
                        || (character & 0xFFFE) == 0xFFFE;
        };
    }

    /** A character by its number, {@code U+0000}. */
    static String named(int character) {
        return "U+%04X".formatted(character);
    }
}
