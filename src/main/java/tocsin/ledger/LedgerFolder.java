package tocsin.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where this room keeps files beside the database: those sent for import, and those under way for a moment. */
@Component
class LedgerFolder {
    private static final String PASSING = ".part";

    private final Path folder;

    LedgerFolder(@Value("${tocsin.data:${java.io.tmpdir}/tocsin}/imports") Path folder) {
        this.folder = folder;
    }

    /** The file sent for an import. */
    Path imported(UUID id) {
        return folder.resolve(id.toString());
    }

    /** Where a marked copy stays that could not be put beside the person's file. */
    Path marked(UUID id) {
        return folder.resolve(id + "-marked.xlsx");
    }

    /** A new file for a moment; whoever asks deletes it. */
    Path passing() {
        try {
            Files.createDirectories(folder);
            return Files.createTempFile(folder, "", PASSING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Removes what an interrupted upload or export has left behind. */
    void sweep() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var left = Files.newDirectoryStream(folder, "*" + PASSING)) {
            for (var file : left) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Removes the file of an import that was given up. */
    void remove(UUID id) {
        try {
            Files.deleteIfExists(imported(id));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
