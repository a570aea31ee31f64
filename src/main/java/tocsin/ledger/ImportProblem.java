package tocsin.ledger;

import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * Why a row is not taken, or what about it is worth a look.
 *
 * @param field key of the field at fault, {@code null} when the row as a whole is
 * @param code short and stable: like problems are counted and mended together
 * @param title a few words for the column of reasons, without the value
 * @param detail which value, what is wrong, what to do
 * @param suggestion a value that would be taken, when one is near
 * @param warning true: the row goes in as it stands, and this is said about it
 */
public record ImportProblem(
        @Nullable String field,
        String code,
        Text title,
        Text detail,
        @Nullable String suggestion,
        boolean warning) {

    /** The same problem with a value that would be taken. */
    public ImportProblem suggesting(String value) {
        return new ImportProblem(field, code, title, detail, value, warning);
    }

    /** The same words, which do not keep the row out. */
    public ImportProblem asWarning() {
        return new ImportProblem(field, code, title, detail, suggestion, true);
    }
}
