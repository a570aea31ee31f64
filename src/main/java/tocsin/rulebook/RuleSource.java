package tocsin.rulebook;

import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * Where a rule stands written.
 *
 * @param act name and number of the instrument, or what the number rests on when no instrument gives it
 * @param article article or clause, when one is known
 * @param area division code for which it holds; {@link #NATIONAL} for the whole country
 */
public record RuleSource(Text act, @Nullable String article, String area) {

    /** The area of a rule that holds everywhere. */
    public static final String NATIONAL = "CN";

    /** The instrument and its article as one phrase. */
    public Text phrase() {
        return article == null ? act : Text.of(act.zh() + "第" + article + "条", act.en() + ", art. " + article);
    }
}
