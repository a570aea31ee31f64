package tocsin.hazards;

import static tocsin.ledger.LedgerColumn.anyOf;
import static tocsin.ledger.LedgerColumn.clock;
import static tocsin.ledger.LedgerColumn.code;
import static tocsin.ledger.LedgerColumn.id;
import static tocsin.ledger.LedgerColumn.oneOf;
import static tocsin.ledger.LedgerColumn.range;
import static tocsin.ledger.LedgerColumn.text;
import static tocsin.ledger.LedgerColumn.yesNo;

import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.ledger.LedgerColumn;
import tocsin.ledger.LedgerColumn.Type;
import tocsin.ledger.LedgerColumn.Value;
import tocsin.ledger.LedgerDefinition;
import tocsin.ledger.LedgerSource;
import tocsin.rulebook.Catalogues;

/** The ledger of hazards (隐患台账). Overdue means what the agenda's sweep has said: the same fact the figures count. */
@Configuration(proxyBeanMethods = false)
class HazardLedger {
    private static final LedgerSource FROM = LedgerSource.of("hazards.hazard h")
            .beside("a", "join organization.area a on a.id = h.area_id")
            .beside("s", "join organization.sector s on s.id = h.sector_id")
            .beside("p", "join premises.premises_now p on p.id = h.premises_id")
            .beside("f", "left join organization.person f on f.id = h.finder_id")
            .beside("c", """
                    left join lateral (
                        select min(i.due_day) as due_on, max(i.levels_up) as levels_up,
                            bool_or(i.overdue) filter (where i.kind not in (%s)) as overdue
                        from agenda.item_open i where i.subject = h.id and h.closed_on is null) c on true
                    """.formatted(HazardMarks.BESIDE_QUOTED))
            .beside("n", """
                    left join lateral (
                        select n.number, n.responsible_name, n.measure, n.tracker_id from hazards.rectification_notice n
                        where n.hazard_id = h.id and n.voided_at is null order by n.issued_at desc limit 1) n on true
                    """)
            .beside("t", "left join organization.person t on t.id = n.tracker_id");

    /** What was declared void is still found by its number. */
    private static final String VOID_NUMBERS = """
            (select string_agg(v.number, ' ' order by v.issued_at) from hazards.rectification_notice v
             where v.hazard_id = h.id and v.voided_at is not null)""";

    /** Also by the papers of its stops, releases and guards, void or not. */
    private static final String ACT_PAPERS = """
            (select string_agg(a.number, ' ' order by a.issued_at) from hazards.act_paper a where a.hazard_id = h.id)""";

    /** Sent back at a recheck, or back after it was closed (整改不彻底). */
    private static final String RECTIFIED_BADLY = """
            (exists (select 1 from hazards.recheck k where k.hazard_id = h.id and not k.passed)
             or exists (select 1 from hazards.hazard again where again.relapse_of = h.id))""";

    /** Of what was taken over, whom the source names: whoever imported it found nothing. */
    private static final String FINDER = "(case when h.adopted_key is null then f.name else h.adopted_finder end)";

    /** At which of the three links a hazard stands: screened, treated, or somebody held to account because it went up. */
    private static final String LINK = """
            (case when h.voided_on is not null then null when h.closed_on is not null then 'CLOSED'
             when c.levels_up > 0 then 'ACCOUNT' when h.status = 'RECORDED' then 'SCREEN' else 'TREAT' end)""";

    /** Deadlines to rectify that passed, whether reported since or not; what was taken off does not count. */
    private static final String LATE =
            "from agenda.item_late l where l.subject = h.id and l.kind = 'RECTIFICATION' and l.state <> 'CANCELLED'";

    private final Catalogues catalogues;
    private final FindPoints points;
    private final TownClock townClock;

    HazardLedger(Catalogues catalogues, FindPoints points, TownClock townClock) {
        this.catalogues = catalogues;
        this.points = points;
        this.townClock = townClock;
    }

    @Bean
    LedgerDefinition hazardLedgerDefinition() {
        return new LedgerDefinition(
                "hazards",
                Text.of("隐患台账", "Hazards"),
                "hazards",
                "/hazards/{id}",
                FROM,
                "h.id",
                "h.area_path",
                "h.sector_path",
                HazardPermission.READ,
                columns(),
                "-foundAt",
                List.of(
                        new LedgerDefinition.Total(
                                "major", HazardLevel.MAJOR.label(), "h.level = 'MAJOR'", "level", "MAJOR"),
                        new LedgerDefinition.Total(
                                "overdue", Text.of("逾期", "Overdue"), "coalesce(c.overdue, false)", "overdue", "true")));
    }

