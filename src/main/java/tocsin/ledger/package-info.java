/**
 * Every list is a ledger: declared columns give the screen its table, the export its sheet and the import its template. Scope is applied
 * here and nowhere else. It knows no record type; rooms declare theirs, and a type that exists only as data declares its own.
 */
@NullMarked
@ApplicationModule(
        displayName = "台账 ledger",
        allowedDependencies = {"foundation", "spreadsheets"})
package tocsin.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
