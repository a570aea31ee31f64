package tocsin.ledger;

import de.bytefish.pgbulkinsert.mapping.AbstractMapping;
import java.util.UUID;
import tocsin.foundation.CanonicalJson;

/** How a checked row of an import fills its row of the database. */
final class ImportRowCopy extends AbstractMapping<ImportRowCopy.Row> {
    ImportRowCopy() {
        super("ledger", "import_row");
        mapUUID("import_id", Row::job);
        mapInteger("line", row -> row.of().line());
        mapText("state", row -> row.checked().state().name());
        mapText("cells", row -> CanonicalJson.write(row.of().cells()));
        mapText(
                "marks",
                row -> row.of().marks().isEmpty()
                        ? null
                        : CanonicalJson.write(row.of().marks()));
        mapText(
                "corrected",
                row -> row.of().corrected().isEmpty()
                        ? null
                        : CanonicalJson.write(row.of().corrected()));
        mapUUID("identity", row -> row.checked().identity());
        mapUUID("content", row -> row.checked().content());
        mapBoolean("judged_same", row -> JudgedRowStore.same(row.checked()));
        mapText("judged_reason", row -> JudgedRowStore.reason(row.checked()));
    }

    /** A row and the import it belongs to. */
    record Row(UUID job, CheckedLine checked) {
        ImportLine of() {
            return checked.line();
        }
    }
}
