package tocsin.rulebook;

import java.util.Objects;
import org.springframework.stereotype.Component;
import tocsin.foundation.Fact;
import tocsin.foundation.FactKinds;
import tocsin.foundation.FactSentence;
import tocsin.foundation.JournalEntry;

/** Facts of the rulebook as sentences. */
@Component
class RulebookSentences implements FactSentence {
    private final FactKinds kinds;

    RulebookSentences(FactKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public boolean tells(String kind) {
        return Fact.isOf(RulebookEvent.class, kind);
    }

    @Override
    public Told tell(JournalEntry fact) {
        return Told.of("record", Objects.requireNonNull(kinds.kinds().get(fact.kind())));
    }
}
