package tocsin.database;

import java.io.IOException;
import java.nio.file.Path;

/** The disk below a folder. */
final class Disk {
    private Disk() {}

    /** Returns when everything written to the file system of this folder lies on the disk. */
    static void settle(Path folder) throws IOException {
        try {
            var said = new ProcessBuilder("sync", "-f", folder.toString())
                    .redirectErrorStream(true)
                    .start();
            if (said.waitFor() != 0) {
                throw new IOException(
                        new String(said.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                                .strip());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the disk was written", interrupted);
        }
    }
}
