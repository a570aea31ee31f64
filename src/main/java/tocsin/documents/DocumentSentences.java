package tocsin.documents;

import java.util.List;
import org.springframework.stereotype.Component;
import tocsin.foundation.FactSentence;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.Text;

/** Tells this room's facts as sentences. */
@Component
class DocumentSentences implements FactSentence {
    private final DocumentKinds kinds;
    private final DocumentForms forms;
    private final DocumentStore store;

    DocumentSentences(DocumentKinds kinds, DocumentForms forms, DocumentStore store) {
        this.kinds = kinds;
        this.forms = forms;
        this.store = store;
    }

    @Override
    public boolean tells(String kind) {
        return kind.startsWith("documents.");
    }

    @Override
    public Told tell(JournalEntry fact) {
        return switch (fact.as(DocumentEvent.class)) {
            case DocumentEvent.DocumentIssued issued ->
                ofPaper(
                        fact,
                        with(
                                "发出{0} {1}",
                                "issued {0} {1}", kinds.get(issued.kind()).label(), issued.number()));
            case DocumentEvent.DocumentServed served -> ofPaper(fact, served(fact, served));
            case DocumentEvent.DocumentVoided voided ->
                ofPaper(
                        fact,
                        with(
                                "作废：{0}；文号保留",
                                "declared it void: {0}; its number stays taken", store.reason(voided.act())));
            case DocumentEvent.DocumentRestored restored ->
                ofPaper(fact, with("恢复：{0}", "restored it: {0}", store.reason(restored.act())));
            case DocumentEvent.ServiceCorrected corrected ->
                ofPaper(
                        fact,
                        with(
                                "更正送达登记：{0} {1}",
                                "corrected what was noted of its service: {0}, {1}",
                                corrected.servedOn(),
                                corrected.method().label()));
            case DocumentEvent.DocumentRendered rendered ->
                ofPaper(
                        fact,
                        with(
                                "首次出具{0}（{1}），原件留存",
                                "gave out the {0} for the first time ({1}); these bytes are kept",
                                PaperPart.valueOf(rendered.part()).label(),
                                rendered.format()));
            case DocumentEvent.DocumentWentWithGround ignored ->
                ofPaper(fact, Text.of("随所在区域调整归属", "went along with its ground to another area"));
            case DocumentEvent.FileErased file ->
                Told.of(
                        "record",
                        with(
                                "依法删除照片或附件（SHA-256 {0}…），依据{1}：{2}",
                                "erased a photograph or file (SHA-256 {0}…) by {1}: {2}",
                                file.erased().substring(0, 16),
                                file.ground().rule(),
                                file.reason()));
            case DocumentEvent.NumberingSet set ->
                Told.of(
                        "record",
                        with(
                                "设定{0}的文号：机关代字“{1}”，{2} 起，首号 {3}",
                                "set the numbering of {0}: mark “{1}” from {2}, first number {3}",
                                kinds.label(set.series()),
                                set.mark(),
                                set.fromOn(),
                                set.firstNumber() == null ? 1 : set.firstNumber()));
            case DocumentEvent.TemplateUploaded uploaded ->
                Told.of(
                        "record",
                        with(
                                "上传“{0}”的模板（{1}）",
                                "sent in a template of “{0}” ({1})", forms.label(uploaded.kind()), uploaded.format()));
            case DocumentEvent.TemplateBegun begun ->
                Told.of(
                        "record",
                        with(
                                "起用“{0}”的模板（{1}），{2} 起",
                                "put a template of “{0}” ({1}) in force from {2}",
                                forms.label(begun.kind()),
                                begun.format(),
                                String.valueOf(begun.fromOn())));
        };
    }

    private Text served(JournalEntry fact, DocumentEvent.DocumentServed served) {
        var who = store.find(new DocumentId(fact.subject()))
                .map(Document::service)
                .map(service -> service.receivedBy() == null ? service.witness() : service.receivedBy())
                .orElse("");
        return served.method() == ServeDocument.Method.LEFT
                ? with(
                        "登记于 {0} 留置送达，见证人 {1}",
                        "noted that it was left behind on {0}, seen by {1}", served.servedOn(), who)
                : with(
                        "登记于 {0} 送达（{1}），{2} 签收",
                        "noted that it was served on {0} ({1}), taken by {2}",
                        served.servedOn(),
                        served.method().label(),
                        who);
    }

    private static Told ofPaper(JournalEntry fact, Text sentence) {
        return new Told("document", sentence, List.of(), null, fact.subject(), "/documents/" + fact.subject());
    }

    private static Text with(String zh, String en, Object... values) {
        return Text.of(zh, en).with(values);
    }
}
