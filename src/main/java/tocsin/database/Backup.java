package tocsin.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes a copy of a whole installation while it works: the embedded server's files between {@code pg_backup_start} and
 * {@code pg_backup_stop}, the log segments written meanwhile, and the files beside the database. What opens other things never goes along:
 * the keys that sign the journal, the vault's key, the database's password, the keys of the web server.
 */
public final class Backup {
    /** Of the data folder exactly these go along beside the database: a new secret put there is not in a backup by accident. */
    static final List<String> BESIDE = List.of("files", "imports", "exports");

    static final String BASE = "base";
    static final String WAL = "wal";
    static final String LABEL = "backup_label";

    private static final Pattern SEGMENT = Pattern.compile("[0-9A-F]{24}");
    private static final Pattern HALF = Pattern.compile(".*\\.part");

    private final DataFolder folder;
    private final Path into;
    private final InstantSource clock;
    private final List<BackupManifest.Entry> files = new ArrayList<>();

    private Backup(DataFolder folder, Path into, InstantSource clock) {
        this.folder = folder;
        this.into = into;
        this.clock = clock;
    }

    /**
     * Takes one.
     *
     * @param server the running server of the data folder
     * @param into a new or empty folder
     * @param clock the one on the wall
     * @param words told before the copy begins: what they name is surely in the copy
     * @return what was written
     * @throws DatabaseRefusal when the folder holds things already or cannot be written; nothing is left in it then
     */
    public static BackupManifest take(
            DataFolder folder, DatabaseAddress server, Path into, InstantSource clock, BackupManifest.Words words) {
        var place = into.toAbsolutePath().normalize();
        requireEmpty(place);
        try {
            return new Backup(folder, place, clock).take(server, words);
        } catch (IOException | SQLException failure) {
            clear(place);
            throw new DatabaseRefusal(
                    "备份没有完成，已清除写了一半的部分：" + failure.getMessage() + "。请查看磁盘空间和目录权限后再来一次。",
                    "The backup was not finished and what was half written is gone: " + failure.getMessage()
                            + ". See to space and permissions, then take it again.",
                    failure);
        }
    }

    private static void requireEmpty(Path place) {
        try {
            Files.createDirectories(
                    place, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            if (FolderTree.holdsAnything(place)) {
                throw new DirectoryNotEmptyException(place.toString());
            }
        } catch (DirectoryNotEmptyException full) {
            throw DatabaseRefusal.wronglyNamed(
                    "目录 " + place + " 里已有东西：备份要写入空目录或新目录，不覆盖任何文件。",
                    "The folder " + place
                            + " holds things already: a backup goes into an empty or a new folder and writes over nothing.",
                    full);
        } catch (IOException failure) {
            throw DatabaseRefusal.wronglyNamed(
                    "目录 " + place + " 无法写入（" + failure + "）：请另指一处。",
                    "The folder " + place + " cannot be written (" + failure + "): name another.",
                    failure);
        }
    }

    private static void clear(Path place) {
        try {
            for (var name : List.of(BASE, WAL, BackupManifest.FILE)) {
                FolderTree.delete(place.resolve(name));
            }
            for (var name : BESIDE) {
                FolderTree.delete(place.resolve(name));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private BackupManifest take(DatabaseAddress address, BackupManifest.Words words) throws IOException, SQLException {
        try (var server = new BackupStore(address)) {
            var begun = server.begin();
            ServerCopy.walk(
                    folder.server(),
                    file -> copy(file, BASE + "/" + folder.server().relativize(file)));
            var ended = server.end();
            var at = clock.instant();
            var label = into.resolve(BASE).resolve(LABEL);
            DataFolder.writePrivately(label, ended.label());
            files.add(HashedCopy.hash(label, BASE + "/" + LABEL));
            copyWal(ended);
            // After the database: whatever its rows name is there by now, and nothing in these folders ever changes.
            for (var name : BESIDE) {
                copyBeside(name);
            }
            return written(new BackupManifest(
                    BackupManifest.FORMAT,
                    begun.major(),
                    begun.system(),
                    at,
                    ended.firstWal(),
                    ended.lastWal(),
                    words,
                    List.copyOf(files)));
        }
    }

    /** The manifest reaches the disk after everything it names. */
    private BackupManifest written(BackupManifest manifest) throws IOException {
        Disk.settle(into);
        manifest.write(into);
        Disk.settle(into);
        return manifest;
    }

    private void copyWal(BackupStore.Ended ended) throws IOException {
        var wal = folder.server().resolve("pg_wal");
        try (var segments = Files.list(wal)) {
            for (var segment : segments.sorted().toList()) {
                var name = segment.getFileName().toString();
                if (SEGMENT.matcher(name).matches()
                        && name.compareTo(ended.firstWal()) >= 0
                        && name.compareTo(ended.lastWal()) <= 0) {
                    copy(segment, WAL + "/" + name);
                }
            }
        }
    }

    private void copyBeside(String name) throws IOException {
        var from = folder.path().resolve(name);
        if (!Files.isDirectory(from)) {
            return;
        }
        try (var all = Files.walk(from)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                if (!HALF.matcher(file.getFileName().toString()).matches()) {
                    copy(file, folder.path().relativize(file).toString());
                }
            }
        }
    }

    private void copy(Path file, String name) throws IOException {
        try {
            files.add(HashedCopy.copy(file, into.resolve(name), name));
        } catch (NoSuchFileException dropped) {
            Files.deleteIfExists(into.resolve(name));
        }
    }

    /**
     * Reads a backup from the first byte to the last and compares with what was written.
     *
     * @return its manifest
     * @throws DatabaseRefusal naming the first file that is missing or other than it was
     */
    public static BackupManifest check(Path backup) {
        var manifest = BackupManifest.of(backup);
        for (var entry : manifest.files()) {
            try {
                if (!HashedCopy.hash(backup.resolve(entry.path()), entry.path()).equals(entry)) {
                    throw torn(backup, entry.path(), null);
                }
            } catch (IOException failure) {
                throw torn(backup, entry.path(), failure);
            }
        }
        return manifest;
    }

    static DatabaseRefusal torn(Path backup, String file, @Nullable Throwable cause) {
        return new DatabaseRefusal(
                "备份 " + backup + " 不完整：文件 " + file + " 缺失或与写下时不同。请用另一份备份。",
                "The backup " + backup + " is not whole: the file " + file
                        + " is missing or other than it was written. Use another backup.",
                cause);
    }
}
