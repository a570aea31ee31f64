package tocsin.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that travel inside the jar, unpacked once into a folder. */
record PostgresBinaries(Path folder) {

    /**
     * @param cache the folder to unpack into; an earlier unpacking of the same archive is used again
     * @throws DatabaseRefusal when there are no binaries for this processor
     */
    static PostgresBinaries unpackInto(Path cache) throws IOException {
        var archive = archive();
        var connection = archive.openConnection();
        connection.setUseCaches(false);
        long length = connection.getContentLengthLong();
        var folder = cache.resolve("postgres-" + length);
        try (var in = connection.getInputStream()) {
            if (!Files.exists(folder)) {
                unpack(in, cache, folder);
            }
        }
        return new PostgresBinaries(folder);
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** The major version of the programs, such as 18. */
    int major() throws IOException {
        var process = new ProcessBuilder(program("postgres").toString(), "--version")
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        var number = said.substring(said.lastIndexOf(' ') + 1);
        try {
            return Integer.parseInt(number.split("\\D", 2)[0]);
        } catch (NumberFormatException unreadable) {
            throw new DatabaseRefusal(
                    "内置 PostgreSQL 无法在本机运行：" + said, "The embedded PostgreSQL cannot run here: " + said, unreadable);
        }
    }

    private static URL archive() {
        var processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var name = processor.equals("aarch64") ? "arm_64" : "x86_64";
        var known = processor.equals("aarch64") || processor.equals("amd64");
        var url = PostgresBinaries.class.getResource("/postgres-linux-" + name + ".txz");
        if (url == null || !known) {
            throw new DatabaseRefusal(
                    "没有适合本机处理器（" + processor + "）的内置 PostgreSQL；请用 TOCSIN_DB_URL 指定自己的数据库。",
                    "No embedded PostgreSQL for this processor (" + processor
                            + "); name a database of your own in TOCSIN_DB_URL.");
        }
        return url;
    }

    private static void unpack(InputStream in, Path cache, Path folder) throws IOException {
        Files.createDirectories(cache);
        var half = Files.createTempDirectory(cache, "unpacking");
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in, 1 << 16)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, half);
            }
        }
        // The server runs as another user than its owner, so everybody may read and enter.
        Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException anotherWasFaster) {
            if (!Files.exists(folder)) {
                throw anotherWasFaster;
            }
            FolderTree.delete(half);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("Entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (!entry.getName().endsWith(".a")) {
            Files.copy(tar, target);
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
