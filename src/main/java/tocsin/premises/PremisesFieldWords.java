package tocsin.premises;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tocsin.foundation.FieldChangeWords;
import tocsin.foundation.Text;
import tocsin.ledger.LedgerColumn;
import tocsin.organization.AreaId;
import tocsin.organization.Areas;
import tocsin.organization.OrganizationId;
import tocsin.organization.Organizations;
import tocsin.organization.People;
import tocsin.organization.Sectors;

/** How the fields of places and buildings are called, and what their values say. */
@Component
class PremisesFieldWords implements FieldChangeWords {
    private static final Map<String, Text> FIELDS = Map.ofEntries(
            Map.entry("name", Text.of("名称", "name")),
            Map.entry("organizationId", Text.of("单位", "organization")),
            Map.entry("areaId", Text.of("区域", "area")),
            Map.entry("sectorId", Text.of("行业", "sector")),
            Map.entry("address", Text.of("地址", "address")),
            Map.entry("position", Text.of("位置", "position")),
            Map.entry("venueTypes", Text.of("场所类型", "types of place")),
            Map.entry("floors", Text.of("层数", "floors")),
            Map.entry("floorAreaSquareMetres", Text.of("面积", "floor area")),
            Map.entry("employees", Text.of("从业人数", "employees")),
            Map.entry("hasDormitory", Text.of("是否住人", "dormitory")),
            Map.entry("fireApproval", Text.of("消防手续", "fire approval")),
            Map.entry("responsiblePerson", Text.of("责任人", "responsible person")),
            Map.entry("responsiblePerson.name", Text.of("责任人姓名", "name of the responsible person")),
            Map.entry("responsiblePerson.phone", Text.of("责任人电话", "telephone of the responsible person")),
            Map.entry("safetyManager", Text.of("安全管理人", "safety manager")),
            Map.entry("safetyManager.name", Text.of("安全管理人姓名", "name of the safety manager")),
            Map.entry("safetyManager.phone", Text.of("安全管理人电话", "telephone of the safety manager")),
            Map.entry("measures", Text.of("数值", "measures")),
            Map.entry("building", Text.of("所在建筑", "building")),
            Map.entry("building.floor", Text.of("所在楼层", "floor")),
            Map.entry("building.whole", Text.of("整栋建筑", "the whole building")),
            Map.entry("use", Text.of("用途", "use")),
            Map.entry("floorsAbove", Text.of("地上层数", "floors above ground")),
            Map.entry("floorsBelow", Text.of("地下层数", "floors below ground")),
            Map.entry("heightMetres", Text.of("高度", "height")),
            Map.entry("largestFloorAbove24SquareMetres", Text.of("24 米以上最大单层面积", "largest floor above 24 m")),
            Map.entry("builtInYear", Text.of("建成年份", "year built")),
            Map.entry("fireResistance", Text.of("耐火等级", "fire resistance")),
            Map.entry("propertyCompanyId", Text.of("物业公司", "property company")),
            Map.entry("waterSupply", Text.of("消防水源", "water supply")),
            Map.entry("tacticsDrillOn", Text.of("熟悉演练日期", "day of the tactics drill")),
            Map.entry("tenancy", Text.of("租赁情况", "tenancy")),
            Map.entry("tenancy.landlordId", Text.of("出租单位", "letting organization")),
            Map.entry("tenancy.landlord.name", Text.of("出租人", "landlord")),
            Map.entry("tenancy.landlord.phone", Text.of("出租人电话", "telephone of the landlord")),
            Map.entry("tenancy.owner", Text.of("产权部门", "owning department")),
            Map.entry("inspectorId", Text.of("实名检查人", "inspector by name")));

    private static final Set<String> CORRECTIONS = Set.of("premises.Corrected", "premises.BuildingCorrected");
    private static final Map<String, Text> RESISTANCE = Map.of(
            "FIRST", Text.of("一级", "grade one"),
            "SECOND", Text.of("二级", "grade two"),
            "THIRD", Text.of("三级", "grade three"),
            "FOURTH", Text.of("四级", "grade four"));
    private static final String MEASURE = "measures.";

    private final Areas areas;
    private final Sectors sectors;
    private final Organizations organizations;
    private final People people;
    private final BuildingStore buildings;
    private final Assessments assessments;

    PremisesFieldWords(
            Areas areas,
            Sectors sectors,
            Organizations organizations,
            People people,
            BuildingStore buildings,
            Assessments assessments) {
        this.areas = areas;
        this.sectors = sectors;
        this.organizations = organizations;
        this.people = people;
        this.buildings = buildings;
        this.assessments = assessments;
    }

    @Override
    public boolean calls(String kind) {
        return CORRECTIONS.contains(kind);
    }

    /** The grades of fire resistance, first to fourth. */
    static List<LedgerColumn.Value> resistances() {
        return Stream.of("FIRST", "SECOND", "THIRD", "FOURTH")
                .map(code -> new LedgerColumn.Value(code, Objects.requireNonNull(RESISTANCE.get(code))))
                .toList();
    }

    /** A field without its parts. */
    static Text field(String name) {
        return FIELDS.getOrDefault(name, Text.same(name));
    }

    @Override
    public Text label(String field) {
        return field.startsWith(MEASURE)
                ? assessments.today().words().of("premises-measures", field.substring(MEASURE.length()))
                : field(field);
    }

    @Override
    public Text value(String field, String value) {
        return switch (field) {
            case "areaId" -> Text.same(areas.get(AreaId.of(value)).name());
            case "sectorId" -> sectors.get(UUID.fromString(value)).name();
            case "organizationId", "propertyCompanyId", "tenancy.landlordId", "tenancy.owner" ->
                Text.same(organizations.get(OrganizationId.of(value)).name());
            case "inspectorId" ->
                Text.same(people.names(List.of(UUID.fromString(value))).getOrDefault(UUID.fromString(value), value));
            case "building" ->
                Text.same(buildings
                        .find(BuildingId.of(value))
                        .map(kept -> kept.building().name())
                        .orElse(value));
            case "venueTypes" ->
                Text.list(Stream.of(value.split(","))
                        .map(code -> word("venue-types", code))
                        .toList());
            case "use" -> word("building-uses", value);
            case "fireResistance" -> RESISTANCE.getOrDefault(value, Text.same(value));
            case "hasDormitory", "building.whole" -> FieldChangeWords.yesOrNo(value);
            case "responsiblePerson.phone", "safetyManager.phone", "tenancy.landlord.phone" ->
                FieldChangeWords.withoutItsMiddle(value);
            default -> Text.same(value);
        };
    }

    private Text word(String catalogue, String code) {
        return assessments.today().words().of(catalogue, code);
    }
}
