package tocsin.proof;

import java.util.Objects;
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
            case ProofEvent.EvidenceExported exported -> Told.of("record", told(exported));
            case ProofEvent.KeyRotated rotated ->
                Told.of(
                        "record",
                        Text.of("更换日志签名密钥为 {0}", "changed the journal's signing key to {0}")
                                .with(rotated.key()));
        };
    }

    private static Text told(ProofEvent.EvidenceExported exported) {
        var taken = Text.of("导出证据包，含日志 {0} 条、照片和附件 {1} 个", "exported the evidence, {0} facts and {1} files")
                .with(exported.facts(), Objects.requireNonNullElse(exported.files(), 0));
        return exported.reason() == null
                ? taken
                : Text.of("{0}，事由：{1}", "{0}: {1}").with(taken, exported.reason());
    }
}
