package tocsin.premises;

import static tocsin.ledger.LedgerColumn.anyOf;
import static tocsin.ledger.LedgerColumn.code;
import static tocsin.ledger.LedgerColumn.id;
import static tocsin.ledger.LedgerColumn.oneOf;
import static tocsin.ledger.LedgerColumn.range;
import static tocsin.ledger.LedgerColumn.telephone;
import static tocsin.ledger.LedgerColumn.text;
import static tocsin.ledger.LedgerColumn.yesNo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tocsin.foundation.Text;
import tocsin.ledger.LedgerColumn;
import tocsin.ledger.LedgerColumn.Type;
import tocsin.ledger.LedgerDefinition;
import tocsin.ledger.LedgerSource;
import tocsin.rulebook.Catalogues;

/** The ledger of premises. */
@Configuration(proxyBeanMethods = false)
class PremisesLedger {
    private static final LedgerSource FROM = LedgerSource.of(
                    "(select * from premises.premises where merged_into is null and state <> 'WITHDRAWN') p")
            .beside("a", "join organization.area a on a.id = p.area_id")
            .beside("v", "left join organization.area v on v.id = a.parent_id")
            .beside("s", "join organization.sector s on s.id = p.sector_id")
            .beside("o", "left join organization.organization o on o.id = p.organization_id")
            .beside("m", "left join premises.assessment m on m.premises_id = p.id")
            .beside("b", "left join premises.building b on b.id = p.building_id")
            .beside("i", "left join organization.person i on i.id = p.inspector_id")
            .beside("l", "left join organization.organization l on l.id = p.landlord_organization_id")
            .beside("d", "left join organization.organization d on d.id = p.owning_department_id");

    @Bean
    LedgerDefinition premisesLedgerDefinition(Catalogues catalogues) {
        return new LedgerDefinition(
                "premises",
                Text.of("场所台账", "Premises"),
                "premises",
                "/premises/{id}",
                FROM,
                "p.id",
                "p.area_path",
                "p.sector_path",
                PremisesPermission.READ,
                columns(catalogues),
                "number",
                totals());
    }

    private static List<LedgerDefinition.Total> totals() {
        return List.of(
                new LedgerDefinition.Total("inactive", Text.of("停用", "Inactive"), "not p.active", "active", "false"),
                new LedgerDefinition.Total(
                        "uninspected",
                        Text.of("缺实名检查人", "Without inspector"),
                        "p.inspector_id is null",
                        "hasInspector",
                        "false"),
                new LedgerDefinition.Total(
                        "unplaced", Text.of("缺位置", "Without position"), "p.longitude is null", "hasPosition", "false"));
    }

    private static List<LedgerColumn> columns(Catalogues catalogues) {
        var columns = new ArrayList<>(place(catalogues));
        columns.addAll(people());
        columns.addAll(standing());
        MeasureColumn.all(catalogues)
                .forEach(measure -> columns.add(range(
                                measure.key(),
                                measure.label().zh(),
                                measure.label().en(),
                                Type.NUMBER,
                                measure.expression())
                        .hidden()));
        return columns;
    }

    private static List<LedgerColumn> place(Catalogues catalogues) {
        return List.of(
                code("number", "编号", "Number", "p.number"),
                text("name", "名称", "Name", "p.name").withSub("areaName"),
                oneOf("grade", "风险", "Risk", "m.grade", grades()).unsorted(),
                range("points", "风险分", "Risk points", Type.NUMBER, "m.points").hidden(),
                range("reassessedAt", "风险或类别变动时间", "Risk or categories changed at", Type.INSTANT, "m.changed_at")
                        .hidden(),
                text("areaName", "网格", "Grid", "a.name").hidden(),
                code("areaCode", "区划代码", "Area code", "a.code").hidden(),
                text("parentName", "村居", "Village", "v.name").hidden(),
                anyOf(
                        "venueTypes",
                        "场所类型",
                        "Types of place",
                        "array_to_string(p.venue_types, ',')",
                        values(catalogues, "venue-types")),
                anyOf(
                        "categories",
                        "类别",
                        "Categories",
                        "array_to_string(m.categories, ',')",
                        values(catalogues, "premises-categories")),
                anyOf(
                                "supervised",
                                "重点监管对象",
                                "Key supervised",
                                "array_to_string(m.supervised, ',')",
                                values(catalogues, "supervised-classes"))
                        .hidden(),
                text("address", "地址", "Address", "p.address"),
                text("sectorName", "行业", "Sector", "s.name_zh").inEnglish("s.name_en"),
                text("organizationName", "单位", "Organization", "o.name"),
                code("creditCode", "统一社会信用代码", "Credit code", "o.credit_code").hidden());
    }

    private static List<LedgerColumn> people() {
        return List.of(
                text("responsibleName", "责任人", "Responsible", "p.responsible_name"),
                telephone("responsiblePhone", "电话", "Telephone", "p.responsible_phone"),
                text("safetyManagerName", "安全管理人", "Safety manager", "p.safety_manager_name")
                        .hidden(),
                telephone("safetyManagerPhone", "安全管理人电话", "Safety manager’s telephone", "p.safety_manager_phone")
                        .hidden(),
                text("inspectorName", "实名检查人", "Inspector", "i.name"),
                yesNo("hasInspector", "有实名检查人", "Has an inspector", "(p.inspector_id is not null)"),
                text("landlordName", "房东", "Landlord", "coalesce(l.name, p.landlord_name)")
                        .hidden(),
                text("lettingOrganization", "出租单位", "Letting organization", "l.name")
                        .hidden(),
                text("landlordPerson", "出租人", "Landlord in person", "p.landlord_name")
                        .hidden(),
                telephone("landlordPhone", "出租人电话", "Landlord’s telephone", "p.landlord_phone")
                        .hidden(),
                yesNo("governmentOwned", "政府部门房产", "Government-owned", "p.government_owned"),
                text("owningDepartment", "产权部门", "Owning department", "d.name").hidden());
    }

