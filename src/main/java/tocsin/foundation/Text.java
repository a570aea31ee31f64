package tocsin.foundation;

import java.text.MessageFormat;
import java.util.Locale;

/** Words for people in both languages of the product; in JSON {@code {"zh": …, "en": …}}. */
public record Text(String zh, String en) {
    public static Text of(String zh, String en) {
        return new Text(zh, en);
    }

    /** Words that are the same in both languages, such as a name that people typed. */
    public static Text same(String words) {
        return new Text(words, words);
    }

    /** Fills numbered places ({@code {0}}) in both languages; a {@link Text} among the values is taken in the language at hand. */
    public Text with(Object... values) {
        return new Text(fill(zh, Locale.SIMPLIFIED_CHINESE, values), fill(en, Locale.ENGLISH, values));
    }

    /** The words in English for an English locale, else in Chinese. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }

    private static String fill(String pattern, Locale locale, Object... values) {
        var words = new Object[values.length];
        for (int index = 0; index < values.length; index++) {
            words[index] = values[index] instanceof Text text ? text.in(locale) : String.valueOf(values[index]);
        }
        return new MessageFormat(pattern.replace("'", "''"), locale).format(words);
    }
}
