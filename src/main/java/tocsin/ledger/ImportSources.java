package tocsin.ledger;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tocsin.foundation.Actor;

/** Says which row of which file a record came by. */
@Service
public class ImportSources {
    private final ImportRowStore rows;

    ImportSources(ImportRowStore rows) {
        this.rows = rows;
    }

    /** The first row that became this record; nothing when none did. Nobody is asked for leave: whoever may see the record may see it. */
    public Optional<Row> find(UUID record) {
        return rows.sourceOf(record);
    }

    /**
     * The row of a file.
     *
     * @param kind what was imported
     * @param fileName as the person's file was called
     * @param line row number in the file
     * @param sentBy who sent the file
     */
    public record Row(UUID importId, String kind, String fileName, int line, UUID sentBy) {
        /** Where the import opens, for whoever sent it; it opens for nobody else. */
        public Optional<String> url(Actor by) {
            return sentBy.equals(by.id()) ? Optional.of("/import/" + kind + "/" + importId) : Optional.empty();
        }
    }
}
