package tocsin.proof;

import java.security.SecureRandom;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.foundation.JournalPlace;
import tocsin.foundation.JournalTupleStore;
import tocsin.foundation.TownClock;

/**
 * Turns what the journal has settled into leaves and signs the head over them, a batch to a transaction. Whoever writes never waits for it:
 * it reads what is committed and takes no lock but the log's own.
 */
@Component
class JournalSealer {
    static final int BATCH = 10_000;

    private final HeadStore heads;
    private final LogStore log;
    private final SigningKeys keys;
    private final JournalTupleStore journal;
    private final TownClock clock;
    private final TransactionTemplate transaction;

    JournalSealer(
            HeadStore heads,
            LogStore log,
            SigningKeys keys,
            JournalTupleStore journal,
            TownClock clock,
            TransactionTemplate transaction) {
        this.heads = heads;
        this.log = log;
        this.keys = keys;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Seals on until nothing settled is left. Returns how many facts it sealed. */
    long catchUp() {
        long sealed = 0;
        int last;
        do {
            last = step();
            sealed += last;
        } while (last == BATCH);
        return sealed;
    }

    /** Seals one batch; 0 when there is nothing, or another node is at it. */
    int step() {
        if (!journal.isAnySettled(heads.newest().map(TreeHead.Kept::last).orElse(null))) {
            return 0;
        }
        heads.ensure("tocsin/" + name());
        Integer sealed =
                transaction.execute(begun -> heads.hold().map(this::seal).orElse(0));
        return sealed == null ? 0 : sealed;
    }

    private int seal(HeadStore.Log held) {
        var before = heads.newest();
        var leaves = new ArrayList<Leaf>();
        journal.settled(
                before.map(TreeHead.Kept::last).orElse(null),
                BATCH,
                tuple -> leaves.add(new Leaf(tuple.place(), held.hash().leaf(tuple.bytes()))));
        if (!leaves.isEmpty()) {
            long size = before.map(kept -> kept.head().size()).orElse(0L);
            log.append(held.hash(), size, leaves);
            sign(held, size + leaves.size(), leaves.getLast().place());
        }
        return leaves.size();
    }

    private void sign(HeadStore.Log held, long size, JournalPlace last) {
        var root = log.tree(held.hash()).root(size);
        heads.insert(new TreeHead.Kept(head(held, size, root, keys.current(held.origin(), held.hash(), size)), last));
    }

    private TreeHead head(HeadStore.Log held, long size, byte[] root, SigningKeys.Signer signer) {
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var text = TreeHead.text(held.origin(), size, root, at, held.hash());
        return new TreeHead(
                held.origin(),
                size,
                root,
                at,
                held.hash(),
                signer.id(),
                signer.sign(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    /** Makes a new key, vouched for by the old one; the next head is signed by it. Empty before the first fact is sealed. */
    Optional<String> rotate() {
        var made = transaction.execute(begun -> heads.log()
                .flatMap(held -> heads.newest()
                        .map(kept -> keys.rotate(
                                        held.origin(), held.hash(), kept.head().size())
                                .id())));
        return made == null ? Optional.empty() : made;
    }

    private static String name() {
        var random = new byte[6];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
