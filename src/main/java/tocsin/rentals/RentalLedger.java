package tocsin.rentals;

import static tocsin.ledger.LedgerColumn.code;
import static tocsin.ledger.LedgerColumn.id;
import static tocsin.ledger.LedgerColumn.oneOf;
import static tocsin.ledger.LedgerColumn.range;
import static tocsin.ledger.LedgerColumn.text;
import static tocsin.ledger.LedgerColumn.yesNo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tocsin.foundation.Text;
import tocsin.ledger.LedgerColumn;
import tocsin.ledger.LedgerColumn.Type;
import tocsin.ledger.LedgerColumn.Value;
import tocsin.ledger.LedgerDefinition;
import tocsin.premises.PremisesPermission;
import tocsin.premises.RiskGrade;
import tocsin.rulebook.CatalogueEntry;
import tocsin.rulebook.Catalogues;

/** The ledger of rental houses: the colour each bears, each condition, and whether renting is stopped where it has to be. */
@Configuration(proxyBeanMethods = false)
class RentalLedger {
    private static final String FROM = """
            (select * from premises.place_judged where categories @> array['RENTAL_HOUSING']) p
            join organization.area a on a.id = p.area_id
            left join lateral (
                select k.* from rentals.judgement k join premises.premises_now n on n.id = k.premises_id
                where n.kept_id = p.id order by k.judged_at desc, k.id desc limit 1) j on true
            left join organization.person w on w.id = j.judged_by
            left join organization.organization l on l.id = p.landlord_organization_id
            left join organization.organization d on d.id = p.owning_department_id
            left join hazards.hazard_now h on h.id = j.hazard_id
            """;

    /** Of a red house: whether renting has stopped. */
    private static final String RENTING = """
            (case when j.grade is distinct from 'RED' then 'FREE'
             when h.suspension in ('STOPPED', 'RESUMPTION_ASKED') then 'STOPPED' else 'TO_STOP' end)""";

    @Bean
    LedgerDefinition rentalLedgerDefinition(Catalogues catalogues) {
        var columns = new ArrayList<LedgerColumn>(house());
        catalogues.newest("rental-conditions").forEach(condition -> columns.add(condition(condition)));
        columns.addAll(around());
        return new LedgerDefinition(
                "rental-houses",
                Text.of("出租房台账", "Rental houses"),
                "premises",
                "/premises/{id}?tab=rental",
                FROM,
                "p.id",
                "p.area_path",
                "p.sector_path",
                PremisesPermission.READ,
                columns,
                "number",
                List.of(
                        new LedgerDefinition.Total("red", Text.of("红色", "Red"), "j.grade = 'RED'", "grade", "RED"),
                        new LedgerDefinition.Total(
                                "toStop",
                                Text.of("应停租未停", "Renting not stopped"),
                                RENTING + " = 'TO_STOP'",
                                "renting",
                                "TO_STOP"),
                        new LedgerDefinition.Total(
                                "unjudged", Text.of("未评定", "Never judged"), "j.id is null", "grade", "NONE")));
    }

    private static List<LedgerColumn> house() {
        return List.of(
                code("number", "编号", "Number", "p.number"),
                text("name", "名称", "Name", "p.name").withSub("areaName"),
                text("areaName", "网格", "Grid", "a.name").hidden(),
                text("address", "地址", "Address", "p.address"),
                oneOf("grade", "四色分级", "Colour", "coalesce(j.grade, 'NONE')", grades())
                        .unsorted(),
                range("failed", "不符合项", "Not met", Type.NUMBER, "j.failed"),
                oneOf(
                        "renting",
                        "停租",
                        "Renting",
                        RENTING,
                        List.of(
                                new Value("FREE", Text.of("不需停租", "May go on")),
                                new Value("TO_STOP", Text.of("应停未停", "To be stopped")),
                                new Value("STOPPED", Text.of("已停租", "Stopped")))));
    }

    private static List<Value> grades() {
        var grades = new ArrayList<Value>();
        Arrays.stream(RiskGrade.values())
                .map(grade -> new Value(grade.name(), grade.label()))
                .forEach(grades::add);
        grades.add(new Value("NONE", Text.of("未评定", "Never judged")));
        return grades;
    }

    /** The codes come from an edition of the rulebook, so they are let into a statement only as letters. */
    private static LedgerColumn condition(CatalogueEntry entry) {
        if (!entry.code().matches("[A-Z_]+")) {
            throw new IllegalArgumentException("not the code of a condition: " + entry.code());
        }
        return oneOf(
                key(entry.code()),
                entry.label().zh(),
                entry.label().en(),
                "j.answers #>> '{" + entry.code() + ",finding}'",
                Arrays.stream(JudgeRental.Finding.values())
                        .map(finding -> new Value(finding.name(), finding.label()))
                        .toList());
    }

    /** {@code exitsClear} for {@code EXITS_CLEAR}. */
    private static String key(String code) {
        var words = code.toLowerCase(Locale.ROOT).split("_");
        var key = new StringBuilder(words[0]);
        Arrays.stream(words)
                .skip(1)
                .forEach(word -> key.append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(word.substring(1)));
        return key.toString();
    }

    private static List<LedgerColumn> around() {
        return List.of(
                range("judgedOn", "评定日期", "Judged on", Type.DATE, "j.judged_on"),
                text("judgedBy", "评定人", "Judged by", "w.name").hidden(),
                range("rooms", "出租间数", "Rooms for rent", Type.NUMBER, "(p.measures ->> 'RENTAL_ROOMS')::numeric")
                        .hidden(),
                range("tenants", "租住人数", "Tenants", Type.NUMBER, "(p.measures ->> 'TENANTS')::numeric")
                        .hidden(),
                text("landlordName", "房东", "Landlord", "coalesce(l.name, p.landlord_name)")
                        .hidden(),
                yesNo("governmentOwned", "政府部门房产", "Government-owned", "p.government_owned")
                        .hidden(),
                text("owningDepartment", "产权部门", "Owning department", "d.name").hidden(),
                text("responsibleName", "责任人", "Responsible", "p.responsible_name")
                        .hidden(),
                code("hazardNumber", "隐患编号", "Hazard", "h.number").hidden(),
                yesNo("active", "在用", "Active", "p.active"),
                id("organizationId", "p.organization_id"),
                id("areaId", "p.area_id"));
    }
}
