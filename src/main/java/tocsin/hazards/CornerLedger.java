package tocsin.hazards;

import static tocsin.ledger.LedgerColumn.code;
import static tocsin.ledger.LedgerColumn.exact;
import static tocsin.ledger.LedgerColumn.id;
import static tocsin.ledger.LedgerColumn.oneOf;
import static tocsin.ledger.LedgerColumn.range;
import static tocsin.ledger.LedgerColumn.text;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tocsin.foundation.Text;
import tocsin.ledger.LedgerColumn.Type;
import tocsin.ledger.LedgerColumn.Value;
import tocsin.ledger.LedgerDefinition;
import tocsin.premises.PremisesPermission;

/** The ledger of corners (巷不漏场、场不漏角): zone, street, alley, place, corner; who looked there last, and what is open there. */
@Configuration(proxyBeanMethods = false)
class CornerLedger {
    private static final String OPEN_HERE = """
            (select count(*) from hazards.hazard h where h.premises_id = c.premises_id and h.closed_on is null and h.voided_on is null
                and (c.corner is null or h.spot = c.corner))""";

    private static final String STANDING = """
            (case when c.corner_id is null then 'NO_CORNERS' when c.walked_on is null then 'NEVER' else 'LOOKED' end)""";

    @Bean
    LedgerDefinition cornerLedgerDefinition() {
        return new LedgerDefinition(
                "corners",
                Text.of("巷场角台账", "Corners"),
                "premises",
                "/corners",
                """
                premises.corner_now c join organization.area a on a.id = c.area_id
                left join organization.area v on v.id = a.parent_id
                left join organization.person w on w.id = c.walked_by
                """,
                "c.id",
                "c.area_path",
                "c.sector_path",
                PremisesPermission.READ,
                List.of(
                        text("villageName", "村居", "Village", "v.name").hidden(),
                        text("areaName", "网格", "Grid", "a.name"),
                        exact("street", "街", "Street", "c.street"),
                        exact("alley", "巷", "Alley", "c.alley"),
                        text("name", "场所", "Place", "c.name"),
                        code("number", "编号", "Number", "c.number").hidden(),
                        text("corner", "角", "Corner", "c.corner"),
                        oneOf(
                                "standing",
                                "查看情况",
                                "Looked at",
                                STANDING,
                                List.of(
                                        new Value("LOOKED", Text.of("看过", "Looked at")),
                                        new Value("NEVER", Text.of("从未看过", "Never looked at")),
                                        new Value("NO_CORNERS", Text.of("未划角", "No corners noted")))),
                        range("walkedOn", "最近查看", "Last looked at", Type.DATE, "c.walked_on"),
                        text("walkedBy", "查看人", "By", "w.name"),
                        range("openHazards", "未销号隐患", "Open hazards", Type.NUMBER, OPEN_HERE),
                        id("premisesId", "c.premises_id"),
                        id("organizationId", "c.organization_id"),
                        id("areaId", "c.area_id")),
                "areaName",
                List.of(
                        new LedgerDefinition.Total(
                                "never",
                                Text.of("从未看过的角", "Corners never looked at"),
                                STANDING + " = 'NEVER'",
                                "standing",
                                "NEVER"),
                        new LedgerDefinition.Total(
                                "noCorners",
                                Text.of("未划角的场所", "Places without corners"),
                                STANDING + " = 'NO_CORNERS'",
                                "standing",
                                "NO_CORNERS")));
    }
}
