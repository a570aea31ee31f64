package tocsin.ledger;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Permission;
import tocsin.foundation.Text;

/**
 * A kind of import, declared once. A room offers one as a Spring bean; a record type that exists only as data makes one from its data.
 *
 * @param kind in URLs and on the command line; the name of the ledger it fills
 * @param label what is imported: 隐患
 * @param permission what an importer must be allowed; where it holds, the target asks for each row
 * @param fields in the order of the template
 * @param identity keys of the fields that together name one record, to find rows of one file about the same; none: rows are not compared
 */
public record ImportDefinition(
        String kind,
        Text label,
        Permission permission,
        List<ImportField> fields,
        List<String> identity,
        ImportTarget target) {

    /** @throws IllegalArgumentException when a key is doubled, an identity names no field, or the words of the kind do not fit its fields */
    public ImportDefinition {
        fields = HeadingWords.onto(kind, fields);
        identity = List.copyOf(identity);
        var keys = new HashSet<String>();
        for (var field : fields) {
            if (!keys.add(field.key())) {
                throw new IllegalArgumentException("import " + kind + ": field taken: " + field.key());
            }
        }
        if (!keys.containsAll(identity)) {
            throw new IllegalArgumentException("import " + kind + ": no such identity: " + identity);
        }
    }

    /** The field of this key, when there is one. */
    public @Nullable ImportField find(String key) {
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** The field of this key; it must be one of this kind's own. */
    public ImportField field(String key) {
        var found = find(key);
        if (found == null) {
            throw new IllegalArgumentException("import " + kind + ": no field " + key);
        }
        return found;
    }

    /** Of a ledger's columns, those by which its rows are known again when they come back: one for each field of the identity or required. */
    List<LedgerColumn> knownBy(List<LedgerColumn> columns) {
        var headings = new Headings(fields);
        return fields.stream()
                .filter(field -> field.required() || identity.contains(field.key()))
                .flatMap(field -> columns.stream()
                        .filter(column -> column.type() != LedgerColumn.Type.ID
                                && field.key()
                                        .equals(headings.fieldOf(column.label().zh())))
                        .min(Comparator.comparing(
                                column -> !headings.isSure(column.label().zh())))
                        .stream())
                .toList();
    }
}
