package tocsin.lookbacks;

import static tocsin.ledger.LedgerColumn.clock;
import static tocsin.ledger.LedgerColumn.code;
import static tocsin.ledger.LedgerColumn.id;
import static tocsin.ledger.LedgerColumn.oneOf;
import static tocsin.ledger.LedgerColumn.range;
import static tocsin.ledger.LedgerColumn.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tocsin.foundation.Text;
import tocsin.hazards.HazardPermission;
import tocsin.ledger.LedgerColumn.Type;
import tocsin.ledger.LedgerColumn.Value;
import tocsin.ledger.LedgerDefinition;

/** The ledgers of look-backs: the tasks, and what was drawn in each with its result. */
@Configuration(proxyBeanMethods = false)
class LookBackLedgers {
    private static final String STATE = """
            (case when t.cancelled_at is not null then 'CANCELLED'
             when exists (select 1 from lookbacks.draw d where d.task_id = t.id and d.result is null) then 'OPEN' else 'DONE' end)""";

    @Bean
    LedgerDefinition lookBackLedgerDefinition() {
        return new LedgerDefinition(
                "look-backs",
                Text.of("回头看抽查", "Look-backs"),
                "hazards",
                "/look-backs/{id}",
                """
                lookbacks.task t join organization.area a on a.id = t.area_id
                join organization.person p on p.id = t.drawn_by
                """,
                "t.id",
                "a.path",
                null,
                HazardPermission.READ,
                List.of(
                        code("number", "编号", "Number", "t.number"),
                        text("title", "任务", "Task", "t.title").withSub("areaName"),
                        text("areaName", "区域", "Area", "a.name").hidden(),
                        oneOf("state", "状态", "State", STATE, states()),
                        range("drawn", "抽取", "Drawn", Type.NUMBER, drawn("true")),
                        range("frameSize", "抽取范围", "Drawn from", Type.NUMBER, "t.frame_size"),
                        range("waiting", "待回头看", "Waiting", Type.NUMBER, drawn("d.result is null")),
                        range("relapsed", "已反弹", "Back", Type.NUMBER, drawn("d.result = 'RELAPSED'")),
                        range("poor", "质量不合格", "Poor", Type.NUMBER, drawn("d.result = 'POOR'")),
                        range("dueOn", "期限", "Due", Type.DATE, "t.due_on"),
                        text("drawnBy", "抽取人", "Drawn by", "p.name"),
                        range("drawnAt", "抽取时间", "Drawn at", Type.INSTANT, "t.drawn_at")),
                "-drawnAt",
                List.of(new LedgerDefinition.Total(
                        "open", Text.of("未完成", "Not done"), STATE + " = 'OPEN'", "state", "OPEN")));
    }

    private static List<Value> states() {
        return List.of(
                new Value("OPEN", Text.of("进行中", "Under way")),
                new Value("DONE", Text.of("已完成", "Done")),
                new Value("CANCELLED", Text.of("已取消", "Cancelled")));
    }

    private static String drawn(String which) {
        return "(select count(*) from lookbacks.draw d where d.task_id = t.id and " + which + ")";
    }

    @Bean
    LedgerDefinition lookBackDrawLedgerDefinition() {
        return new LedgerDefinition(
                "look-back-draws",
                Text.of("回头看抽取明细", "Hazards drawn"),
                "hazards",
                "/look-backs",
                """
                lookbacks.draw d join lookbacks.task t on t.id = d.task_id
                join hazards.hazard_now h on h.id = d.hazard_id
                join organization.area a on a.id = h.area_id
                join organization.person p on p.id = d.person_id
                left join organization.person w on w.id = d.result_by
                """,
                "d.id",
                "h.area_path",
                "h.sector_path",
                HazardPermission.READ,
                List.of(
                        range("place", "签序", "Lot", Type.NUMBER, "d.place"),
                        code("number", "隐患编号", "Hazard", "h.number"),
                        text("premisesName", "场所", "Premises", "h.premises_name")
                                .withSub("areaName"),
                        text("areaName", "网格", "Grid", "a.name").hidden(),
                        text("description", "隐患", "What was found", "h.description")
                                .inEnglish("h.description_en"),
                        range("closedOn", "销号日期", "Closed on", Type.DATE, "h.closed_on"),
                        text("personName", "回头看人", "Looks back", "p.name"),
                        clock(
                                "dueOn",
                                "期限",
                                "Due",
                                "t.due_on",
                                "(case when d.result is not null then 'SETTLED' when t.cancelled_at is not null then 'STOPPED' else 'RUNNING' end)"),
                        oneOf("result", "结果", "Result", "coalesce(d.result, 'WAITING')", results()),
                        range("resultAt", "结果时间", "Result at", Type.INSTANT, "d.result_at"),
                        text("resultBy", "谁去看的", "Looked back by", "w.name").hidden(),
                        code("task", "任务编号", "Task", "t.number").hidden(),
                        id("taskId", "d.task_id"),
                        id("hazardId", "d.hazard_id")),
                "place",
                List.of(
                        new LedgerDefinition.Total(
                                "waiting", Text.of("待回头看", "Waiting"), "d.result is null", "result", "WAITING"),
                        new LedgerDefinition.Total(
                                "relapsed", Text.of("已反弹", "Back"), "d.result = 'RELAPSED'", "result", "RELAPSED"),
                        new LedgerDefinition.Total(
                                "poor", Text.of("质量不合格", "Poor"), "d.result = 'POOR'", "result", "POOR")));
    }

    private static List<Value> results() {
        var results = new ArrayList<>(List.of(new Value("WAITING", Text.of("待回头看", "Waiting"))));
        Arrays.stream(LookBackResult.values())
                .map(result -> new Value(result.name(), result.label()))
                .forEach(results::add);
        return results;
    }
}
