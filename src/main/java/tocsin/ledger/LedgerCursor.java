package tocsin.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.CanonicalJson;
import tools.jackson.core.JacksonException;

/**
 * The last row of a page, from which the next one goes on. It says where, never what may be seen: scope is applied anew to every page.
 *
 * @param sort order it belongs to, {@code -foundAt}
 * @param value the row's sort value as PostgreSQL writes it, {@code null} when it has none
 * @param counted what was counted for the first page, so that a reader who only turns pages does not count a million rows again
 */
record LedgerCursor(
        String sort,
        @Nullable String value,
        UUID id,
        @Nullable Counted counted) {

    /**
     * Counts, and whose and which question they answer.
     *
     * @param question of {@link LedgerQuery#fingerprint}
     */
    record Counted(UUID reader, int question, List<Long> counts) {}

    /** The counts of this question when this very reader asked it, else nothing: another's total is nobody's business. */
    @Nullable
    List<Long> countsFor(UUID reader, LedgerQuery query, int figures) {
        return counted != null
                        && reader.equals(counted.reader())
                        && counted.question() == query.fingerprint()
                        && counted.counts() != null
                        && counted.counts().size() == figures
                ? counted.counts()
                : null;
    }

    /** The text for the address bar. */
    String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(CanonicalJson.write(this).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads it back; refuses what was not made by {@link #encode} for the same order. */
    static LedgerCursor decode(String text, String sort) {
        try {
            var json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var cursor = CanonicalJson.read(json, LedgerCursor.class);
            LedgerProblem.BAD_CURSOR.unless(cursor != null && sort.equals(cursor.sort()) && hasId(cursor));
            return cursor;
        } catch (IllegalArgumentException | JacksonException unreadable) {
            throw LedgerProblem.BAD_CURSOR.with();
        }
    }

    @SuppressWarnings("NullAway") // read from outside: the id may be missing whatever the type says
    private static boolean hasId(LedgerCursor cursor) {
        return cursor.id() != null;
    }
}
