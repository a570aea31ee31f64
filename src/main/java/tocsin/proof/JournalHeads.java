package tocsin.proof;

import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The newest signed head, as it leaves the machine. */
@Service
public class JournalHeads {
    private final HeadStore heads;

    JournalHeads(HeadStore heads) {
        this.heads = heads;
    }

    /**
     * As papers print it: the size and the first sixteen hexadecimal digits of the root, {@code 29004-3f2a91c07be5d844}. Whoever holds the
     * paper can have the journal verified against it, for ever; the head is kept for ever too. Empty before anything was sealed.
     *
     * @param as on what it leaves, {@code paper}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> leave(String as) {
        return heads.leave(as).map(TreeHead.Kept::head).map(JournalHeads::printed);
    }

    /** The same in a transaction of its own. */
    @Transactional
    public Optional<String> leaveNow(String as) {
        return leave(as);
    }

    static String printed(TreeHead head) {
        return printed(head.size(), head.root());
    }

    static String printed(long size, byte[] root) {
        return size + "-" + HexFormat.of().formatHex(root, 0, GivenHead.LEAST_BYTES);
    }
}
