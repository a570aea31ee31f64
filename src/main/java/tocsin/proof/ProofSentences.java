package tocsin.proof;

import org.springframework.stereotype.Component;
import tocsin.foundation.Fact;
import tocsin.foundation.FactSentence;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.Text;

/** Tells this room's facts. */
@Component
class ProofSentences implements FactSentence {
    @Override
    public boolean tells(String kind) {
        return Fact.isOf(ProofEvent.class, kind);
    }

    @Override
    public Told tell(JournalEntry fact) {
        return switch (fact.as(ProofEvent.class)) {
            case ProofEvent.EvidenceExported exported ->
                Told.of(
                        "record",
                        Text.of("导出证据包，含日志 {0} 条", "exported the evidence, {0} facts")
                                .with(exported.facts()));
        };
    }
}
