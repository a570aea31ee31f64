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
        var newest = heads.newest().map(TreeHead.Kept::head);
        newest.ifPresent(head -> heads.left(head.size(), as));
        return newest.map(JournalHeads::printed);
    }

    static String printed(TreeHead head) {
        return head.size() + "-" + HexFormat.of().formatHex(head.root(), 0, GivenHead.LEAST_BYTES);
    }
}