    private static List<LedgerColumn> standing() {
        return List.of(
                text("buildingName", "所在建筑", "Building", "b.name").hidden(),
                range("standsOnFloor", "所在楼层", "On floor", Type.NUMBER, "p.stands_on_floor")
                        .hidden(),
                yesNo("wholeBuilding", "整栋建筑", "Whole building", "p.whole_building")
                        .hidden(),
                range("floors", "层数", "Floors", Type.NUMBER, "p.floors").hidden(),
                range("floorAreaSquareMetres", "面积（m²）", "Floor area (m²)", Type.NUMBER, "p.floor_area_square_metres")
                        .hidden(),
                range("employees", "从业人数", "Employees", Type.NUMBER, "p.employees")
                        .hidden(),
                yesNo("hasDormitory", "是否住人", "People sleep there", "p.has_dormitory")
                        .hidden(),
                text("fireApproval", "消防手续", "Fire approval", "p.fire_approval").hidden(),
                range("longitude", "经度", "Longitude", Type.NUMBER, "p.longitude")
                        .hidden(),
                range("latitude", "纬度", "Latitude", Type.NUMBER, "p.latitude").hidden(),
                yesNo("hasPosition", "有位置", "Has a position", "(p.longitude is not null)"),
                oneOf("state", "经营状态", "State", "p.state", states()).hidden(),
                yesNo("active", "在用", "Active", "p.active"),
                id("buildingId", "p.building_id"),
                id("landlordId", "p.landlord_organization_id"),
                id("organizationId", "p.organization_id"),
                id("areaId", "p.area_id"));
    }

    @Bean
    LedgerDefinition keyUnitLedgerDefinition() {
        return new LedgerDefinition(
                "key-units",
                Text.of("重点单位台账", "Key units"),
                "premises",
                "/premises/{id}",
                """
                (select * from premises.premises where merged_into is null and state <> 'WITHDRAWN') p join organization.area a on a.id = p.area_id
                join premises.assessment m on m.premises_id = p.id
                    and m.categories && array['KEY_UNIT', 'KEY_UNIT_CANDIDATE']::text[]
                left join premises.key_unit k on k.premises_id = p.id and k.removed_on is null
                """,
                "p.id",
                "p.area_path",
                "p.sector_path",
                PremisesPermission.READ,
                List.of(
                        code("number", "编号", "Number", "p.number"),
                        text("name", "名称", "Name", "p.name").withSub("areaName"),
                        text("areaName", "区域", "Area", "a.name").hidden(),
                        text("address", "地址", "Address", "p.address"),
                        oneOf(
                                "standing",
                                "状态",
                                "Standing",
                                "(case when k.id is null then 'CANDIDATE' else 'CONFIRMED' end)",
                                List.of(
                                        new LedgerColumn.Value("CANDIDATE", Text.of("候选", "Candidate")),
                                        new LedgerColumn.Value("CONFIRMED", Text.of("已确认", "Confirmed")))),
                        text("because", "界定理由", "Why", "m.why #>> '{criteria,0,because,zh}'")
                                .inEnglish("m.why #>> '{criteria,0,because,en}'"),
                        range("confirmedOn", "确认日期", "Confirmed on", Type.DATE, "k.confirmed_on"),
                        text("basis", "依据", "Basis", "k.basis"),
                        text(
                                "filed",
                                "报备年度",
                                "Years filed",
                                "(select string_agg(l.year::text, '、' order by l.year) from premises.key_unit_listed e"
                                        + " join premises.key_unit_list l on l.id = e.list_id where e.premises_id = p.id)"),
                        id("organizationId", "p.organization_id")),
                "number",
                List.of(new LedgerDefinition.Total(
                        "candidates",
                        Text.of("待确认候选", "Candidates to confirm"),
                        "k.id is null",
                        "standing",
                        "CANDIDATE")));
    }

    @Bean
    LedgerDefinition registerCountLedgerDefinition() {
        return new LedgerDefinition(
                "register-counts",
                Text.of("登记在册数", "Register counts"),
                "premises",
                "/register-counts",
                "premises.register_count r join organization.area a on a.id = r.area_id",
                "r.id",
                "r.area_path",
                null,
                PremisesPermission.READ,
                List.of(
                        oneOf(
                                "kind",
                                "类型",
                                "Kind",
                                "r.kind",
                                Arrays.stream(RegisterKind.values())
                                        .map(kind -> new LedgerColumn.Value(kind.name(), kind.label()))
                                        .toList()),
                        text("areaName", "区域", "Area", "a.name"),
                        range("asOf", "截至", "As of", Type.DATE, "r.as_of"),
                        range("count", "在册数", "On the register", Type.NUMBER, "r.count"),
                        text("source", "来源", "Source", "r.source")),
                "-asOf",
                List.of());
    }

    static List<LedgerColumn.Value> values(Catalogues catalogues, String name) {
        return catalogues.newest(name).stream()
                .map(entry -> new LedgerColumn.Value(entry.code(), entry.label()))
                .toList();
    }

    private static List<LedgerColumn.Value> grades() {
        return Arrays.stream(RiskGrade.values())
                .map(grade -> new LedgerColumn.Value(grade.name(), grade.label()))
                .toList();
    }

    private static List<LedgerColumn.Value> states() {
        return Arrays.stream(BusinessState.values())
                .filter(state -> state != BusinessState.WITHDRAWN)
                .map(state -> new LedgerColumn.Value(state.name(), state.label()))
                .toList();
    }
}
