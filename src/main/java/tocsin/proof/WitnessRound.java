package tocsin.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.foundation.Round;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;

/** Hands the newest signed head to the witness once a day; what did not arrive is tried again an hour later. */
@Component
class WitnessRound implements Round {
    static final String NAME = "proof.witness";

    private static final Duration EVERY = Duration.ofHours(1);

    /** A little less than a day, so that the hour it is sent does not wander. */
    private static final Duration A_DAY = Duration.ofHours(23).plusMinutes(30);

    private final Witness witness;
    private final HeadStore heads;
    private final TransactionTemplate transaction;
    private final TownClock clock;

    WitnessRound(Witness witness, HeadStore heads, TransactionTemplate transaction, TownClock clock) {
        this.witness = witness;
        this.heads = heads;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Text label() {
        return Text.of("向见证方送日志封存头", "Hand the journal's head to the witness");
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void round() {
        if (witness.isNamed() && isDue()) {
            var left = Objects.requireNonNull(transaction.execute(begun -> heads.leave("witness")));
            left.map(TreeHead.Kept::head).ifPresent(head -> {
                hand(head);
                transaction.executeWithoutResult(begun -> heads.witnessed(head.size(), clock.instant()));
            });
        }
    }

    private boolean isDue() {
        return heads.witnessedAt()
                .map(last -> !clock.instant().isBefore(last.plus(A_DAY)))
                .orElse(true);
    }

    private void hand(TreeHead head) {
        try {
            witness.take(head);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
