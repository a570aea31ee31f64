package tocsin.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * When the last backup ended, as whoever takes it notes in the file {@code last-backup} of the data folder: one moment, as
 * {@code date --iso-8601=seconds} writes it.
 */
@Component
class BackupRecord {
    static final String FILE = "last-backup";

    private final Path file;

    BackupRecord(@Value("${tocsin.data:${java.io.tmpdir}/tocsin}") Path folder) {
        this.file = folder.resolve(FILE);
    }

    /** Empty when nothing was noted, or nothing that is a moment. */
    Optional<Instant> lastAt() {
        try {
            return Files.exists(file)
                    ? Optional.of(
                            OffsetDateTime.parse(Files.readString(file).strip()).toInstant())
                    : Optional.empty();
        } catch (IOException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
