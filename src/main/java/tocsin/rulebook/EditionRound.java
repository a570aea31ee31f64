package tocsin.rulebook;

import java.time.Duration;
import org.springframework.stereotype.Component;
import tocsin.foundation.Round;
import tocsin.foundation.Text;

/** Looks every ten seconds whether another server of the same installation has approved an edition. */
@Component
class EditionRound implements Round {
    private final AddedEditions added;

    EditionRound(AddedEditions added) {
        this.added = added;
    }

    @Override
    public String name() {
        return "rulebook.editions";
    }

    @Override
    public Text label() {
        return Text.of("取用新核准的规则版本", "Take up editions of rules that were approved");
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void round() {
        added.look();
    }
}
