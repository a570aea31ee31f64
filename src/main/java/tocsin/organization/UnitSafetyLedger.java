package tocsin.organization;

import static tocsin.ledger.LedgerColumn.code;
import static tocsin.ledger.LedgerColumn.id;
import static tocsin.ledger.LedgerColumn.range;
import static tocsin.ledger.LedgerColumn.text;
import static tocsin.ledger.LedgerColumn.yesNo;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tocsin.foundation.Text;
import tocsin.ledger.LedgerColumn.Type;
import tocsin.ledger.LedgerDefinition;

/** Units and who looks after their safety; those without stand out. */
@Configuration(proxyBeanMethods = false)
class UnitSafetyLedger {
    private static final String HELD =
            "r.organization_id = o.id and r.voided_on is null and r.from_on <= :today and (r.until_on is null or r.until_on > :today)";

    @Bean
    LedgerDefinition unitSafetyLedgerDefinition() {
        return new LedgerDefinition(
                "unit-safety",
                Text.of("单位安全管理人员", "Units’ safety people"),
                "premises",
                "/organizations/{id}",
                """
                (select * from organization.organization where active and kind in ('ENTERPRISE', 'HOUSEHOLD', 'INSTITUTION')) o
                join organization.area a on a.id = o.area_id
                """,
                "o.id",
                "o.area_path",
                "o.sector_path",
                OrganizationPermission.READ,
                List.of(
                        text("name", "单位", "Unit", "o.name").withSub("areaName"),
                        text("areaName", "区域", "Area", "a.name").hidden(),
                        text("principal", "消防安全责任人", "Fire safety principal", names("FIRE_SAFETY_PRINCIPAL")),
                        text("manager", "消防安全管理人", "Fire safety manager", names("FIRE_SAFETY_MANAGER")),
                        text("body", "安全管理机构", "Safety body", names("SAFETY_BODY")),
                        text("officers", "安全管理人员", "Safety officers", names("SAFETY_OFFICER")),
                        range("fullTime", "专职", "Full time", Type.NUMBER, officers("r.full_time")),
                        range("partTime", "兼职", "Part time", Type.NUMBER, officers("not r.full_time")),
                        yesNo(
                                "hasPrincipal",
                                "有责任人",
                                "Has a principal",
                                "(" + names("FIRE_SAFETY_PRINCIPAL") + ") is not null"),
                        yesNo(
                                "hasManager",
                                "有管理人",
                                "Has a manager",
                                "(" + names("FIRE_SAFETY_MANAGER") + ") is not null"),
                        yesNo(
                                "hasOfficer",
                                "有安全管理人员",
                                "Has an officer",
                                "(" + names("SAFETY_OFFICER") + ") is not null"),
                        code("creditCode", "统一社会信用代码", "Credit code", "o.credit_code")
                                .hidden(),
                        id("organizationId", "o.id")),
                "name",
                totals());
    }

    private static List<LedgerDefinition.Total> totals() {
        return List.of(
                without("withoutPrincipal", "无消防安全责任人", "Without principal", "FIRE_SAFETY_PRINCIPAL", "hasPrincipal"),
                without("withoutManager", "无消防安全管理人", "Without manager", "FIRE_SAFETY_MANAGER", "hasManager"),
                without("withoutOfficer", "无安全管理人员", "Without officer", "SAFETY_OFFICER", "hasOfficer"));
    }

    private static LedgerDefinition.Total without(String key, String zh, String en, String role, String column) {
        return new LedgerDefinition.Total(key, Text.of(zh, en), "(" + names(role) + ") is null", column, "false");
    }

    private static String names(String role) {
        return "(select string_agg(r.name, '、' order by r.from_on) from organization.safety_role r where " + HELD
                + " and r.role = '" + role + "')";
    }

    private static String officers(String which) {
        return "(select count(*) from organization.safety_role r where " + HELD + " and r.role = 'SAFETY_OFFICER' and "
                + which + ")";
    }
}
