package tocsin.proof;

import java.time.Duration;
import org.springframework.stereotype.Component;
import tocsin.foundation.Round;
import tocsin.foundation.Text;

/** Seals what was recorded since the last time. */
@Component
class SealingRound implements Round {
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final JournalSealer sealer;

    SealingRound(JournalSealer sealer) {
        this.sealer = sealer;
    }

    @Override
    public String name() {
        return "proof.seal";
    }

    @Override
    public Text label() {
        return Text.of("封存日志", "Seal the journal");
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void round() {
        sealer.catchUp();
    }
}
