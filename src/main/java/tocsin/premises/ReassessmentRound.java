package tocsin.premises;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tocsin.foundation.Round;
import tocsin.foundation.Text;

/** Judges places anew every ten minutes, or as {@code tocsin.premises.reassess-every} says. */
@Component
class ReassessmentRound implements Round {
    private final Reassessment reassessment;
    private final Duration every;

    ReassessmentRound(Reassessment reassessment, @Value("${tocsin.premises.reassess-every:PT10M}") Duration every) {
        this.reassessment = reassessment;
        this.every = every;
    }

    @Override
    public String name() {
        return "premises.reassessment";
    }

    @Override
    public Text label() {
        return Text.of("按当天规则重新评定场所", "Judge premises by the rules of the day");
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void round() {
        reassessment.run();
    }
}
