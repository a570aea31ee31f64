package tocsin.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of an import, read. A field gives {@code null} when its cell is empty, when no column fills it, or when its text could not be read;
 * the last is already told to the person, so a target just passes over it.
 *
 * @param line row number in the file
 * @param values by field
 * @param unread fields whose text could not be read
 * @param namesARowAbove true when a row above in the same file brings the record this one names, see {@link ImportTarget#naming}
 * @param found what the check of this transaction found of the row, see {@link ImportVerdict}; {@code null} while it is checked
 * @param apart why it is another than the record on file it looks like, when somebody has judged so
 */
public record ImportRow(
        int line,
        Map<String, Object> values,
        Set<String> unread,
        boolean namesARowAbove,
        @Nullable Object found,
        @Nullable String apart) {
    ImportRow namingARowAbove() {
        return new ImportRow(line, values, unread, true, found, apart);
    }

    ImportRow finding(@Nullable Object what) {
        return new ImportRow(line, values, unread, namesARowAbove, what, apart);
    }

    /** Words, a code, or the code of an {@code ENUM}. */
    public @Nullable String text(String field) {
        return (String) values.get(field);
    }

    /** Codes of a field that takes several; none when it is empty. */
    public List<String> codes(String field) {
        var joined = text(field);
        return joined == null ? List.of() : List.of(joined.split(","));
    }

    public @Nullable LocalDate day(String field) {
        return (LocalDate) values.get(field);
    }

    public @Nullable Instant instant(String field) {
        return (Instant) values.get(field);
    }

    public @Nullable BigDecimal number(String field) {
        return (BigDecimal) values.get(field);
    }

    public @Nullable Integer whole(String field) {
        return (Integer) values.get(field);
    }

    public @Nullable Boolean yes(String field) {
        return (Boolean) values.get(field);
    }
}
