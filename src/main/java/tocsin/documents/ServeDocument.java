package tocsin.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Actor;
import tocsin.foundation.FieldChange;
import tocsin.foundation.FieldChanges;
import tocsin.foundation.Text;

/**
 * Notes that a paper was handed over (送达回证): how, when, where, by whom, and who took it or refused to.
 *
 * @param receivedBy who took it; null when it was refused or announced
 * @param relation what the receiver is to the unit
 * @param refusalReason why it was not taken; only of a paper left behind
 * @param witness who saw that it was refused
 * @param scan SHA-256 of the signed receipt, when it was scanned
 */
public record ServeDocument(
        Method method,
        LocalDate servedOn,
        @Nullable String place,
        @Nullable String receivedBy,
        @Nullable String relation,
        @Nullable String deliveredBy,
        @Nullable String refusalReason,
        @Nullable String witness,
        @Nullable String note,
        @Nullable String scan) {

    /** How its fields are called, under the names by which {@link #changesSince} and a paper's record know them. */
    public static final Map<String, Text> FIELDS = Map.of(
            "service.method", Text.of("送达方式", "way of service"),
            "service.servedOn", Text.of("送达日期", "day of service"),
            "service.place", Text.of("送达地点", "place of service"),
            "service.receivedBy", Text.of("签收人", "taken by"),
            "service.relation", Text.of("与单位的关系", "relation to the unit"),
            "service.deliveredBy", Text.of("送达人", "served by"),
            "service.refusalReason", Text.of("拒收事由", "reason of refusal"),
            "service.witness", Text.of("见证人", "witness"),
            "service.note", Text.of("备注", "note"),
            "service.scan", Text.of("回证扫描件", "scanned receipt"));

    /**
     * A service with the paper it is of, and who notes it when, UTC.
     *
     * @param corrects it takes the place of one noted before
     */
    public record Signed(DocumentId paper, ServeDocument service, boolean corrects, Actor by, Instant at) {}

    /** Ways of service (《民事诉讼法》第八十七条至第九十五条, which penalties follow by 《行政处罚法》第六十一条). */
    public enum Method {
        DIRECT("直接送达", "Handed over"),
        LEFT("留置送达", "Left behind"),
        ENTRUSTED("委托送达", "By another body"),
        MAIL("邮寄送达", "By mail"),
        ELECTRONIC("电子送达", "Electronically"),
        ANNOUNCED("公告送达", "By announcement");

        private final Text label;

        Method(String zh, String en) {
            this.label = Text.of(zh, en);
        }

        public Text label() {
            return label;
        }
    }

    /** In what this differs from a service noted before. */
    public List<FieldChange> changesSince(ServeDocument before) {
        return new FieldChanges()
                .note("service.method", before.method, method)
                .note("service.servedOn", before.servedOn, servedOn)
                .note("service.place", before.place, place)
                .note("service.receivedBy", before.receivedBy, receivedBy)
                .note("service.relation", before.relation, relation)
                .note("service.deliveredBy", before.deliveredBy, deliveredBy)
                .note("service.refusalReason", before.refusalReason, refusalReason)
                .note("service.witness", before.witness, witness)
                .note("service.note", before.note, note)
                .note("service.scan", before.scan, scan)
                .all();
    }

    /** Refuses a record that would prove nothing: nobody who took it, a refusal without reason or witness. */
    public void requireProof(String number) {
        if (method == Method.LEFT) {
            DocumentProblem.REFUSAL_WITHOUT_WITNESS.unless(refusalReason != null && witness != null, number);
        } else {
            DocumentProblem.NOBODY_TOOK_IT.unless(method == Method.ANNOUNCED || receivedBy != null, number);
        }
    }
}
