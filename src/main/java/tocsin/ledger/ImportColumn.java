package tocsin.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A column of the sheet and the field it fills.
 *
 * @param letter as the spreadsheet names it
 * @param field key, {@code null}: not imported
 */
record ImportColumn(String letter, String heading, @Nullable String field) {
    ImportColumn filling(@Nullable String other) {
        return new ImportColumn(letter, heading, other);
    }
}