    private List<LedgerColumn> columns() {
        return List.of(
                code("number", "编号", "Number", "h.number"),
                text("premisesName", "场所", "Premises", "p.name").withSub("areaName"),
                text("areaName", "网格", "Grid", "a.name").hidden(),
                code("areaCode", "区划代码", "Area code", "a.code").hidden(),
                text("description", "隐患", "Hazard", "h.description")
                        .inEnglish("coalesce(h.description_en, h.description)"),
                oneOf("level", "等级", "Level", "h.level", values(HazardLevel.values())),
                oneOf("status", "状态", "Status", "h.status", statuses()),
                clock(
                        "dueOn",
                        "期限",
                        "Due",
                        "c.due_on",
                        "case when h.closed_on is not null then 'SETTLED' when c.due_on is not null then 'RUNNING' end"),
                text("responsibleName", "责任人", "Responsible", "coalesce(n.responsible_name, h.adopted_responsible)"),
                text("trackerName", "跟踪人", "Follow-up", "t.name").hidden(),
                range("foundAt", "发现时间", "Found at", Type.INSTANT, "h.found_at").hidden(),
                range("foundOn", "发现日期", "Found on", Type.DATE, "h.found_on"),
                text("finderName", "发现人", "Found by", FINDER).hidden(),
                oneOf("category", "类别", "Category", "h.category", codes("hazard-categories"))
                        .hidden(),
                oneOf("source", "来源", "Source", "h.source", codes("hazard-sources"))
                        .hidden(),
                text("sectorName", "行业", "Sector", "s.name_zh")
                        .inEnglish("s.name_en")
                        .hidden(),
                text("measure", "整改措施", "Measure", "coalesce(n.measure, h.adopted_measure)")
                        .hidden(),
                code("noticeNumber", "文书号", "Paper", "n.number").hidden(),
                text("voidNumbers", "作废文号", "Void papers", VOID_NUMBERS).hidden(),
                text("actPapers", "停止、恢复、盯守文号", "Papers of stops, releases and guards", ACT_PAPERS)
                        .hidden(),
                text("referenceNumber", "出处文号", "Reference", "h.reference_number")
                        .hidden(),
                code("ruleItem", "判定条目", "Rule item", "h.rule_item").hidden(),
                range("closedOn", "销号日期", "Closed on", Type.DATE, "h.closed_on").hidden(),
                range("openUntil", "销号前", "Open until", Type.DATE, "coalesce(h.closed_on, date '9999-12-31')")
                        .unsorted()
                        .hidden(),
                yesNo("overdue", "逾期", "Overdue", "coalesce(c.overdue, false)"),
                yesNo("rectificationLate", "整改曾逾期", "Rectification late", "exists (select 1 " + LATE + ")"),
                range(
                                "daysLate",
                                "整改逾期天数",
                                "Days late",
                                Type.NUMBER,
                                "(select max(coalesce(l.ended_on, cast(:today as date)) - l.due_day) " + LATE + ")")
                        .hidden(),
                range(
                                "reportedLateOn",
                                "逾期后报告日期",
                                "Reported late on",
                                Type.DATE,
                                "(select min(l.ended_on) " + LATE + ")")
                        .hidden(),
                yesNo("relapse", "反弹", "Relapse", "(h.relapse_of is not null)"),
                yesNo("rectifiedBadly", "整改不彻底", "Rectified badly", RECTIFIED_BADLY)
                        .hidden(),
                oneOf("link", "闭环环节", "Stage of the loop", LINK, links()),
                oneOf("setting", "所处环境", "Setting", "h.setting", codes("hazard-settings"))
                        .hidden(),
                oneOf("site", "场地类型", "Kind of site", "h.site", codes("site-kinds"))
                        .hidden(),
                yesNo("rural", "农村", "Rural", "h.rural").hidden(),
                oneOf("suspension", "停止情况", "Stop", "h.suspension", suspensions())
                        .hidden(),
                yesNo("guarded", "盯守", "Guarded", "h.guarded").hidden(),
                yesNo("heldOnLookBack", "回头看未反弹", "Held on look-back", "h.held_on_look_back")
                        .hidden(),
                anyOf(
                                "pointLists",
                                "要点类别",
                                "Lists of points",
                                "(select string_agg(distinct split_part(k, '/', 1), ',') from unnest(h.points) k)",
                                points.lists(townClock.today()))
                        .hidden(),
                anyOf("points", "要点", "Points", "array_to_string(h.points, ',')", points.values(townClock.today()))
                        .hidden(),
                yesNo("safeMeanwhile", "整改期间能保证安全", "Safe meanwhile", "h.safe_meanwhile")
                        .hidden(),
                oneOf(
                                "combinedMeasure",
                                "三合一措施",
                                "Measure of combined use",
                                "h.combined_measure",
                                codes("combined-use-measures"))
                        .hidden(),
                range("combinedDueOn", "措施期限", "Measure due", Type.DATE, "h.combined_due_on")
                        .hidden(),
                yesNo(
                                "mustsHold",
                                "三个必须已达到",
                                "Musts hold",
                                "(case when h.site = 'COMBINED_USE' then coalesce(h.musts_hold, false) end)")
                        .hidden(),
                yesNo("voided", "作废", "Void", "(h.voided_on is not null)").unlessAsked("false"),
                yesNo("adopted", "补录", "Taken over", "(h.adopted_key is not null)"),
                id("premisesId", "p.kept_id"),
                id("organizationId", "h.organization_id"),
                id("areaId", "h.area_id"));
    }

    private static List<Value> values(HazardLevel... levels) {
        return Arrays.stream(levels)
                .map(level -> new Value(level.name(), level.label()))
                .toList();
    }

    private static List<Value> links() {
        return Arrays.stream(LoopLink.values())
                .map(link -> new Value(link.name(), link.label()))
                .toList();
    }

    private static List<Value> suspensions() {
        return Arrays.stream(HazardCourse.Suspension.values())
                .map(step -> new Value(step.name(), step.label()))
                .toList();
    }

    private static List<Value> statuses() {
        return Arrays.stream(HazardStatus.values())
                .map(status -> new Value(status.name(), status.label()))
                .toList();
    }

    private List<Value> codes(String catalogue) {
        return catalogues.list(catalogue, townClock.today()).stream()
                .map(entry -> new Value(entry.code(), entry.label()))
                .toList();
    }
}
