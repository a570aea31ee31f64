package tocsin.premises;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tocsin.ledger.ImportField;
import tocsin.ledger.LedgerColumn;
import tocsin.organization.Places;
import tocsin.organization.UnitCodes;
import tocsin.rulebook.Catalogues;

/** The columns a file of places may have. The ledger bears the same headings, so that what it gives out comes in again. */
final class PremisesFields {
    static final ImportField NAME = ImportField.text("name", "场所名称", "Name").filling(RecordPremises.class, "name");
    static final ImportField ADDRESS =
            ImportField.text("address", "地址", "Address").demanded().filling(RecordPremises.class, "address");
    static final ImportField ORGANIZATION = ImportField.text("organization", "单位", "Organization");
    static final ImportField LONGITUDE = ImportField.of(ImportField.Type.NUMBER, "longitude", "经度", "Longitude");
    static final ImportField LATITUDE = ImportField.of(ImportField.Type.NUMBER, "latitude", "纬度", "Latitude");
    static final ImportField FLOORS = ImportField.of(ImportField.Type.WHOLE, "floors", "层数", "Floors");
    static final ImportField EMPLOYEES = ImportField.of(ImportField.Type.WHOLE, "employees", "从业人数", "Employees");
    static final ImportField BUILDING = ImportField.text("building", "所在建筑", "Building");
    static final ImportField STOREY = ImportField.of(ImportField.Type.WHOLE, "standsOnFloor", "所在楼层", "On floor")
            .readBy(Storey::parse);
    static final ImportField WHOLE =
            ImportField.of(ImportField.Type.BOOLEAN, "wholeBuilding", "整栋建筑", "Whole building");
    static final ImportField LETTER = ImportField.text("lettingOrganization", "出租单位", "Letting organization");
    static final ImportField DEPARTMENT = ImportField.text("owningDepartment", "产权部门", "Owning department");
    static final ImportField INSPECTOR = ImportField.text("inspectorName", "实名检查人", "Inspector");
    static final ImportField STATE = ImportField.oneOf("state", "经营状态", "State", states());
    static final ImportField ACTIVE = ImportField.of(ImportField.Type.BOOLEAN, "active", "在用", "Active");

    private static final ImportField SQUARE = ImportField.of(
                    ImportField.Type.NUMBER, "floorAreaSquareMetres", "面积（m²）", "Floor area (m²)")
            .filling(RecordPremises.class, "floorAreaSquareMetres");
    private static final ImportField DORMITORY =
            ImportField.of(ImportField.Type.BOOLEAN, "hasDormitory", "是否住人", "People sleep there");
    private static final ImportField APPROVAL =
            ImportField.text("fireApproval", "消防手续", "Fire approval").filling(RecordPremises.class, "fireApproval");
    private static final ImportField OWNED =
            ImportField.of(ImportField.Type.BOOLEAN, "governmentOwned", "政府部门房产", "Government-owned");

    private PremisesFields() {}

    /** All of them, in the order of the template. */
    static List<ImportField> all(Catalogues catalogues) {
        var fields = new ArrayList<>(List.of(
                NAME,
                ADDRESS,
                Places.AREA,
                Places.SECTOR,
                ImportField.anyOf(
                        "venueTypes", "场所类型", "Types of place", PremisesLedger.values(catalogues, "venue-types")),
                ORGANIZATION));
        fields.addAll(UnitCodes.FIELDS);
        fields.addAll(people());
        fields.addAll(List.of(LONGITUDE, LATITUDE, BUILDING, STOREY, WHOLE, FLOORS, SQUARE, EMPLOYEES, DORMITORY));
        fields.addAll(List.of(APPROVAL, LETTER));
        fields.addAll(contact(
                "landlordPerson", "出租人", "Landlord in person", "landlordPhone", "出租人电话", "Landlord’s telephone"));
        fields.addAll(List.of(OWNED, DEPARTMENT, STATE, ACTIVE));
        MeasureColumn.all(catalogues).forEach(measure -> fields.add(field(measure)));
        return fields;
    }

    private static List<ImportField> people() {
        var all = new ArrayList<ImportField>();
        all.addAll(contact("responsibleName", "责任人", "Responsible", "responsiblePhone", "电话", "Telephone"));
        all.addAll(contact(
                "safetyManagerName",
                "安全管理人",
                "Safety manager",
                "safetyManagerPhone",
                "安全管理人电话",
                "Safety manager’s telephone"));
        all.add(INSPECTOR);
        return all;
    }

    private static List<ImportField> contact(
            String name, String nameZh, String nameEn, String phone, String phoneZh, String phoneEn) {
        return List.of(
                ImportField.text(name, nameZh, nameEn).filling(RecordPremises.Contact.class, "name"),
                ImportField.code(phone, phoneZh, phoneEn).filling(RecordPremises.Contact.class, "phone"));
    }

    static ImportField field(MeasureColumn measure) {
        return ImportField.of(
                ImportField.Type.NUMBER,
                measure.key(),
                measure.label().zh(),
                measure.label().en());
    }

    private static List<LedgerColumn.Value> states() {
        return Arrays.stream(BusinessState.values())
                .filter(state -> state != BusinessState.WITHDRAWN)
                .map(state -> new LedgerColumn.Value(state.name(), state.label()))
                .toList();
    }
}
