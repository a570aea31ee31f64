package tocsin.foundation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a room calls the fields of its records and reads their values, for what a correction changed. It is told on the
 * record's own page only, whose readers may see the values anyhow.
 */
public interface FieldChangeWords {
    /** True when this room corrects by facts of this kind. */
    boolean calls(String kind);

    /** How a field is called, also a part of one. */
    Text label(String field);

    /** What a value says: a code's words, the name of whatever an id stands for, a telephone without its middle. */
    Text value(String field, String value);

    /** What changed, field by field. */
    default Text tell(List<FieldChange> changes) {
        return Text.oneAfterAnother(changes.stream().map(this::tell).toList());
    }

    private Text tell(FieldChange change) {
        var label = label(change.field());
        var before = read(change.field(), change.before());
        var after = read(change.field(), change.after());
        if (before != null && after != null) {
            return Text.of("{0}由“{1}”改为“{2}”", "{0} from “{1}” to “{2}”").with(label, before, after);
        }
        if (after != null) {
            return Text.of("{0}填为“{1}”", "{0} set to “{1}”").with(label, after);
        }
        return before == null
                ? label
                : Text.of("{0}“{1}”删去", "{0} “{1}” taken out").with(label, before);
    }

    private @Nullable Text read(String field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        var words = value(field, value);
        return new Text(ShortWords.of(words.zh()), ShortWords.of(words.en()));
    }

    /** A telephone as others may hear it. */
    static Text withoutItsMiddle(String telephone) {
        return Text.same(MaskedTelephone.of(telephone));
    }

    /** What {@code true} and {@code false} say. */
    static Text yesOrNo(String value) {
        return "true".equals(value) ? Text.of("是", "yes") : Text.of("否", "no");
    }

    /** Values as a sentence can bear them. */
    final class ShortWords {
        private static final int MOST = 60;

        private ShortWords() {}

        private static String of(String words) {
            return words.codePointCount(0, words.length()) <= MOST
                    ? words
                    : words.substring(0, words.offsetByCodePoints(0, MOST)) + "…";
        }
    }
}
