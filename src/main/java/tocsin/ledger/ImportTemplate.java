package tocsin.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.springframework.stereotype.Service;
import tocsin.foundation.Actor;
import tocsin.spreadsheets.TableColumn;
import tocsin.spreadsheets.TableWriter;

/** An empty sheet with the headings of an import; a star stands behind those that must be filled in. */
@Service
class ImportTemplate {
    private final ImportKinds kinds;

    ImportTemplate(ImportKinds kinds) {
        this.kinds = kinds;
    }

    /** The kind of this name. @throws tocsin.foundation.Problem 404 unknown, 403 not allowed */
    ImportDefinition get(String kind, Actor by) {
        return kinds.get(kind, by);
    }

    /** True when the person may import this kind somewhere. */
    boolean isOffered(String kind, Actor by) {
        return kinds.find(kind)
                .filter(found -> by.mayAnywhere(found.permission()))
                .isPresent();
    }

    void write(ImportDefinition kind, Locale language, OutputStream out) throws IOException {
        var columns = kind.fields().stream()
                .map(field ->
                        new TableColumn(field.label().in(language) + (field.required() ? " *" : ""), format(field)))
                .toList();
        TableWriter.xlsx(out, kind.label().in(language), columns).close();
    }

    private static TableColumn.Format format(ImportField field) {
        return switch (field.type()) {
            case CODE -> TableColumn.Format.CODE;
            case DATE -> TableColumn.Format.DATE;
            case INSTANT -> TableColumn.Format.INSTANT;
            case NUMBER, WHOLE, MONEY -> TableColumn.Format.NUMBER;
            case TEXT, BOOLEAN, ENUM, SEVERAL -> TableColumn.Format.TEXT;
        };
    }
}
