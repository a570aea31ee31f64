package tocsin.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How copying the files beside the database into the archive went last; kept in the data folder, for whoever serves beside the one that copies.
 *
 * @param lastAt when all of them were there last, UTC; null when never
 * @param failure why the newest attempt failed; null when it did not
 */
public record MirrorRecord(
        @Nullable Instant lastAt, @Nullable String failure) {
    private static final String FILE = "last-mirrored";
    private static final String NEVER = "-";

    /** What is kept in a data folder; empty when nothing is, or nothing that can be read. */
    public static Optional<MirrorRecord> of(Path folder) {
        try {
            var lines = Files.readAllLines(folder.resolve(FILE));
            var first = lines.isEmpty() ? NEVER : lines.getFirst().strip();
            return Optional.of(new MirrorRecord(
                    first.equals(NEVER) ? null : Instant.parse(first), lines.size() > 1 ? lines.get(1) : null));
        } catch (IOException | DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** Keeps it; an attempt that failed keeps the moment of the one that did not. */
    public static void keep(Path folder, Instant at, @Nullable String failure) throws IOException {
        var last = failure == null ? at : of(folder).map(MirrorRecord::lastAt).orElse(null);
        var text = (last == null ? NEVER : last) + "\n"
                + (failure == null ? "" : failure.lines().findFirst().orElse("") + "\n");
        DataFolder.writePrivately(folder.resolve(FILE), text);
    }
}
