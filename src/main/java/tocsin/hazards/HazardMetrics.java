package tocsin.hazards;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tocsin.figures.Door;
import tocsin.figures.Metric;
import tocsin.figures.Metric.Better;
import tocsin.figures.Metric.Formula;
import tocsin.figures.Term;
import tocsin.foundation.Text;

/** The figures this room defines; each opens the ledger rows it counts. */
final class HazardMetrics {
    static final String KIND = "hazards";
    static final String FOUND = "found";
    static final String CLOSED = "closed";
    static final String OVERDUE = "overdue";
    static final String OVERDUE_ENDED = "overdue-ended";
    static final String RELAPSED = "relapsed";

    /** Its time to rectify is over and it was neither reported nor rechecked. */
    static final String RECTIFICATION_LATE = "rectification-late";

    /** It was reported, or rechecked without a report, after the deadline; counted once, on the first such day. */
    static final String REPORTED_LATE = "reported-late";

    private static final Text PIECES = Text.of("条", "hazards");
    private static final Text PER_CENT = Text.same("%");
    private static final String OPEN_STATES = "RECORDED,ORDERED,SUBMITTED,RETURNED";
    private static final int MAJOR = HazardLevel.MAJOR.gravity();

    private HazardMetrics() {}

    static List<Metric> all() {
        var general = Stream.of(
                overdue(),
                open(),
                closureRate(),
                majorOpen(),
                found(),
                closed(),
                relapseRate(),
                majorClosed(),
                reportedLate(),
                ruralShare(),
                atSite("rented", HazardMarks.RENTED, "RENTED,RED_RENTAL", "出租场所隐患", "In rented places"),
                atSite("townArea", HazardMarks.TOWN_AREA, "TOWN_AREA", "镇区隐患", "In town areas"),
                atSite("combinedUse", HazardMarks.COMBINED_USE, "COMBINED_USE", "三合一场所隐患", "In combined use"));
        return Stream.concat(general, points().stream())
                .map(HazardMetrics::withoutVoid)
                .toList();
    }

    private static List<Metric> points() {
        return List.of(
                ofPoints(
                        "labourIntensive",
                        HazardMarks.LABOUR_INTENSIVE,
                        "labour-intensive-checks",
                        "劳动密集型企业隐患",
                        "In labour-intensive enterprises"),
                ofPoints(
                        "decoration",
                        HazardMarks.DECORATION,
                        "decoration-materials",
                        "易燃可燃装修",
                        "Combustible decoration"),
                decorationRemoved(),
                ofPoints("industry", HazardMarks.INDUSTRY, "industry-hazards", "行业性隐患", "Hazards of a trade"));
    }

    /** A void record counts for nothing, so the rows a figure opens leave it out. */
    private static Metric withoutVoid(Metric metric) {
        var door = metric.door();
        return new Metric(
                metric.key(),
                metric.kind(),
                metric.words(),
                metric.better(),
                metric.formula(),
                new Door(door.ledger(), plain(door.present()), door.past() == null ? null : plain(door.past())));
    }

    private static Map<String, String> plain(Map<String, String> filter) {
        var all = new LinkedHashMap<>(filter);
        all.put("voided", "false");
        return all;
    }

    private static Metric majorClosed() {
        return new Metric(
                "majorClosed",
                KIND,
                words("重大隐患已销号", "Major, closed", PIECES, "本期销号的重大隐患，不论何时发现", "Major hazards closed in the period"),
                Better.HIGHER,
                Formula.sum(Term.inPeriod(CLOSED).atLevel(MAJOR)),
                Door.always(KIND, Map.of("closedOn", "{from}..{until}", "level", "MAJOR")));
    }

    private static Metric ruralShare() {
        return new Metric(
                "ruralShare",
                KIND,
                words(
                        "农村隐患占比",
                        "Rural share",
                        PER_CENT,
                        "本期发现的隐患中，处于农村的比例",
                        "Of the hazards found in the period, the share in the country"),
                Better.LOWER,
                Formula.share(Term.inPeriod(HazardMarks.RURAL), Term.inPeriod(FOUND)),
                Door.always(KIND, Map.of("foundOn", "{from}..{until}", "rural", "true")));
    }

    private static Metric atSite(String key, String measure, String site, String zh, String en) {
        return new Metric(
                key,
                KIND,
                words(zh, en, PIECES, "本期发现的此类场地隐患", "Hazards found in the period at this kind of site"),
                Better.LOWER,
                Formula.sum(Term.inPeriod(measure)),
                Door.always(KIND, Map.of("foundOn", "{from}..{until}", "site", site)));
    }

    private static Metric ofPoints(String key, String measure, String list, String zh, String en) {
        return new Metric(
                key,
                KIND,
                words(
                        zh,
                        en,
                        PIECES,
                        "本期发现、登记为此类要点的隐患",
                        "Hazards found in the period and noted as one of these points"),
                Better.LOWER,
                Formula.sum(Term.inPeriod(measure)),
                Door.always(KIND, Map.of("foundOn", "{from}..{until}", "pointLists", list)));
    }

