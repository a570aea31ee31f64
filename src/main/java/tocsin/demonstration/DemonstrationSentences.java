package tocsin.demonstration;

import org.springframework.stereotype.Component;
import tocsin.foundation.Fact;
import tocsin.foundation.FactSentence;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.Text;

/** Tells this room's one fact. */
@Component
class DemonstrationSentences implements FactSentence {
    private static final Text INVENTED =
            Text.of("生成演示数据：人、单位和经过都是虚构的", "made demonstration data: people, units and events are invented");

    @Override
    public boolean tells(String kind) {
        return kind.equals(Fact.kindOf(DemonstrationEvent.CountyInvented.class));
    }

    @Override
    public Told tell(JournalEntry fact) {
        return Told.of("record", INVENTED);
    }
}
