package tocsin.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Files that outlive a power cut: whoever hears that one was taken throws the original away. */
final class LastingFile {
    private LastingFile() {}

    /** Writes a file that is on disk under its name when this returns, its folder's entry too; nobody ever sees half of it. */
    static void write(Path path, byte[] content) throws IOException {
        var folder = parent(path);
        boolean known = Files.isDirectory(folder);
        Files.createDirectories(folder);
        if (!known) {
            sync(parent(folder));
        }
        var half = Files.createTempFile(folder, "half", ".part");
        try {
            fill(half, content);
            Files.move(half, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
        sync(folder);
    }

    private static void fill(Path half, byte[] content) throws IOException {
        try (var channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
            for (var rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) {
                channel.write(rest);
            }
            // Before it has its name: a name must never lead to content that is not there.
            channel.force(true);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder)) {
            channel.force(true);
        }
    }

    private static Path parent(Path path) {
        return Objects.requireNonNull(path.toAbsolutePath().getParent());
    }
}
