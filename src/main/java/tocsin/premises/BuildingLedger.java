package tocsin.premises;

import static tocsin.ledger.LedgerColumn.anyOf;
import static tocsin.ledger.LedgerColumn.code;
import static tocsin.ledger.LedgerColumn.oneOf;
import static tocsin.ledger.LedgerColumn.range;
import static tocsin.ledger.LedgerColumn.text;
import static tocsin.ledger.LedgerColumn.yesNo;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tocsin.foundation.Text;
import tocsin.ledger.LedgerColumn;
import tocsin.ledger.LedgerColumn.Type;
import tocsin.ledger.LedgerDefinition;
import tocsin.rulebook.Catalogues;

/** The ledger of buildings. */
@Configuration(proxyBeanMethods = false)
class BuildingLedger {
    @Bean
    LedgerDefinition buildingLedgerDefinition(Catalogues catalogues) {
        return new LedgerDefinition(
                "buildings",
                Text.of("建筑台账", "Buildings"),
                "premises",
                "/buildings/{id}",
                """
                (select * from premises.building where withdrawn_on is null) b join organization.area a on a.id = b.area_id
                left join organization.organization c on c.id = b.property_company_id
                """,
                "b.id",
                "b.area_path",
                null,
                PremisesPermission.READ,
                columns(catalogues),
                "number",
                List.of(new LedgerDefinition.Total(
                        "undrilled",
                        Text.of("未熟悉演练", "Without tactics drill"),
                        "b.tactics_drill_on is null",
                        "drilled",
                        "false")));
    }

    private static List<LedgerColumn> columns(Catalogues catalogues) {
        return List.of(
                code("number", "编号", "Number", "b.number"),
                text("name", "名称", "Name", "b.name").withSub("areaName"),
                text("areaName", "区域", "Area", "a.name").hidden(),
                text("address", "地址", "Address", "b.address"),
                oneOf("use", "用途", "Use", "b.use", PremisesLedger.values(catalogues, "building-uses")),
                anyOf(
                        "categories",
                        "类别",
                        "Categories",
                        "array_to_string(b.categories, ',')",
                        PremisesLedger.values(catalogues, "premises-categories")),
                range("heightMetres", "高度（m）", "Height (m)", Type.NUMBER, "b.height_metres"),
                range("floorsAbove", "地上层数", "Floors above", Type.NUMBER, "b.floors_above"),
                range("floorsBelow", "地下层数", "Floors below", Type.NUMBER, "b.floors_below"),
                text("propertyCompany", "物业公司", "Property company", "c.name"),
                text("waterSupply", "消防水源", "Water supply", "b.water_supply").hidden(),
                range("tacticsDrillOn", "熟悉演练", "Tactics drill", Type.DATE, "b.tactics_drill_on"),
                yesNo("drilled", "已熟悉演练", "Drilled", "(b.tactics_drill_on is not null)"),
                range("builtInYear", "建成年份", "Built in", Type.NUMBER, "b.built_in_year")
                        .hidden());
    }
}
