package tocsin.premises;

import java.util.List;
import tocsin.ledger.ImportField;
import tocsin.ledger.LedgerColumn;
import tocsin.organization.Places;

/** The columns a file of buildings may have. */
final class BuildingFields {
    static final ImportField NAME = ImportField.text("name", "建筑名称", "Name")
            .alsoCalled("名称", "楼宇名称", "楼栋名称", "建筑物名称", "楼名", "building")
            .demanded()
            .filling(RecordBuilding.class, "name");
    static final ImportField ADDRESS = ImportField.text("address", "地址", "Address")
            .alsoCalled("建筑地址", "详细地址", "坐落", "所在地址")
            .demanded()
            .filling(RecordBuilding.class, "address");
    static final ImportField LONGITUDE = ImportField.of(ImportField.Type.NUMBER, "longitude", "经度", "Longitude");
    static final ImportField LATITUDE = ImportField.of(ImportField.Type.NUMBER, "latitude", "纬度", "Latitude");
    static final ImportField COMPANY = ImportField.text("propertyCompany", "物业公司", "Property company")
            .alsoCalled("物业单位", "物业管理单位", "物业服务企业", "管理单位");
    private static final ImportField ABOVE = ImportField.of(
                    ImportField.Type.WHOLE, "floorsAbove", "地上层数", "Floors above")
            .alsoCalled("地上楼层", "层数", "楼层数", "总层数")
            .filling(RecordBuilding.class, "floorsAbove");
    private static final ImportField BELOW = ImportField.of(
                    ImportField.Type.WHOLE, "floorsBelow", "地下层数", "Floors below")
            .alsoCalled("地下楼层")
            .filling(RecordBuilding.class, "floorsBelow");
    private static final ImportField HEIGHT = ImportField.of(
                    ImportField.Type.NUMBER, "heightMetres", "高度（m）", "Height (m)")
            .alsoCalled("高度", "建筑高度", "建筑高度米", "高度米")
            .filling(RecordBuilding.class, "heightMetres");
    private static final ImportField LARGEST = ImportField.of(
                    ImportField.Type.NUMBER,
                    "largestFloorAbove24SquareMetres",
                    "24 米以上最大单层面积（㎡）",
                    "Largest floor above 24 m (m²)")
            .alsoCalled("24米以上最大楼层面积", "24米以上任一楼层面积")
            .filling(RecordBuilding.class, "largestFloorAbove24SquareMetres");
    private static final ImportField YEAR = ImportField.of(ImportField.Type.WHOLE, "builtInYear", "建成年份", "Built in")
            .alsoCalled("建成时间", "建造年份", "竣工年份")
            .filling(RecordBuilding.class, "builtInYear");
    private static final ImportField WATER = ImportField.text("waterSupply", "消防水源", "Water supply")
            .alsoCalled("水源", "水源情况")
            .filling(RecordBuilding.class, "waterSupply");
    private static final ImportField DRILL =
            ImportField.date("tacticsDrillOn", "熟悉演练", "Tactics drill").alsoCalled("熟悉演练日期", "最近熟悉演练日期", "演练日期");

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
                ImportField.oneOf("use", "用途", "Use", uses)
                        .alsoCalled("使用性质", "建筑用途", "建筑性质", "使用功能")
                        .reading("RESIDENTIAL", "住宅楼", "住宅建筑", "居住建筑", "居民楼")
                        .reading("COMMERCIAL", "商业", "商业建筑", "商场", "商铺", "商业楼")
                        .reading("MIXED", "商住楼", "商住", "商住混合", "综合楼", "综合体")
                        .reading("OFFICE", "办公楼", "办公建筑", "写字楼")
                        .reading("HOTEL", "宾馆", "酒店", "旅馆建筑")
                        .reading("MEDICAL", "医院", "医疗建筑")
                        .reading("EDUCATION", "学校", "教学楼", "教育建筑")
                        .reading("ELDERLY_CARE", "养老院", "敬老院", "养老机构")
                        .demanded(),
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
