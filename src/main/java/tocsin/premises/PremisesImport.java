package tocsin.premises;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;
import tocsin.ledger.CellProblem;
import tocsin.ledger.ImportDefinition;
import tocsin.ledger.ImportField;
import tocsin.ledger.ImportProblem;
import tocsin.ledger.ImportRow;
import tocsin.ledger.ImportSource;
import tocsin.ledger.ImportTarget;
import tocsin.ledger.ImportVerdict;
import tocsin.organization.AreaLevel;
import tocsin.organization.AreaView;
import tocsin.organization.OrganizationId;
import tocsin.organization.Organizations;
import tocsin.organization.Places;
import tocsin.organization.SectorView;

/** Import of premises: a place is known by its area, name and address. */
@Configuration
class PremisesImport implements ImportTarget {
    private static final ImportField NAME = ImportField.text("name", "场所名称", "Name")
            .alsoCalled("名称", "场所", "单位名称")
            .atMost(200);
    private static final ImportField ADDRESS = ImportField.text("address", "地址", "Address")
            .alsoCalled("场所地址", "详细地址", "property address", "property_address")
            .demanded()
            .atMost(300);
    private static final ImportField CREDIT_CODE =
            ImportField.code("creditCode", "统一社会信用代码", "Credit code").alsoCalled("信用代码");
    private static final ImportField RESPONSIBLE = ImportField.text("responsibleName", "责任人", "Responsible")
            .alsoCalled("负责人", "消防安全责任人")
            .atMost(60);
    private static final ImportField PHONE =
            ImportField.code("responsiblePhone", "电话", "Telephone").alsoCalled("联系电话", "责任人电话");
    private static final ImportField LONGITUDE =
            ImportField.of(ImportField.Type.NUMBER, "longitude", "经度", "Longitude");
    private static final ImportField LATITUDE = ImportField.of(ImportField.Type.NUMBER, "latitude", "纬度", "Latitude");
    private static final ImportField FLOORS = ImportField.of(ImportField.Type.WHOLE, "floors", "层数", "Floors");
    private static final ImportField EMPLOYEES = ImportField.of(
                    ImportField.Type.WHOLE, "employees", "从业人数", "Employees")
            .alsoCalled("员工数");

    private final PremisesRegister register;
    private final PremisesStore store;
    private final Organizations organizations;
    private final Places places;

    PremisesImport(PremisesRegister register, PremisesStore store, Organizations organizations, Places places) {
        this.register = register;
        this.store = store;
        this.organizations = organizations;
        this.places = places;
    }

    @Bean
    ImportDefinition premisesImportDefinition() {
        return new ImportDefinition(
                "premises",
                Text.of("场所", "Premises"),
                PremisesPermission.IMPORT,
                List.of(
                        NAME,
                        ADDRESS,
                        Places.AREA,
                        Places.SECTOR,
                        CREDIT_CODE,
                        RESPONSIBLE,
                        PHONE,
                        LONGITUDE,
                        LATITUDE,
                        FLOORS,
                        EMPLOYEES),
                List.of("name", "address", "area"),
                this);
    }

    @Override
    public List<ImportVerdict> check(List<ImportRow> rows, Actor by) {
        var found = places.find(rows, PremisesPermission.RECORD, by);
        var coded = organizations.withCreditCodes(codes(rows));
        var there = there(rows);
        var verdicts = new ArrayList<ImportVerdict>();
        for (var row : rows) {
            var area = found.area(row);
            if (area != null && there.contains(key(area, row))) {
                verdicts.add(ImportVerdict.same());
            } else {
                var faults = new ArrayList<>(found.faults(row));
                if (area != null && area.level().ordinal() < AreaLevel.TOWN.ordinal()) {
                    faults.add(CellProblem.NOT_ALLOWED.at(
                            Places.AREA,
                            row.text("area"),
                            Text.of("场所要归到镇街、村居或网格", "a place belongs to a town, village or grid")));
                }
                faults.addAll(faults(row, coded.keySet()));
                verdicts.add(ImportVerdict.of(faults));
            }
        }
        return verdicts;
    }

    private static List<ImportProblem> faults(ImportRow row, java.util.Set<String> codes) {
        var faults = new ArrayList<ImportProblem>();
        var code = row.text("creditCode");
        if (code != null && !codes.contains(code)) {
            faults.add(CellProblem.NOT_KNOWN.at(CREDIT_CODE, code));
        }
        if ((row.number("longitude") == null) != (row.number("latitude") == null)) {
            faults.add(CellProblem.MISSING.at(row.number("longitude") == null ? LONGITUDE : LATITUDE, null));
        }
        range(faults, LONGITUDE, row.number("longitude"), 180);
        range(faults, LATITUDE, row.number("latitude"), 90);
        return faults;
    }

    private static void range(List<ImportProblem> faults, ImportField field, @Nullable BigDecimal degrees, int most) {
        if (degrees != null && degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            faults.add(CellProblem.NOT_ALLOWED.at(
                    field,
                    degrees.toPlainString(),
                    Text.of("应在 −{0} 至 {0} 之间", "it must lie between −{0} and {0}")
                            .with(most)));
        }
    }

    @Override
    public void write(List<ImportRow> rows, ImportSource source, Actor by) {
        var found = places.find(rows, PremisesPermission.RECORD, by);
        var coded = organizations.withCreditCodes(codes(rows));
        var there = there(rows);
        var commands = new LinkedHashMap<PremisesId, RecordPremises>();
        for (var row : rows) {
            var area = Objects.requireNonNull(found.area(row));
            if (!there.contains(key(area, row))) {
                var owner = row.text("creditCode") == null
                        ? null
                        : coded.get(Objects.requireNonNull(row.text("creditCode")));
                var sector = Objects.requireNonNull(found.sector(row));
                commands.put(
                        new PremisesId(Places.idOf("premises", area.id(), name(row), row.text("address"))),
                        described(row, area, sector, owner == null ? null : owner.id()));
            }
        }
        register.recordAll(commands, by);
    }

    private static RecordPremises described(
            ImportRow row, AreaView area, SectorView sector, @Nullable OrganizationId owner) {
        return new RecordPremises(
                name(row),
                owner,
                area.id(),
                sector.id(),
                Objects.requireNonNull(row.text("address")),
                degrees(row.number("longitude")),
                degrees(row.number("latitude")),
                List.of(),
                row.whole("floors"),
                null,
                row.whole("employees"),
                null,
                null,
                new RecordPremises.Contact(row.text("responsibleName"), row.text("responsiblePhone")),
                null,
                true);
    }

    private java.util.Set<String> there(List<ImportRow> rows) {
        return store.named(rows.stream().map(PremisesImport::name).distinct().toList()).stream()
                .map(PremisesStore.Kept::premises)
                .map(premises -> premises.areaId().value() + "|" + premises.name() + "|" + premises.address())
                .collect(Collectors.toSet());
    }

    private static String key(AreaView area, ImportRow row) {
        return area.id().value() + "|" + name(row) + "|" + row.text("address");
    }

    /** A place without a name is called by its address. */
    private static String name(ImportRow row) {
        var name = row.text("name");
        return name == null ? String.valueOf(row.text("address")) : name;
    }

    private static List<String> codes(List<ImportRow> rows) {
        return rows.stream()
                .map(row -> row.text("creditCode"))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
    }

    private static @Nullable Double degrees(@Nullable BigDecimal number) {
        return number == null ? null : number.doubleValue();
    }
}
