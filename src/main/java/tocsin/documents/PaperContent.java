package tocsin.documents;

import static tocsin.documents.DocumentKind.field;
import static tocsin.documents.DocumentKind.mandatory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/** What every paper says whatever its kind, and what its receipt of service says. */
final class PaperContent {
    /** Fields this room fills in for every kind of paper. */
    static final List<DocumentKind.Field> COMMON = List.of(
            mandatory("number", "发文字号", "Official number", "望火镇整改〔2026〕5号"),
            mandatory("body", "发文机关", "Issuing body", "望火镇人民政府"),
            mandatory("addressee", "受送达单位", "Addressee", "恒泽针织厂"),
            mandatory("issuedOn", "发文日期", "Day of issue", "2026年3月12日"),
            field("title", "文书名称", "Name of the paper", "整改通知书"),
            field("journalHead", "日志封存头", "Head of the journal", "29004-3f2a91c07be5d844"));

    /** The receipt of service: one form for all kinds of paper. */
    static final DocumentKind RECEIPT = new DocumentKind(
            "service-receipt",
            new DocumentKind.Form("service-receipt", Text.of("送达回证", "Receipt of service"), Map.of()),
            Text.of("送达回证", "Receipt of service"),
            "",
            "",
            onReceipt(
                    mandatory("address", "送达地点", "Place of service", "望火镇永兴路 88 号"),
                    mandatory("method", "送达方式", "Way of service", "直接送达"),
                    mandatory("servedOn", "送达日期", "Day of service", "2026年3月12日"),
                    mandatory("receivedBy", "收件人", "Taken by", "林秋月"),
                    field("relation", "与受送达单位的关系", "What the receiver is to the unit", "经营者"),
                    mandatory("refusalReason", "拒收事由", "Why it was refused", ""),
                    mandatory("witness", "见证人", "Witness", ""),
                    mandatory("deliveredBy", "送达人", "Served by", "杨朔、陈莉"),
                    field("note", "备注", "Note", "")));

    private PaperContent() {}

    /** What a receipt says beside what every paper says; the day of issue may be left out of it. */
    private static List<DocumentKind.Field> onReceipt(DocumentKind.Field... own) {
        var fields = new ArrayList<DocumentKind.Field>();
        COMMON.forEach(each -> fields.add(
                each.name().equals("issuedOn")
                        ? field(each.name(), each.label().zh(), each.label().en(), each.sample())
                        : each));
        fields.addAll(List.of(own));
        return List.copyOf(fields);
    }

    /** A kind with the fields of every paper. */
    static DocumentKind whole(DocumentKind kind) {
        var fields = new ArrayList<>(COMMON);
        fields.addAll(kind.fields());
        return new DocumentKind(kind.code(), kind.form(), kind.label(), kind.series(), kind.markWord(), fields);
    }

    static DocumentContent of(Document paper, PaperPart part) {
        var common = paper.content()
                .with(Map.of(
                        "number", paper.number().text(),
                        "body", paper.body().name(),
                        "addressee", paper.addressee().name(),
                        "issuedOn", DocumentContent.day(paper.issuedOn())));
        return part == PaperPart.PAPER
                ? common
                : common.with(receipt(paper.service(), paper).fields());
    }

    private static DocumentContent receipt(@Nullable ServeDocument service, Document paper) {
        var content =
                new DocumentContent.Builder().put("address", paper.content().value("premisesAddress"));
        if (service != null) {
            content.put("address", service.place())
                    .put("method", service.method().label().zh())
                    .put("servedOn", DocumentContent.day(service.servedOn()))
                    .put("receivedBy", service.receivedBy())
                    .put("relation", service.relation())
                    .put("refusalReason", service.refusalReason())
                    .put("witness", service.witness())
                    .put("deliveredBy", service.deliveredBy())
                    .put("note", service.note());
        }
        return content.build();
    }
}
