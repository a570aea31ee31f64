package tocsin.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Private keys in files only the server's account may read: PKCS #8 in PEM. */
record KeyFiles(Path folder) {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    @Nullable
    PrivateKey read(String id, SigningAlgorithm algorithm) {
        try {
            var pem = Files.readString(file(id)).replace(BEGIN, "").replace(END, "");
            return algorithm.privateKey(Base64.getMimeDecoder().decode(pem.strip()));
        } catch (NoSuchFileException absent) {
            return null;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The key is on the disk before anything is signed with it. */
    void write(String id, byte[] encoded) {
        var pem =
                BEGIN + "\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded) + "\n" + END + "\n";
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            try (var channel = FileChannel.open(
                    file(id),
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                channel.write(ByteBuffer.wrap(pem.getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path file(String id) {
        return folder.resolve(id + ".pem");
    }
}
