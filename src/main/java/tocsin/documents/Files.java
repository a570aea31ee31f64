package tocsin.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private final FileStore store;
    private final TownClock clock;
    private final Path folder;

    Files(FileStore store, TownClock clock, @Value("${tocsin.data:${java.io.tmpdir}/tocsin}/files") Path folder) {
        this.store = store;
        this.clock = clock;
        this.folder = folder;
    }

    /** A kept file. */
    public record Kept(String mediaType, Path path) {}

    /**
     * Keeps a file.
     *
     * @param hash lower-case hexadecimal SHA-256 of the content
     * @return true when it was not here before
     * @throws Problem when the content is too large, of no known kind, or not what the hash says
     */
    @Transactional
    public boolean keep(String hash, byte[] content, Actor by) {
        FoundationProblem.TOO_LARGE.unless(content.length <= LIMIT_BYTES, content.length + " B", LIMIT_BYTES + " B");
        var kind = FileKind.of(content).orElseThrow(DocumentProblem.NOT_A_KNOWN_KIND::with);
        var actual = hash(content);
        DocumentProblem.HASH_DIFFERS.unless(actual.equals(hash), hash, actual);
        write(actual, content);
        return store.insert(actual, kind.mediaType(), content.length, clock.instant(), by.id());
    }

    /** Keeps a file the program made itself, and gives its hash. */
    @Transactional
    String keepMade(byte[] content, String mediaType, Actor by) {
        var hash = hash(content);
        write(hash, content);
        store.insert(hash, mediaType, content.length, clock.instant(), by.id());
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

    /** Refuses with {@code documents/file-missing} when one of these hashes is not kept. */
    public void requireKept(Collection<String> hashes) {
        refuseMissing(missing(hashes));
    }

    /** Those of the hashes that are not kept. */
    public List<String> missing(Collection<String> hashes) {
        return hashes.isEmpty() ? List.of() : store.missing(hashes);
    }

    /** Refuses with {@code documents/file-missing} when there is any. */
    public static void refuseMissing(List<String> missing) {
        if (!missing.isEmpty()) {
            throw DocumentProblem.FILE_MISSING.with(missing.getFirst()).at("/photos");
        }
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

    private void write(String hash, byte[] content) {
        var path = path(hash);
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
