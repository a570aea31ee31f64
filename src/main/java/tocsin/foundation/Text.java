package tocsin.foundation;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words for people in both languages of the product; in JSON {@code {"zh": …, "en": …}}. */
public record Text(String zh, String en) {
    /** What people type is read at this offset, also on days when it was not yet the law: they read it back as they typed it. */
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.ofHours(8));

    public static Text of(String zh, String en) {
        return new Text(zh, en);
    }

    /** Words that are the same in both languages, such as a name that people typed. */
    public static Text same(String words) {
        return new Text(words, words);
    }

    /** A count as it is read: {@code 12,345} in both languages. */
    public static Text grouped(long count) {
        return same(String.format(Locale.ROOT, "%,d", count));
    }

    /** Words one after another, as each language lists them: 甲、乙 and A, B. */
    public static Text list(Collection<Text> words) {
        return new Text(
                words.stream().map(Text::zh).collect(Collectors.joining("、")),
                words.stream().map(Text::en).collect(Collectors.joining(", ")));
    }

    /** Sentences without their stops, one after another. */
    public static Text oneAfterAnother(Collection<Text> sentences) {
        return new Text(
                sentences.stream().map(Text::zh).collect(Collectors.joining("；")),
                sentences.stream().map(Text::en).collect(Collectors.joining("; ")));
    }

    /** Names one after another, as each language lists them. */
    public static Text listOf(Collection<String> names) {
        return list(names.stream().map(Text::same).toList());
    }

    /**
     * Fills numbered places ({@code {0}}) in both languages; a {@link Text} among the values is taken in the language at hand, a moment is
     * told as the town's clocks show it.
     */
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
            words[index] = switch (values[index]) {
                case Text text -> text.in(locale);
                case Instant moment -> MINUTE.format(moment);
                case Object other -> other.toString();
                case null -> "null";
            };
        }
        return new MessageFormat(pattern.replace("'", "''"), locale).format(words);
    }
}
