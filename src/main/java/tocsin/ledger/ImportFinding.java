package tocsin.ledger;

import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * Like problems of an import, counted.
 *
 * @param detail of the first of them
 * @param exampleRow where the first stands
 * @param warning true when it keeps no row out
 */
record ImportFinding(
        @Nullable String field,
        @Nullable String letter,
        String code,
        Text title,
        Text detail,
        int count,
        int exampleRow,
        @Nullable String exampleValue,
        boolean warning) {}
