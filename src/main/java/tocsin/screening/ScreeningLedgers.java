package tocsin.screening;

import static tocsin.ledger.LedgerColumn.code;
import static tocsin.ledger.LedgerColumn.id;
import static tocsin.ledger.LedgerColumn.oneOf;
import static tocsin.ledger.LedgerColumn.range;
import static tocsin.ledger.LedgerColumn.text;
import static tocsin.ledger.LedgerColumn.yesNo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tocsin.foundation.Text;
import tocsin.hazards.HazardLevel;
import tocsin.ledger.LedgerColumn;
import tocsin.ledger.LedgerColumn.Type;
import tocsin.ledger.LedgerDefinition;

/** The ledgers of screening results: the reports, what stands in each, and what the offices receive, which is signed or not there. */
@Configuration(proxyBeanMethods = false)
class ScreeningLedgers {
    private static final String ITEMS = """
            screening.item i join screening.report r on r.id = i.report_id
            join hazards.hazard_now h on h.id = i.hazard_id
            join organization.area t on t.id = r.area_id
            left join organization.person s on s.id = r.signed_by
            """;

    private static final String STATE = """
            (case when r.voided_at is not null then 'VOID' when r.signed_at is not null then 'SIGNED'
                  when exists (select 1 from screening.item i where i.report_id = r.id and i.returned_at is null) then 'WAITING'
                  else 'SENT_BACK' end)""";

    private static final String STANDING = """
            (select count(*) from screening.item i join hazards.hazard_now h on h.id = i.hazard_id
             where i.report_id = r.id and i.returned_at is null and h.voided_on is null)""";

    private static final String SENT_BACK =
            "(select count(*) from screening.item i where i.report_id = r.id and i.returned_at is not null)";

    @Bean
    LedgerDefinition screeningReportLedgerDefinition() {
        return new LedgerDefinition(
                "screening-reports",
                Text.of("排查上报", "Screening results"),
                "hazards",
                "/screening/{id}",
                """
                screening.report r join organization.area a on a.id = r.area_id
                left join organization.person g on g.id = r.gathered_by
                left join organization.person s on s.id = r.signed_by
                """,
                "r.id",
                "a.path",
                null,
                ScreeningPermission.READ,
                List.of(
                        text("areaName", "镇街", "Town", "a.name"),
                        range("fromOn", "排查起", "From", Type.DATE, "r.from_on"),
                        range("untilOn", "排查止", "Until", Type.DATE, "r.until_on"),
                        oneOf(
                                "state",
                                "状态",
                                "State",
                                STATE,
                                List.of(
                                        new LedgerColumn.Value("WAITING", Text.of("待签字", "To be signed")),
                                        new LedgerColumn.Value("SENT_BACK", Text.of("已整份退回", "All sent back")),
                                        new LedgerColumn.Value("SIGNED", Text.of("已签字上报", "Signed and gone up")),
                                        new LedgerColumn.Value("VOID", Text.of("已作废", "Void")))),
                        range(
                                "dueOn",
                                "签字期限",
                                "Sign by",
                                Type.DATE,
                                "(select o.due_day from agenda.item_open o where o.subject = r.id)"),
                        range("count", "上报条数", "Hazards", Type.NUMBER, STANDING),
                        range("sentBack", "退回条数", "Sent back", Type.NUMBER, SENT_BACK),
                        text("gatheredBy", "汇总人", "Gathered by", "g.name"),
                        range("gatheredAt", "汇总时间", "Gathered at", Type.INSTANT, "r.gathered_at"),
                        text("signedBy", "签字人", "Signed by", "s.name"),
                        range("signedAt", "签字时间", "Signed at", Type.INSTANT, "r.signed_at"),
                        id("areaId", "r.area_id")),
                "-gatheredAt",
                List.of(new LedgerDefinition.Total(
                        "waiting", Text.of("待签字", "To be signed"), STATE + " = 'WAITING'", "state", "WAITING")));
    }

    @Bean
    LedgerDefinition screeningItemLedgerDefinition() {
        var columns = new ArrayList<>(hazard());
        columns.add(yesNo("rectified", "已整改", "Rectified", "(h.status = 'CLOSED')"));
        columns.add(yesNo("standing", "上报", "Goes up", "(i.returned_at is null and h.voided_on is null)"));
        columns.add(yesNo("voided", "已作废", "Void", "(h.voided_on is not null)"));
        columns.add(yesNo("sentBack", "已退回", "Sent back", "(i.returned_at is not null)"));
        columns.add(text("sentBackReason", "退回理由", "Why sent back", "i.returned_reason"));
        columns.add(id("reportId", "i.report_id"));
        columns.add(id("hazardId", "i.hazard_id"));
        return items("screening-items", Text.of("排查结果明细", "Screened hazards"), ITEMS, "i.id", "/screening", columns);
    }

    @Bean
    LedgerDefinition screeningReceivedLedgerDefinition() {
        var columns = new ArrayList<>(hazard());
        columns.add(text("signedBy", "签字人", "Signed by", "s.name"));
        columns.add(range("signedAt", "签字时间", "Signed at", Type.INSTANT, "r.signed_at"));
        return items(
                "screening-received",
                Text.of("已签字的排查结果", "Signed screening results"),
                "(select * from screening.item where returned_at is null and not void) "
                        + ITEMS.substring("screening.item ".length())
                                .replaceFirst("r.id = i.report_id", "r.id = i.report_id and r.signed_at is not null")
                                .replaceFirst("h.id = i.hazard_id", "h.id = i.hazard_id and h.voided_on is null"),
                "i.hazard_id",
                "/hazards/{id}",
                columns);
    }

    private static LedgerDefinition items(
            String name, Text label, String from, String id, String subject, List<LedgerColumn> columns) {
        return new LedgerDefinition(
                name,
                label,
                "hazards",
                subject,
                from,
                id,
                "h.area_path",
                "h.sector_path",
                ScreeningPermission.READ,
                columns,
                "-foundOn",
                List.of());
    }

    private static List<LedgerColumn> hazard() {
        return List.of(
                code("number", "编号", "Number", "h.number"),
                text("description", "隐患", "Hazard", "h.description").inEnglish("h.description_en"),
                text("premisesName", "场所", "Premises", "h.premises_name"),
                oneOf(
                        "level",
                        "等级",
                        "Level",
                        "h.level",
                        Arrays.stream(HazardLevel.values())
                                .map(level -> new LedgerColumn.Value(level.name(), level.label()))
                                .toList()),
                text("townName", "镇街", "Town", "t.name"),
                range("foundOn", "发现日期", "Found on", Type.DATE, "h.found_on"));
    }
}
