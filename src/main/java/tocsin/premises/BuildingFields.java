package tocsin.premises;

import java.util.List;
import tocsin.ledger.ImportField;
import tocsin.ledger.LedgerColumn;
import tocsin.organization.Places;

/** The columns a file of buildings may have. */
final class BuildingFields {
    static final ImportField NAME =
            ImportField.text("name", "建筑名称", "Name").demanded().filling(RecordBuilding.class, "name");
    static final ImportField ADDRESS =
            ImportField.text("address", "地址", "Address").demanded().filling(RecordBuilding.class, "address");
    static final ImportField LONGITUDE = ImportField.of(ImportField.Type.NUMBER, "longitude", "经度", "Longitude");
    static final ImportField LATITUDE = ImportField.of(ImportField.Type.NUMBER, "latitude", "纬度", "Latitude");
    static final ImportField COMPANY = ImportField.text("propertyCompany", "物业公司", "Property company");
    private static final ImportField ABOVE = ImportField.of(
                    ImportField.Type.WHOLE, "floorsAbove", "地上层数", "Floors above")
            .filling(RecordBuilding.class, "floorsAbove");
    private static final ImportField BELOW = ImportField.of(
                    ImportField.Type.WHOLE, "floorsBelow", "地下层数", "Floors below")
            .filling(RecordBuilding.class, "floorsBelow");
    private static final ImportField HEIGHT = ImportField.of(
                    ImportField.Type.NUMBER, "heightMetres", "高度（m）", "Height (m)")
            .filling(RecordBuilding.class, "heightMetres");
    private static final ImportField LARGEST = ImportField.of(
                    ImportField.Type.NUMBER,
                    "largestFloorAbove24SquareMetres",
                    "24 米以上最大单层面积（㎡）",
                    "Largest floor above 24 m (m²)")
            .filling(RecordBuilding.class, "largestFloorAbove24SquareMetres");
    private static final ImportField YEAR = ImportField.of(ImportField.Type.WHOLE, "builtInYear", "建成年份", "Built in")
            .filling(RecordBuilding.class, "builtInYear");
    private static final ImportField WATER =
            ImportField.text("waterSupply", "消防水源", "Water supply").filling(RecordBuilding.class, "waterSupply");
    private static final ImportField DRILL = ImportField.date("tacticsDrillOn", "熟悉演练", "Tactics drill");

    private BuildingFields() {}

    /**
     * All of them, in the order of the template.
     *
     * @param uses what a building may be used for
     */
    static List<ImportField> all(List<LedgerColumn.Value> uses) {
        return List.of(
                NAME,
                ADDRESS,
                Places.AREA,
                ImportField.oneOf("use", "用途", "Use", uses).demanded(),
                ABOVE,
                BELOW,
                HEIGHT,
                LARGEST,
                YEAR,
                ImportField.oneOf("fireResistance", "耐火等级", "Fire resistance", PremisesFieldWords.resistances()),
                COMPANY,
                WATER,
                DRILL,
                LONGITUDE,
                LATITUDE);
    }
}
