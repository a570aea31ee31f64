package tocsin.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;

/** Copies files and hashes what it copied, so that a copy is known by the bytes that arrived. */
final class HashedCopy {
    private static final int BUFFER_BYTES = 1 << 18;

    private HashedCopy() {}

    /** Copies a file into a new one that only its owner may read. */
    static BackupManifest.Entry copy(Path from, Path to, String name) throws IOException {
        Files.createDirectories(
                to.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var in = Files.newInputStream(from)) {
            Files.newByteChannel(
                            to,
                            options,
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                    .close();
            try (var out = Files.newOutputStream(to, StandardOpenOption.WRITE)) {
                return hash(in, out, name);
            }
        }
    }

    /** The same of a file that stays where it is. */
    static BackupManifest.Entry hash(Path file, String name) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return hash(in, OutputStream.nullOutputStream(), name);
        }
    }

    private static BackupManifest.Entry hash(InputStream in, OutputStream out, String name) throws IOException {
        var digest = sha256();
        var buffer = new byte[BUFFER_BYTES];
        long bytes = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
            out.write(buffer, 0, read);
            bytes += read;
        }
        return new BackupManifest.Entry(name, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
