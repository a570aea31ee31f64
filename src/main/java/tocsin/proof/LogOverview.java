package tocsin.proof;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Journal;
import tocsin.foundation.RoundState;
import tocsin.foundation.Rounds;

/** How the log stands, for whoever audits it: its newest head, what waits to be sealed, which heads left the machine, its keys. */
@Service
public class LogOverview {
    /** More heads that left than this are found at the witness and on papers. */
    private static final int MOST_LEFT = 10;

    private final HeadStore heads;
    private final LogStore log;
    private final SigningKeys keys;
    private final Journal journal;
    private final Witness witness;
    private final Rounds rounds;

    LogOverview(HeadStore heads, LogStore log, SigningKeys keys, Journal journal, Witness witness, Rounds rounds) {
        this.heads = heads;
        this.log = log;
        this.keys = keys;
        this.journal = journal;
        this.witness = witness;
        this.rounds = rounds;
    }

    /** The log at this moment. */
    @Transactional(readOnly = true)
    public LogView read() {
        var newest = heads.newest();
        var last = newest.map(TreeHead.Kept::last).orElse(null);
        return new LogView(
                newest.map(kept -> head(kept.head())).orElse(null),
                journal.countAfter(last, LogView.MOST_UNSEALED),
                journal.firstAfter(last).orElse(null),
                heads.left(MOST_LEFT),
                witness(),
                keys());
    }

    private static LogView.Head head(TreeHead head) {
        return new LogView.Head(
                head.size(),
                HexFormat.of().formatHex(head.root()),
                JournalHeads.printed(head),
                head.at(),
                head.hash().word(),
                head.key());
    }

    private LogView.WitnessState witness() {
        var round = rounds.states().stream()
                .filter(state -> state.name().equals(WitnessRound.NAME))
                .findFirst();
        return new LogView.WitnessState(
                witness.isNamed() ? witness.shown() : null,
                heads.witnessedAt().orElse(null),
                round.map(RoundState::failedAt).orElse(null),
                round.map(RoundState::failure).orElse(null));
    }

    private List<LogView.Key> keys() {
        var all = keys.all();
        var origin = heads.log().map(HeadStore.Log::origin).orElse("");
        return all.stream()
                .map(key -> new LogView.Key(
                        key.id(),
                        key.algorithm().word(),
                        key.madeAt(),
                        key.fromSize(),
                        key.equals(all.getFirst()) || key.isVouched(origin, all),
                        key.voucher()))
                .toList()
                .reversed();
    }

    /**
     * Compares a head that left the machine with the log as it is kept. It reads a few rows and does not look at the journal itself; that is
     * what {@link VerifyJournal} does.
     *
     * @param text a whole note, or size and root as printed on a paper
     * @throws tocsin.foundation.Problem {@code proof/no-head} when it is neither
     */
    @Transactional(readOnly = true)
    public HeadCheck check(String text) {
        var given = given(text);
        var newest = heads.newest().map(TreeHead.Kept::head);
        if (newest.isEmpty() || given.size() > newest.get().size()) {
            return new HeadCheck(
                    HeadCheck.Result.BEYOND,
                    given.size(),
                    newest.map(TreeHead::size).orElse(0L));
        }
        var fits = root(newest.get().hash(), given.size()).filter(given::fits);
        return new HeadCheck(
                fits.isPresent() ? HeadCheck.Result.AGREES : HeadCheck.Result.OTHER,
                given.size(),
                newest.get().size());
    }

    private static GivenHead given(String text) {
        try {
            return GivenHead.of(text);
        } catch (IllegalArgumentException none) {
            throw ProofProblem.NO_HEAD.with(text.strip()).at("/head");
        }
    }

    /** Empty when the log has lost rows it had. */
    private Optional<byte[]> root(LogHash hash, long size) {
        try {
            return Optional.of(log.tree(hash).root(size));
        } catch (IllegalStateException lost) {
            return Optional.empty();
        }
    }
}
