package tocsin.attachments;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.foundation.FactSentence;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.Text;

/** Tells this room's facts as sentences. */
@Component
class AttachmentSentences implements FactSentence {
    private final AttachmentStore store;

    AttachmentSentences(AttachmentStore store) {
        this.store = store;
    }

    @Override
    public boolean tells(String kind) {
        return kind.startsWith("attachments.");
    }

    @Override
    public Told tell(JournalEntry fact) {
        return switch (fact.as(AttachmentEvent.class)) {
            case AttachmentEvent.AttachmentAdded added ->
                told(fact, added.attachment(), Text.of("添加附件“{0}”", "added the file “{0}”"), true);
            case AttachmentEvent.AttachmentWithdrawn withdrawn ->
                told(fact, withdrawn.attachment(), Text.of("撤下附件“{0}”{1}", "withdrew the file “{0}”{1}"), false);
            case AttachmentEvent.OriginalTaken taken ->
                told(fact, taken.attachment(), Text.of("下载附件“{0}”的原件", "took the original of the file “{0}”"), false);
            case AttachmentEvent.AttachmentRestored restored ->
                told(fact, restored.attachment(), Text.of("恢复附件“{0}”", "restored the file “{0}”"), false);
        };
    }

    /** A picture is shown beside the sentence as long as it hangs; HEIC is shown by no browser. */
    private Told told(JournalEntry fact, UUID id, Text sentence, boolean shown) {
        var found = store.find(id).map(AttachmentStore.Kept::attachment);
        var name = found.map(Attachment::name).orElse("");
        var withdrawal = found.map(Attachment::withdrawal);
        var reason = withdrawal
                .map(each -> Text.of("：{0}", ": {0}").with(each.reason()))
                .orElse(Text.same(""));
        var photos = found.filter(each -> shown && each.withdrawal() == null)
                .filter(each -> each.isPicture() && !each.mediaType().endsWith("heic"))
                .map(each -> List.of(each.hash()))
                .orElse(List.of());
        return new Told("attachment", sentence.with(name, reason), photos, null, fact.subject(), null);
    }
}
