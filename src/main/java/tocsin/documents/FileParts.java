package tocsin.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tocsin.foundation.FoundationProblem;

/** Files on their way, part by part: what has arrived waits here until the rest comes, even over a broken line. */
@Component
class FileParts {
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,12})-(\\d{1,12})/(\\d{1,12})");

    private final Path folder;

    FileParts(@Value("${tocsin.data:${java.io.tmpdir}/tocsin}/files") Path folder) {
        this.folder = folder.resolve("parts");
    }

    /** Bytes {@code from} up to {@code from + length} of {@code total}. */
    record Range(long from, long total) {
        /** @throws tocsin.foundation.Problem 400 when the header says something else */
        static Range of(String header) {
            var range = RANGE.matcher(header);
            DocumentProblem.RANGE_UNREADABLE.unless(range.matches(), header);
            var read = new Range(Long.parseLong(range.group(1)), Long.parseLong(range.group(3)));
            FoundationProblem.TOO_LARGE.unless(
                    read.total() <= Files.LIMIT_BYTES, read.total() + " B", Files.LIMIT_BYTES + " B");
            return read;
        }
    }

    /** How many bytes of a file this person has sent so far. */
    long arrived(String hash, UUID person) {
        try {
            var part = part(hash, person);
            return java.nio.file.Files.exists(part) ? java.nio.file.Files.size(part) : 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Puts the next bytes behind those that have arrived. Bytes sent a second time are passed over.
     *
     * @return the whole file when its last byte has come, else nothing
     * @throws tocsin.foundation.Problem 409 when bytes between are missing
     */
    synchronized java.util.Optional<byte[]> add(String hash, UUID person, Range range, byte[] bytes) {
        long arrived = arrived(hash, person);
        DocumentProblem.PART_MISSING.unless(range.from() <= arrived, arrived, range.from());
        int known = (int) Math.min(bytes.length, arrived - range.from());
        FoundationProblem.TOO_LARGE.unless(
                arrived + bytes.length - known <= range.total(), arrived + bytes.length + " B", range.total() + " B");
        try {
            var part = part(hash, person);
            java.nio.file.Files.createDirectories(folder);
            try (var out =
                    java.nio.file.Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                out.write(bytes, known, bytes.length - known);
            }
            return java.nio.file.Files.size(part) == range.total()
                    ? java.util.Optional.of(java.nio.file.Files.readAllBytes(part))
                    : java.util.Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Forgets a file on its way: it is here, or it was not what its hash said. */
    void remove(String hash, UUID person) {
        try {
            java.nio.file.Files.deleteIfExists(part(hash, person));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path part(String hash, UUID person) {
        return folder.resolve(hash + "-" + person);
    }
}
