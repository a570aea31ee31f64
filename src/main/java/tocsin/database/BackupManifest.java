package tocsin.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds, written last, so that a backup without one is known to be torn.
 *
 * @param format counts changes of the layout
 * @param postgres the PostgreSQL major whose files these are
 * @param system the server's own identifier, the same in its archive
 * @param endedAt when it ended, by the clock on the wall; nothing before this moment can be restored alone
 * @param firstWal the first log segment that is needed
 * @param lastWal the last one
 * @param words what the rooms add: the newest head of the journal, the print of the vault's key
 * @param files every file with its size in bytes and its SHA-256 in hexadecimal
 */
public record BackupManifest(
        int format,
        int postgres,
        String system,
        Instant endedAt,
        String firstWal,
        String lastWal,
        Words words,
        List<Entry> files) {

    static final int FORMAT = 1;
    static final String FILE = "manifest.json";

    /**
     * What the rooms want to find again.
     *
     * @param head the journal's newest signed head as SIZE-ROOT, null before anything was sealed
     * @param vault a print of the vault's key, by which the right key is known
     */
    public record Words(@Nullable String head, String vault) {}

    /** One file, by its path within the backup. */
    public record Entry(String path, long bytes, String sha256) {}

    /** All bytes together. */
    public long bytes() {
        return files.stream().mapToLong(Entry::bytes).sum();
    }

    /**
     * Reads the manifest of a backup.
     *
     * @throws DatabaseRefusal when there is none, or it is torn
     */
    public static BackupManifest of(Path backup) {
        try {
            var manifest = JsonMapper.shared().readValue(Files.readString(backup.resolve(FILE)), BackupManifest.class);
            if (manifest.format() != FORMAT) {
                throw new DatabaseRefusal(
                        "备份 " + backup + " 由更新版本的 Tocsin 写成（格式 " + manifest.format() + "）：请升级程序。",
                        "The backup " + backup + " was written by a newer Tocsin (format " + manifest.format()
                                + "): upgrade the program.");
            }
            return manifest;
        } catch (IOException | JacksonException unreadable) {
            throw new DatabaseRefusal(
                    backup + " 不是完整的备份：没有 " + FILE + "，或它已损坏。备份中途停下的不能恢复，请另取一份。",
                    backup + " is no whole backup: it lacks " + FILE
                            + " or that is damaged. One that was interrupted cannot be restored; take another.",
                    unreadable);
        }
    }

    void write(Path backup) throws IOException {
        DataFolder.writePrivately(
                backup.resolve(FILE),
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
    }
}
