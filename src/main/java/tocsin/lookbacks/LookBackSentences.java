package tocsin.lookbacks;

import java.util.List;
import org.springframework.stereotype.Component;
import tocsin.foundation.FactSentence;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.Text;

/** Tells what was drawn, taken back and found. */
@Component
class LookBackSentences implements FactSentence {
    private final LookBackStore store;

    LookBackSentences(LookBackStore store) {
        this.store = store;
    }

    @Override
    public boolean tells(String kind) {
        return kind.startsWith("lookbacks.");
    }

    @Override
    public Told tell(JournalEntry fact) {
        var title = store.find(fact.subject()).map(kept -> kept.task().title()).orElse("");
        var words =
                switch (fact.as(LookBackEvent.class)) {
                    case LookBackEvent.Drawn it ->
                        Text.of(
                                        "为“{0}”从 {2} 条已销号隐患中抽取 {1} 条回头看，种子 {3}",
                                        "drew {1} of {2} closed hazards for “{0}”, seed {3}")
                                .with(title, it.drawn(), it.frame(), it.seed());
                    case LookBackEvent.Cancelled it ->
                        Text.of("取消回头看“{0}”：{1}", "cancelled the look-back “{0}”: {1}")
                                .with(title, it.reason());
                    case LookBackEvent.Collected it ->
                        Text.of("收到“{0}”一条结果：{1} {2}", "took a result of “{0}”: {1} {2}")
                                .with(
                                        title,
                                        store.numberOf(it.hazard()),
                                        it.result().label());
                };
        return new Told("recheck", words, List.of(), null, fact.subject(), "/look-backs/" + fact.subject());
    }
}
