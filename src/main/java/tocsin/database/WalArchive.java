package tocsin.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * A folder, better on another disk, into which the embedded server copies every log segment it has filled, at the latest a minute after the
 * oldest change in it, and into which the files beside the database are copied. With a backup it leads to any moment since.
 *
 * @param place the folder
 */
public record WalArchive(Path place) {
    /** Makes the place absolute: the server starts elsewhere. */
    public WalArchive {
        place = place.toAbsolutePath().normalize();
    }

    private static final Pattern SEGMENT = Pattern.compile("([0-9A-F]{8})([0-9A-F]{16})\\.gz");
    private static final Pattern HISTORY = Pattern.compile("([0-9A-F]{8}\\.history)\\.gz");

    /** The variable in which the server's own shell finds the folder, so that no name needs quoting in its settings. */
    private static final String VARIABLE = "TOCSIN_ARCHIVE";

    /** A segment that is there already must be the same: two servers never share a folder in silence. */
    private static final String COMMAND =
            "if [ -f \"$TOCSIN_ARCHIVE/wal/%f.gz\" ]; then gzip -dc \"$TOCSIN_ARCHIVE/wal/%f.gz\" | cmp -s - \"%p\"; else"
                    + " gzip -1n < \"%p\" > \"$TOCSIN_ARCHIVE/wal/%f.part\" && sync \"$TOCSIN_ARCHIVE/wal/%f.part\""
                    + " && mv \"$TOCSIN_ARCHIVE/wal/%f.part\" \"$TOCSIN_ARCHIVE/wal/%f.gz\"; fi";

    /** What an archiving server is told beside its other settings. */
    Map<String, String> settings() {
        var values = new LinkedHashMap<String, String>();
        values.put("archive_mode", "on");
        values.put("archive_command", COMMAND);
        values.put("archive_timeout", "60s");
        return values;
    }

    /** What its environment must hold. */
    String variable() {
        return VARIABLE + "=" + place;
    }

    /**
     * Lets the server of a data folder archive here from its next start on.
     *
     * @throws DatabaseRefusal when the server's account cannot write here
     */
    public void begin(DataFolder folder) {
        try {
            prepare(ServerAccount.of(folder.server()));
            folder.archiveInto(this);
        } catch (IOException failure) {
            throw DatabaseRefusal.wronglyNamed(
                    "归档目录 " + place + " 用不了（" + failure + "）：请另指一处。",
                    "The archive " + place + " cannot be used (" + failure + "): name another folder.",
                    failure);
        }
    }

    /** Makes the folder fit to be written by the server's account. */
    private void prepare(ServerAccount account) throws IOException {
        var wal = place.resolve("wal");
        Files.createDirectories(
                wal, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        if (account.root()) {
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx--x--x"));
        }
        account.own(wal);
        try {
            var probe = new ProcessBuilder(account.command(List.of("/bin/sh", "-c", "test -w \"$0\"", wal.toString())))
                    .start();
            if (probe.waitFor() != 0) {
                throw DatabaseRefusal.wronglyNamed(
                        "归档目录 " + place + " 数据库写不了：请选一个数据库账号能进入的目录。",
                        "The database cannot write into the archive " + place
                                + ": name a folder its account can enter.",
                        null);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the archive was looked at", interrupted);
        }
    }

    /** Copies what the files beside the database have that the archive has not. Files there never change, they only come and go. */
    public void mirror(DataFolder folder) throws IOException {
        for (var name : Backup.BESIDE) {
            var from = folder.path().resolve(name);
            if (Files.isDirectory(from)) {
                copyMissing(from, place.resolve(name));
            }
        }
    }

    /** Brings what a restore needs from here: segments from the first that the backup needs, and files it has not. */
    void copyFrom(BackupManifest manifest, DataFolder folder, Path segments) throws IOException {
        var wal = place.resolve("wal");
        if (!Files.isDirectory(wal)) {
            throw DatabaseRefusal.wronglyNamed(
                    place + " 不是归档目录：里面没有 wal。", place + " is no archive: it has no folder wal.", null);
        }
        Files.createDirectories(segments);
        try (var all = Files.list(wal)) {
            for (var file : all.sorted().toList()) {
                var name = file.getFileName().toString();
                var segment = SEGMENT.matcher(name);
                var needed = segment.matches()
                        && segment.group(2).compareTo(manifest.firstWal().substring(8)) >= 0;
                if (needed || HISTORY.matcher(name).matches()) {
                    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
                        Files.copy(
                                in,
                                segments.resolve(name.substring(0, name.length() - 3)),
                                StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
        for (var name : Backup.BESIDE) {
            if (Files.isDirectory(place.resolve(name))) {
                copyMissing(place.resolve(name), folder.path().resolve(name));
            }
        }
    }

    private static void copyMissing(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var there = to.resolve(from.relativize(file));
                if (!file.getFileName().toString().endsWith(".part") && !Files.exists(there)) {
                    Files.createDirectories(there.getParent());
                    var half = there.resolveSibling(there.getFileName() + ".part");
                    Files.copy(file, half, StandardCopyOption.REPLACE_EXISTING);
                    Files.move(half, there, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
    }
}
