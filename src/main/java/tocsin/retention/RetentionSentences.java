package tocsin.retention;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tocsin.foundation.Fact;
import tocsin.foundation.FactSentence;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.Retained;
import tocsin.foundation.Text;

/** Tells this room's facts. */
@Component
class RetentionSentences implements FactSentence {
    private final ObjectProvider<Retained> kinds;

    RetentionSentences(ObjectProvider<Retained> kinds) {
        this.kinds = kinds;
    }

    @Override
    public boolean tells(String kind) {
        return Fact.isOf(RetentionEvent.class, kind);
    }

    @Override
    public Told tell(JournalEntry fact) {
        return switch (fact.as(RetentionEvent.class)) {
            case RetentionEvent.PeriodEnded ended ->
                Told.of(
                        "record",
                        Text.of("按留存期限清理“{0}”{1} 条", "ended {1} of “{0}” whose time was over")
                                .with(label(ended.kind()), ended.ended()));
        };
    }

    private Text label(String kind) {
        return kinds.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .map(Retained::label)
                .orElse(Text.same(kind));
    }
}
