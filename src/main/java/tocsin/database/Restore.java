package tocsin.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes an installation out of a backup, in an empty data folder. Every file is hashed as it is copied and the server reads its log up to
 * the moment asked for; the database gets a password of its own. What is in no backup, the signing keys and the vault's key, is not made
 * here.
 */
public final class Restore {
    /** Where the segments lie that the server reads while it recovers; relative, so that no path needs quoting. */
    static final String RESTORED_WAL = "restored_wal";

    /** What the server expects to find, if empty. */
    private static final List<String> EMPTY_FOLDERS = List.of(
            "pg_commit_ts",
            "pg_dynshmem",
            "pg_logical/mappings",
            "pg_logical/snapshots",
            "pg_notify",
            "pg_replslot",
            "pg_serial",
            "pg_snapshots",
            "pg_stat",
            "pg_stat_tmp",
            "pg_subtrans",
            "pg_tblspc",
            "pg_twophase",
            "pg_wal/archive_status",
            "pg_wal/summaries",
            RESTORED_WAL);

    private final BackupManifest manifest;
    private final Path backup;
    private final DataFolder folder;
    private final ServerAccount account;

    private Restore(BackupManifest manifest, Path backup, DataFolder folder, ServerAccount account) {
        this.manifest = manifest;
        this.backup = backup;
        this.folder = folder;
        this.account = account;
    }

    /**
     * What to restore.
     *
     * @param backup the folder of a backup
     * @param archive the archive of the same server, null to restore the backup alone
     * @param to the last moment, by the clock on the wall; null for everything there is
     */
    public record Wish(
            Path backup, @Nullable Path archive, @Nullable Instant to) {}

    /**
     * Restores into a data folder.
     *
     * @param wished an empty folder or one that is not there
     * @param say is told, in both languages, when the folder stands elsewhere
     * @return the data folder, its server stopped
     * @throws DatabaseRefusal when the folder holds things, the backup is torn or of another major, or the moment cannot be reached; the
     *     folder is empty again then
     */
    public static DataFolder into(Wish wish, Path wished, Consumer<String> say) {
        var manifest = BackupManifest.of(wish.backup());
        requireReachable(manifest, wish);
        requireEmpty(DataFolder.place(wished));
        var folder = DataFolder.open(wished, say);
        try {
            folder.beginRestoring();
            var account = ServerAccount.of(folder.server());
            new Restore(manifest, wish.backup(), folder, account).restore(wish);
            folder.endRestoring();
            return folder;
        } catch (IOException failure) {
            clear(folder);
            throw new DatabaseRefusal(
                    "恢复没有完成，目录 " + folder.path() + " 已清空：" + failure.getMessage() + "。请查看磁盘空间和目录权限后再来一次。",
                    "The restore was not finished and " + folder.path() + " is empty again: " + failure.getMessage()
                            + ". See to space and permissions, then restore again.",
                    failure);
        } catch (RuntimeException refused) {
            clear(folder);
            throw refused;
        }
    }

    private static void requireReachable(BackupManifest manifest, Wish wish) {
        var to = wish.to();
        if (to != null && wish.archive() == null) {
            throw DatabaseRefusal.wronglyNamed(
                    "恢复到某一时刻需要归档目录：请加 --archive 归档目录。",
                    "To restore to a moment the archive is needed: add --archive FOLDER.",
                    null);
        }
        if (to != null && to.isBefore(manifest.endedAt())) {
            throw DatabaseRefusal.wronglyNamed(
                    "这份备份完成于 " + Moments.told(manifest.endedAt()) + "，不能恢复到更早的时刻：请用更早的备份。",
                    "This backup ended at " + Moments.told(manifest.endedAt())
                            + " and cannot be restored to an earlier moment: use an earlier backup.",
                    null);
        }
    }

    private static void requireEmpty(Path place) {
        try {
            if (Files.exists(place) && FolderTree.holdsAnything(place)) {
                throw DatabaseRefusal.wronglyNamed(
                        "目录 " + place + " 里已有东西：只恢复到空目录，不覆盖任何数据。",
                        "The folder " + place
                                + " holds things already: a restore goes into an empty one and writes over nothing.",
                        null);
            }
        } catch (IOException failure) {
            throw DatabaseRefusal.wronglyNamed(
                    "目录 " + place + " 读不了（" + failure + "）。",
                    "The folder " + place + " cannot be read (" + failure + ").",
                    failure);
        }
    }

    private static void clear(DataFolder folder) {
        try (var entries = Files.list(folder.path())) {
            for (var entry : entries.toList()) {
                if (Files.isDirectory(entry)) {
                    FolderTree.delete(entry);
                } else {
                    Files.delete(entry);
                }
            }
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private void restore(Wish wish) throws IOException {
        var files = new ServerFiles(folder, folder.binaries(), account, ServerSettings.lasting(folder.path()));
        var binaries = PostgresBinaries.unpackInto(folder.binaries());
        requireOwnMajor(binaries.major());
        copy();
        if (wish.archive() != null) {
            new WalArchive(wish.archive()).copyFrom(manifest, folder, walFolder());
        }
        ownAll();
        new Recovery(files, binaries, manifest).run(wish.to());
        FolderTree.delete(walFolder());
    }

    private Path walFolder() {
        return folder.server().resolve(RESTORED_WAL);
    }

    private void requireOwnMajor(int own) {
        if (manifest.postgres() != own) {
            throw new DatabaseRefusal(
                    "备份 " + backup + " 属于 PostgreSQL " + manifest.postgres() + "，本程序自带 " + own
                            + "：请用取备份的那个 Tocsin 版本恢复，再升级。",
                    "The backup " + backup + " is of PostgreSQL " + manifest.postgres() + ", this program brings " + own
                            + ": restore it with the Tocsin that took it, then upgrade.");
        }
    }

    private void copy() throws IOException {
        Files.createDirectory(
                folder.server(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        for (var entry : manifest.files()) {
            var from = backup.resolve(entry.path()).normalize();
            var to = placeOf(entry.path());
            if (!from.startsWith(backup.normalize()) || !to.startsWith(folder.path()) || !Files.isRegularFile(from)) {
                throw Backup.torn(backup, entry.path(), null);
            }
            if (!HashedCopy.copy(from, to, entry.path()).equals(entry)) {
                throw Backup.torn(backup, entry.path(), null);
            }
        }
    }

    private Path placeOf(String name) {
        if (name.startsWith(Backup.BASE + "/")) {
            return folder.server()
                    .resolve(name.substring(Backup.BASE.length() + 1))
                    .normalize();
        }
        if (name.startsWith(Backup.WAL + "/")) {
            return walFolder().resolve(name.substring(Backup.WAL.length() + 1)).normalize();
        }
        var place = folder.path().resolve(name).normalize();
        if (Backup.BESIDE.stream()
                .noneMatch(beside -> place.startsWith(folder.path().resolve(beside)))) {
            throw Backup.torn(backup, name, null);
        }
        return place;
    }

    private void ownAll() throws IOException {
        for (var name : EMPTY_FOLDERS) {
            Files.createDirectories(
                    folder.server().resolve(name),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        try (var all = Files.walk(folder.server())) {
            for (var each : all.toList()) {
                account.own(each);
            }
        }
    }
}
