package tocsin.agenda;

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
import tocsin.ledger.LedgerColumn;
import tocsin.ledger.LedgerColumn.Value;
import tocsin.ledger.LedgerDefinition;
import tocsin.organization.AreaLevel;
import tocsin.organization.DutyKind;

/** The ledger of everything still owed. */
@Configuration(proxyBeanMethods = false)
class AgendaLedger {
    @Bean
    LedgerDefinition agendaItems(AgendaKinds kinds) {
        return new LedgerDefinition(
                "agenda",
                Text.of("待办台账", "Agenda"),
                "agenda",
                "/agenda?item={id}",
                "agenda.item_open i",
                "i.id",
                "i.area_path",
                "i.sector_path",
                AgendaPermission.READ,
                columns(kinds),
                "dueOn",
                List.of(new LedgerDefinition.Total(
                        "overdue", Text.of("逾期", "Overdue"), "i.overdue", "overdue", "true")));
    }

    private static List<LedgerColumn> columns(AgendaKinds kinds) {
        var all = kinds.list().stream()
                .map(kind -> new Value(kind.code(), kind.label()))
                .toList();
        var duties = Arrays.stream(DutyKind.values())
                .map(duty -> new Value(duty.name(), duty.label()))
                .toList();
        var levels = Arrays.stream(AreaLevel.values())
                .map(level -> new Value(level.name(), level.label()))
                .toList();
        return List.of(
                oneOf("kind", "种类", "Kind", "i.kind", all),
                code("subjectKind", "记录类型", "Record", "i.subject_kind").hidden(),
                id("subject", "i.subject"),
                range("dueOn", "期限", "Due", LedgerColumn.Type.DATE, "i.due_day"),
                yesNo("overdue", "逾期", "Overdue", "i.overdue"),
                range("missedOn", "逾期起始日", "Overdue since", LedgerColumn.Type.DATE, "i.missed_on")
                        .hidden(),
                text("tierName", "现处层级", "Now with", "i.tier_name"),
                oneOf("tierLevel", "层级", "Level", "i.tier_level", levels),
                oneOf("duty", "责任", "Duty", "i.duty", duties),
                range("levelsUp", "升级次数", "Levels up", LedgerColumn.Type.NUMBER, "i.levels_up"),
                range("nextStepOn", "下一步日期", "Next step", LedgerColumn.Type.DATE, "i.next_step_on"));
    }
}