    private static Metric decorationRemoved() {
        return new Metric(
                "decorationRemoved",
                KIND,
                words(
                        "易燃可燃装修已拆除",
                        "Combustible decoration removed",
                        PIECES,
                        "本期销号的易燃可燃装修隐患，不论何时发现",
                        "Hazards of combustible decoration closed in the period, whenever found"),
                Better.HIGHER,
                Formula.sum(Term.inPeriod(HazardMarks.DECORATION_REMOVED)),
                Door.always(KIND, Map.of("closedOn", "{from}..{until}", "pointLists", "decoration-materials")));
    }

    private static Metric overdue() {
        return new Metric(
                "overdue",
                KIND,
                words(
                        "逾期未销号",
                        "Overdue",
                        PIECES,
                        "期末未销号且当前一步已过期限的隐患（以系统判定逾期为准）；逾期后已报告整改的另计入“逾期后报告”",
                        "Open hazards whose present step is past its deadline at the period's end, as the sweep has said; those reported after the deadline count under “Reported late”"),
                Better.LOWER,
                Formula.sum(Term.toDate(OVERDUE), Term.toDate(OVERDUE_ENDED).minus())
                        .witnessed(),
                new Door(KIND, Map.of("overdue", "true"), null));
    }

    private static Metric reportedLate() {
        return new Metric(
                "reportedLate",
                KIND,
                words(
                        "逾期后报告",
                        "Reported late",
                        PIECES,
                        "本期报告整改（未报告的，以复查为准）而整改期限已过的隐患，按首次计，报告后仍算逾期",
                        "Hazards reported put right in the period, or rechecked without a report, after the deadline; each counts once, on the first such day, and stays late afterwards"),
                Better.LOWER,
                Formula.sum(Term.inPeriod(REPORTED_LATE)),
                Door.always(KIND, Map.of("reportedLateOn", "{from}..{until}")));
    }

    private static Metric open() {
        return new Metric(
                "open",
                KIND,
                words(
                        "未销号",
                        "Open",
                        PIECES,
                        "期末尚未销号的隐患，不论何时发现",
                        "Hazards not closed at the period's end, whenever found"),
                Better.LOWER,
                Formula.sum(Term.toDate(FOUND), Term.toDate(CLOSED).minus()),
                new Door(
                        KIND, Map.of("status", OPEN_STATES), Map.of("foundOn", "..{until}", "openUntil", "{after}..")));
    }

    private static Metric closureRate() {
        return new Metric(
                "closureRate",
                KIND,
                words(
                        "销号率",
                        "Closure rate",
                        PER_CENT,
                        "本期发现的隐患中，期末前已销号的比例",
                        "Of the hazards found in the period, the share closed by its end"),
                Better.HIGHER,
                Formula.share(Term.begunInPeriod(CLOSED), Term.inPeriod(FOUND)),
                Door.always(KIND, Map.of("foundOn", "{from}..{until}", "closedOn", "..{until}")));
    }

    private static Metric majorOpen() {
        return new Metric(
                "majorOpen",
                KIND,
                words(
                        "重大隐患未销号",
                        "Major, open",
                        PIECES,
                        "期末尚未销号的重大隐患，不论何时发现",
                        "Major hazards not closed at the period's end, whenever found"),
                Better.LOWER,
                Formula.sum(
                        Term.toDate(FOUND).atLevel(MAJOR),
                        Term.toDate(CLOSED).atLevel(MAJOR).minus()),
                new Door(
                        KIND,
                        Map.of("status", OPEN_STATES, "level", "MAJOR"),
                        Map.of("foundOn", "..{until}", "openUntil", "{after}..", "level", "MAJOR")));
    }

    private static Metric found() {
        return new Metric(
                "found",
                KIND,
                words("新发现", "Found", PIECES, "本期发现的隐患", "Hazards found in the period"),
                Better.LOWER,
                Formula.sum(Term.inPeriod(FOUND)),
                Door.always(KIND, Map.of("foundOn", "{from}..{until}")));
    }

    private static Metric closed() {
        return new Metric(
                "closed",
                KIND,
                words("已销号", "Closed", PIECES, "本期销号的隐患，不论何时发现", "Hazards closed in the period, whenever found"),
                Better.HIGHER,
                Formula.sum(Term.inPeriod(CLOSED)),
                Door.always(KIND, Map.of("closedOn", "{from}..{until}")));
    }

    private static Metric relapseRate() {
        return new Metric(
                "relapseRate",
                KIND,
                words(
                        "反弹率",
                        "Relapse rate",
                        PER_CENT,
                        "本期发现的隐患中，属于已销号又出现的比例",
                        "Of the hazards found in the period, the share that had been closed before"),
                Better.LOWER,
                Formula.share(Term.inPeriod(RELAPSED), Term.inPeriod(FOUND)),
                Door.always(KIND, Map.of("foundOn", "{from}..{until}", "relapse", "true")));
    }

    private static Metric.Words words(String zh, String en, Text unit, String definitionZh, String definitionEn) {
        return new Metric.Words(Text.of(zh, en), unit, Text.of(definitionZh, definitionEn));
    }
}
