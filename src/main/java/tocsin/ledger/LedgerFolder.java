package tocsin.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where this room keeps files beside the database: those sent for import, those exported, and those under way for a moment. */
@Component
class LedgerFolder {
    private static final String PASSING = ".part";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path folder;
    private final Path exports;
    private final Set<Path> ours = ConcurrentHashMap.newKeySet();

    LedgerFolder(@Value("${tocsin.data:${java.io.tmpdir}/tocsin}") Path data) {
        this.folder = data.resolve("imports");
        this.exports = data.resolve("exports");
    }

    /** The file sent for an import. */
    Path imported(UUID id) {
        return folder.resolve(id.toString());
    }

    /** Where a marked copy stays that could not be put beside the person's file. */
    Path marked(UUID id) {
        return folder.resolve(id + "-marked.xlsx");
    }

    /** The file of an export that is ready. */
    Path exported(UUID id) {
        return exports.resolve(id.toString());
    }

    /** A new file for an export to be written into, readable for nobody else on the machine; what an earlier beginning left is gone. */
    Path exporting(UUID id) {
        var file = exports.resolve(id + PASSING);
        try {
            Files.createDirectories(exports);
            Files.deleteIfExists(file);
            return Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Removes the file of an export, ready or half-written. */
    void removeExported(UUID id) {
        try {
            Files.deleteIfExists(exported(id));
            Files.deleteIfExists(exports.resolve(id + PASSING));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A new file for a moment; whoever asks deletes it. */
    Path passing() {
        try {
            Files.createDirectories(folder);
            var file = Files.createTempFile(folder, "", PASSING);
            ours.add(file);
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Removes what uploads interrupted by a stop of the server have left behind; those that came in since the start go on. */
    void sweep() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var left = Files.newDirectoryStream(folder, "*" + PASSING)) {
            for (var file : left) {
                if (!ours.contains(file)) {
                    Files.deleteIfExists(file);
                }
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
