package tocsin.documents;

import static tocsin.ledger.LedgerColumn.code;
import static tocsin.ledger.LedgerColumn.id;
import static tocsin.ledger.LedgerColumn.oneOf;
import static tocsin.ledger.LedgerColumn.range;
import static tocsin.ledger.LedgerColumn.text;
import static tocsin.ledger.LedgerColumn.yesNo;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tocsin.foundation.Text;
import tocsin.ledger.LedgerColumn;
import tocsin.ledger.LedgerColumn.Type;
import tocsin.ledger.LedgerColumn.Value;
import tocsin.ledger.LedgerDefinition;

/** The ledger of papers (文书台账) and that of how bodies number them. */
@Configuration(proxyBeanMethods = false)
class DocumentLedgers {
    private static final String UNSERVED = "d.served_on is null and d.voiding_id is null";
    private static final String STATE = "(case when d.voiding_id is null then 'IN_FORCE' else 'VOID' end)";
    private static final String VOID_REASON = "(select v.reason from documents.voiding v where v.id = d.voiding_id)";
    private static final String VOIDED_ON = "(v.done_at at time zone 'Asia/Shanghai')::date";
    private static final List<Value> STATES =
            List.of(new Value("IN_FORCE", Text.of("有效", "In force")), new Value("VOID", Text.of("已作废", "Void")));

    /** The first number of its first year: the pattern itself speaks of marks in braces, which is for whoever types it. */
    private static final String FIRST_NUMBER = "replace(replace(replace(n.pattern, '{mark}', n.mark), '{year}',"
            + " extract(year from n.from_on)::text), '{number}', lpad('1', greatest(n.digits, 1), '0'))";

    private final DocumentKinds kinds;

    DocumentLedgers(DocumentKinds kinds) {
        this.kinds = kinds;
    }

    @Bean
    LedgerDefinition documentLedger() {
        return new LedgerDefinition(
                "documents",
                Text.of("文书台账", "Papers"),
                "documents",
                "/documents/{id}",
                "documents.document d",
                "d.id",
                "d.area_path",
                "d.sector_path",
                DocumentPermission.READ,
                columns(),
                "-issuedOn",
                List.of(new LedgerDefinition.Total(
                        "unserved", Text.of("未送达", "Not served"), UNSERVED, "unserved", "true")));
    }

    private List<LedgerColumn> columns() {
        return Stream.concat(said().stream(), beside().stream()).toList();
    }

    private List<LedgerColumn> said() {
        var sorts = kinds.list().stream()
                .map(kind -> new Value(kind.code(), kind.label()))
                .toList();
        var ways = Stream.of(ServeDocument.Method.values())
                .map(way -> new Value(way.name(), way.label()))
                .toList();
        return List.of(
                code("number", "文号", "Number", "d.number"),
                oneOf("kind", "种类", "Kind", "d.kind", sorts),
                text("bodyName", "发文机关", "Issued by", "d.body_name"),
                text("addressee", "受送达单位", "Addressee", "d.addressee"),
                text("premisesName", "场所", "Premises", "d.premises_name"),
                text("recordWords", "事由", "About", "d.record_words"),
                range("issuedOn", "发文日期", "Issued on", Type.DATE, "d.issued_on"),
                range("servedOn", "送达日期", "Served on", Type.DATE, "d.served_on"),
                yesNo("served", "已送达", "Served", "(d.served_on is not null)"),
                oneOf("state", "状态", "State", STATE, STATES),
                oneOf("method", "送达方式", "Way of service", "d.service::jsonb ->> 'method'", ways)
                        .hidden());
    }

    private List<LedgerColumn> beside() {
        return List.of(
                yesNo("unserved", "待送达", "To be served", "(" + UNSERVED + ")").hidden(),
                text("voidReason", "作废理由", "Why void", VOID_REASON).hidden(),
                oneOf("series", "编号序列", "Series", "d.series", series()).hidden(),
                code("year", "年度", "Year", "d.year::text").hidden(),
                range("sequence", "顺序号", "Sequence", Type.NUMBER, "d.sequence").hidden(),
                id("record", "d.record_id"),
                id("premisesId", "d.premises_id"),
                id("organizationId", "d.organization_id"),
                id("bodyId", "d.body_id"));
    }

    @Bean
    LedgerDefinition numberingLedger() {
        return new LedgerDefinition(
                "numberings",
                Text.of("文书编号", "Numbering of papers"),
                "administration",
                "/administration/numberings/{id}",
                "documents.numbering n left join documents.series s on s.body_id = n.body_id and s.series = n.series"
                        + " and s.year = extract(year from cast(:today as date))",
                "n.id",
                "n.body_path",
                null,
                DocumentPermission.MANAGE,
                List.of(
                        text("bodyName", "发文机关", "Body", "n.body_name"),
                        oneOf("series", "文书", "Papers", "n.series", series()),
                        text("mark", "机关代字", "Mark", "n.mark"),
                        code("example", "文号样例", "Reads like", FIRST_NUMBER),
                        range("digits", "最少位数", "Fewest digits", Type.NUMBER, "n.digits"),
                        range("fromOn", "起用日期", "From", Type.DATE, "n.from_on"),
                        range("last", "今年已用至", "Last this year", Type.NUMBER, "coalesce(s.last, 0)"),
                        id("bodyId", "n.body_id")),
                "bodyName",
                List.of());
    }

    private List<Value> series() {
        return kinds.list().stream()
                .map(DocumentKind::series)
                .distinct()
                .map(each -> new Value(each, kinds.label(each)))
                .toList();
    }

    /** Every number that was given, for whoever keeps numbering: also of papers that are not theirs to read. */
    @Bean
    LedgerDefinition numberLedger() {
        return new LedgerDefinition(
                "document-numbers",
                Text.of("文号登记簿", "Register of numbers"),
                "administration",
                "/documents/{id}",
                "documents.document d join documents.numbering_body b on b.body_id = d.body_id and b.series = d.series"
                        + " left join documents.voiding v on v.id = d.voiding_id"
                        + " left join organization.person p on p.id = v.done_by",
                "d.id",
                "b.body_path",
                null,
                DocumentPermission.MANAGE,
                List.of(
                        range("sequence", "顺序号", "Sequence", Type.NUMBER, "d.sequence"),
                        code("number", "文号", "Number", "d.number"),
                        oneOf("series", "文书", "Papers", "d.series", series()).hidden(),
                        code("year", "年度", "Year", "d.year::text"),
                        text("bodyName", "发文机关", "Issued by", "d.body_name"),
                        range("issuedOn", "发文日期", "Issued on", Type.DATE, "d.issued_on"),
                        oneOf("state", "状态", "State", STATE, STATES),
                        range("voidedOn", "作废日期", "Void since", Type.DATE, VOIDED_ON),
                        text("voidedBy", "作废人", "Declared void by", "p.name"),
                        text("voidReason", "作废理由", "Why void", "v.reason"),
                        id("bodyId", "d.body_id")),
                "-issuedOn",
                List.of(new LedgerDefinition.Total(
                        "void", Text.of("已作废", "Void"), "d.voiding_id is not null", "state", "VOID")));
    }
}
