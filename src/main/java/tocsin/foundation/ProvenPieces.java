package tocsin.foundation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows that hang on another record and whose facts are told of that one: who holds a post, a file on a record. Every fact of these kinds
 * bears the digest of one such row after the act, and each raises the version of its row by one, from none.
 */
public interface ProvenPieces {
    /** What they are called on screens. */
    Text label();

    /** The facts that bear their digests. */
    Set<String> facts();

    /**
     * A row as it stands now.
     *
     * @param subject the record its facts are about
     * @param digest of the row ({@link RecordDigest}), by the path a fact about it bears
     */
    record Piece(UUID id, UUID subject, int version, Function<AreaPath, byte[]> digest) {}

    /** All that hang on these records. */
    List<Piece> of(Collection<UUID> subjects);

    /** The next records on which any hangs, in the order of their ids. */
    List<UUID> subjects(@Nullable UUID after, int limit);
}
