package tocsin.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Problem;
import tocsin.foundation.TownClock;

/** Files by the SHA-256 of their bytes: the same bytes are one file, and a file never changes. */
@Service
public class Files {
    /** Largest file taken, bytes. */
    static final int LIMIT_BYTES = 20 * 1024 * 1024;

    /** Largest office document taken, bytes after unpacking. */
    static final long LIMIT_UNPACKED_BYTES = 256L * 1024 * 1024;

    private static final String SERVED = ".served";
    private static final String SMALL = ".small";

    private final FileStore store;
    private final FileOnRecordStore onRecords;
    private final TownClock clock;
    private final Path folder;

    Files(
            FileStore store,
            FileOnRecordStore onRecords,
            TownClock clock,
            @Value("${tocsin.data:${java.io.tmpdir}/tocsin}/files") Path folder) {
        this.store = store;
        this.onRecords = onRecords;
        this.clock = clock;
        this.folder = folder;
    }

    /** A kept file. */
    public record Kept(String mediaType, Path path) {}

    /**
     * What a kept file is, and what its camera wrote into it.
     *
     * @param macros true when an office document carries a program
     * @param longitude WGS-84 degrees
     * @param latitude WGS-84 degrees
     */
    public record Described(
            String mediaType,
            long sizeBytes,
            boolean macros,
            @Nullable Instant takenAt,
            @Nullable Double longitude,
            @Nullable Double latitude) {}

    /**
     * Keeps a file.
     *
     * @param hash lower-case hexadecimal SHA-256 of the content
     * @return true when this person had not brought it before; whether others did is not told
     * @throws Problem when the content is too large, of no known kind, or not what the hash says
     */
    @Transactional
    public boolean keep(String hash, byte[] content, Actor by) {
        FoundationProblem.TOO_LARGE.unless(content.length <= LIMIT_BYTES, content.length + " B", LIMIT_BYTES + " B");
        var kind = FileInspection.inspect(content);
        DocumentProblem.TOO_MANY_PIXELS.unless(
                !kind.isPicture() || ServedCopy.pixels(content) <= ServedCopy.MOST_PIXELS,
                ServedCopy.MOST_PIXELS / 1_000_000);
        var actual = hash(content);
        DocumentProblem.HASH_DIFFERS.unless(actual.equals(hash), hash, actual);
        var taken = kind.isPicture() ? PictureTaken.of(content) : PictureTaken.UNKNOWN;
        store.insert(actual, kind.mediaType(), content.length, taken, clock.instant(), by.id());
        // After the row: whoever erases the same bytes at this moment holds it, and must not take what comes again.
        keep(path(actual), content);
        return onRecords.bring(actual, by.id(), clock.instant());
    }

    /** Keeps a file the program made itself, and gives its hash. */
    @Transactional
    String keepMade(byte[] content, String mediaType, Actor by) {
        var hash = hash(content);
        keep(path(hash), content);
        store.insert(hash, mediaType, content.length, PictureTaken.UNKNOWN, clock.instant(), by.id());
        return hash;
    }

    /** The bytes of a kept file. */
    byte[] read(String hash) {
        try {
            return java.nio.file.Files.readAllBytes(path(hash));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The kept file of this hash, when there is one. */
    public Optional<Kept> find(String hash) {
        return store.mediaType(hash).map(type -> new Kept(type, path(hash)));
    }

    /** What is given out of the file of this hash: of a picture a copy without what the camera wrote; none of a kind that has no such copy. */
    public Optional<Kept> served(String hash) {
        return find(hash)
                .flatMap(kept -> FileKind.of(kept.mediaType()).isPicture()
                        ? copy(
                                kept,
                                SERVED,
                                (content, turn) -> ServedCopy.of(content, FileKind.of(kept.mediaType()), turn))
                        : Optional.of(kept));
    }

    /** A small JPEG of the picture of this hash; none when it cannot be drawn here. */
    public Optional<Kept> thumbnail(String hash) {
        return find(hash)
                .filter(kept -> FileKind.of(kept.mediaType()).isPicture())
                .flatMap(kept -> copy(kept, SMALL, ServedCopy::thumbnail))
                .map(small -> new Kept(FileKind.JPEG.mediaType(), small.path()));
    }

    /** What the file of this hash is; none when it is not kept. */
    public Optional<Described> describe(String hash) {
        return store.find(hash).map(row -> {
            var content = content(path(hash));
            var kind = FileKind.of(row.mediaType());
            var taken = kind.isPicture() ? PictureTaken.of(content) : PictureTaken.UNKNOWN;
            return new Described(
                    row.mediaType(),
                    row.sizeBytes(),
                    FileInspection.hasMacros(content, kind),
                    taken.at(),
                    taken.longitude(),
                    taken.latitude());
        });
    }

    /**
     * When and where a picture says that it was taken.
     *
     * @param at UTC
     * @param longitude WGS-84 degrees
     * @param latitude WGS-84 degrees
     */
    public record Exposure(
            @Nullable Instant at,
            @Nullable Double longitude,
            @Nullable Double latitude) {
        /** A picture that says nothing. */
        public static final Exposure UNKNOWN = new Exposure(null, null, null);
    }

    /** What the pictures of these hashes say of themselves; those that say nothing are absent. */
    public Map<String, Exposure> exposures(Collection<String> hashes) {
        return hashes.isEmpty() ? Map.of() : store.exposures(hashes);
    }

    /** Made when it is first asked for, and kept beside the file. */
    private Optional<Kept> copy(Kept kept, String ending, BiFunction<byte[], Integer, Optional<byte[]>> make) {
        var path = copyOf(kept.path(), ending);
        if (java.nio.file.Files.exists(path)) {
            return Optional.of(new Kept(kept.mediaType(), path));
        }
        var content = content(kept.path());
        var made = make.apply(content, PictureTaken.of(content).orientation());
        made.ifPresent(bytes -> write(path, bytes));
        return made.map(bytes -> new Kept(kept.mediaType(), path));
    }

    private static byte[] content(Path path) {
        try {
            return java.nio.file.Files.readAllBytes(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The file and what was made of it, which may lie beside it. */
    List<Path> lying(String hash) {
        var path = path(hash);
        return List.of(path, copyOf(path, SERVED), copyOf(path, SMALL));
    }

    private static Path copyOf(Path path, String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }

    /** Refuses with {@code documents/file-missing} when there is any hash that cannot be hung; see {@link FilesOnRecords#refused}. */
    public static void refuseMissing(Collection<String> missing) {
        missing.stream().findFirst().ifPresent(hash -> {
            throw DocumentProblem.FILE_MISSING.with(hash).at("/photos");
        });
    }

    /** Of these, the ones somebody added: not those the installation itself put there. */
    public Set<String> addedByPeople(Collection<String> hashes) {
        return hashes.isEmpty() ? Set.of() : Set.copyOf(store.addedByOthers(hashes, Actor.INSTALLATION.id()));
    }

    /** Lower-case hexadecimal SHA-256. */
    public static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void keep(Path path, byte[] content) {
        try {
            LastingFile.write(path, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Of what is made again when it is lost. */
    private static void write(Path path, byte[] content) {
        try {
            java.nio.file.Files.createDirectories(path.getParent());
            var half = java.nio.file.Files.createTempFile(path.getParent(), "half", ".part");
            java.nio.file.Files.write(half, content);
            java.nio.file.Files.move(half, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path path(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }
}
