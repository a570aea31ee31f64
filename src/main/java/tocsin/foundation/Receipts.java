package tocsin.foundation;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes every write repeatable: an id chosen by the client stands for one request for ever. A phone that lost the answer sends again and
 * gets the same one; a different request under the same id is refused.
 */
@Service
public class Receipts {
    private final ReceiptStore store;

    Receipts(ReceiptStore store) {
        this.store = store;
    }

    /**
     * Notes the request under its id.
     *
     * @return true the first time; false when the same request was made before, so nothing is to be done
     * @throws Problem {@code foundation/id-taken} when another request was made under this id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean first(UUID id, Object command) {
        return firsts(Map.of(id, command)).contains(id);
    }

    /** The same for many requests at once: the ids that are new. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<UUID> firsts(Map<UUID, ?> commands) {
        var noted = note(commands);
        noted.taken().stream().findFirst().ifPresent(id -> {
            throw FoundationProblem.ID_TAKEN.with(id);
        });
        return noted.fresh();
    }

    /**
     * What became of requests noted together; the ids in neither set stand for the same request made before.
     *
     * @param fresh ids that are new
     * @param taken ids under which another request was made before
     */
    public record Noted(Set<UUID> fresh, Set<UUID> taken) {}

    /** Notes many requests and refuses none: of each, the caller says what is to become. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Noted note(Map<UUID, ?> commands) {
        var digests = Abreast.of(commands.keySet())
                .collect(Collectors.toMap(id -> id, id -> digest(Objects.requireNonNull(commands.get(id)))));
        var fresh = Set.copyOf(store.insert(digests));
        var repeated = new ArrayList<>(commands.keySet());
        repeated.removeAll(fresh);
        var taken = new HashSet<UUID>();
        if (!repeated.isEmpty()) {
            store.find(repeated).forEach((id, known) -> {
                if (!Arrays.equals(known, digests.get(id))) {
                    taken.add(id);
                }
            });
        }
        return new Noted(fresh, taken);
    }

    /** Forgets requests noted in this transaction that were then refused, so that they may be made again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(Collection<UUID> refused) {
        if (!refused.isEmpty()) {
            store.delete(refused);
        }
    }

    /** The id of an act that can happen once for a record in a state: made from the record, the act's name and the version seen. */
    public static UUID idOf(UUID record, String act, int version) {
        return UUID.nameUUIDFromBytes(
                (record + "/" + act + "/" + version).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static byte[] digest(Object command) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(command.getClass().getName().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return sha.digest(CanonicalJson.bytes(command));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
