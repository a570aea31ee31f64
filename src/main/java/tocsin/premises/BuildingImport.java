package tocsin.premises;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;
import tocsin.ledger.CellProblem;
import tocsin.ledger.ImportDefinition;
import tocsin.ledger.ImportProblem;
import tocsin.ledger.ImportRow;
import tocsin.ledger.ImportSource;
import tocsin.ledger.ImportTarget;
import tocsin.ledger.ImportVerdict;
import tocsin.ledger.RecordWithdrawal;
import tocsin.organization.AreaId;
import tocsin.organization.AreaLevel;
import tocsin.organization.AreaView;
import tocsin.organization.OrganizationId;
import tocsin.organization.OrganizationView;
import tocsin.organization.Organizations;
import tocsin.organization.Places;
import tocsin.rulebook.Catalogues;

/** Import of buildings: one is known by its area, name and address. */
@Configuration(proxyBeanMethods = false)
class BuildingImport implements ImportTarget {
    private final Buildings buildings;
    private final BuildingStore store;
    private final Organizations organizations;
    private final Places places;
    private final Likenesses likenesses;
    private final BuildingWithdrawal takeBack;

    BuildingImport(
            Buildings buildings,
            BuildingStore store,
            Organizations organizations,
            Places places,
            Likenesses likenesses,
            BuildingWithdrawal takeBack) {
        this.buildings = buildings;
        this.store = store;
        this.organizations = organizations;
        this.places = places;
        this.likenesses = likenesses;
        this.takeBack = takeBack;
    }

    @Bean
    ImportDefinition buildingImportDefinition(Catalogues catalogues) {
        return new ImportDefinition(
                "buildings",
                Text.of("建筑", "Buildings"),
                PremisesPermission.IMPORT,
                BuildingFields.all(PremisesLedger.values(catalogues, "building-uses")),
                List.of("name", "address", "area"),
                this);
    }

    @Override
    public List<ImportVerdict> check(List<ImportRow> rows, Actor by) {
        var found = places.find(rows, PremisesPermission.RECORD, by);
        var companies = companies(rows);
        var there = there(rows, found);
        var verdicts = new ArrayList<ImportVerdict>();
        for (var row : rows) {
            var area = found.area(row);
            var near = area == null ? List.<Building>of() : there.getOrDefault(area.id(), List.of());
            if (near.stream().anyMatch(each -> isSame(each, row))) {
                verdicts.add(ImportVerdict.same());
            } else {
                var faults = new ArrayList<>(found.faults(row));
                faults.addAll(faults(row, area, companies.keySet()));
                likeness(row, near).ifPresent(faults::add);
                verdicts.add(ImportVerdict.of(faults));
            }
        }
        return verdicts;
    }

    /** Buildings on file that share a name or an address with these rows, by node. */
    private Map<AreaId, List<Building>> there(List<ImportRow> rows, Places.Found found) {
        var areas = rows.stream()
                .map(found::area)
                .filter(Objects::nonNull)
                .map(area -> area.id().value())
                .collect(Collectors.toSet());
        var keys = rows.stream()
                .flatMap(row -> Stream.of(words(row, "name"), words(row, "address")))
                .map(Likeness::key)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
        return store.like(areas, keys).stream().collect(Collectors.groupingBy(Building::areaId));
    }

    private static boolean isSame(Building building, ImportRow row) {
        return building.name().equals(row.text("name")) && building.address().equals(row.text("address"));
    }

    private Optional<ImportProblem> likeness(ImportRow row, List<Building> near) {
        var look = look(
                words(row, "name"),
                words(row, "address"),
                degrees(row.number("longitude")),
                degrees(row.number("latitude")));
        return near.stream()
                .flatMap(other -> {
                    var on = look(other.name(), other.address(), other.longitude(), other.latitude());
                    var reasons = likenesses.reasons(look, on);
                    return reasons.isEmpty() ? Stream.<ImportProblem>empty() : Stream.of(likeness(row, other, reasons));
                })
                .findFirst();
    }

    private static Likeness.Look look(
            String name, String address, @Nullable Double longitude, @Nullable Double latitude) {
        return Likeness.Look.of(name, address, null, null, longitude, latitude);
    }

    private static ImportProblem likeness(ImportRow row, Building other, List<Text> reasons) {
        return CellProblem.LIKE_ANOTHER
                .at(
                        BuildingFields.NAME,
                        row.text("name"),
                        Text.of("{0}“{1}”（{2}，{3}）", "{0} “{1}” ({2}, {3})")
                                .with(other.number(), other.name(), other.address(), Text.list(reasons)))
                .asWarning();
    }

    private static List<ImportProblem> faults(ImportRow row, @Nullable AreaView area, Set<String> companies) {
        var faults = new ArrayList<ImportProblem>();
        if (area != null && area.level().ordinal() < AreaLevel.TOWN.ordinal()) {
            faults.add(CellProblem.NOT_ALLOWED.at(
                    Places.AREA,
                    row.text("area"),
                    Text.of("建筑要归到镇街、村居或网格", "a building belongs to a town, village or grid")));
        }
        var company = row.text("propertyCompany");
        if (company != null && !companies.contains(company)) {
            faults.add(CellProblem.NOT_KNOWN.at(BuildingFields.COMPANY, company));
        }
        faults.addAll(PremisesImport.positionFaults(row, BuildingFields.LONGITUDE, BuildingFields.LATITUDE));
        return faults;
    }

    @Override
    public List<UUID> write(List<ImportRow> rows, ImportSource source, Actor by) {
        var found = places.find(rows, PremisesPermission.RECORD, by);
        var companies = companies(rows);
        var ids = takeBack.free(rows.stream().map(row -> id(row, found)).toList(), source.importId());
        var written = new ArrayList<UUID>();
        for (var row : rows) {
            var id = Objects.requireNonNull(ids.get(id(row, found)));
            buildings.record(new BuildingId(id), described(row, found, companies), by);
            written.add(id);
        }
        return written;
    }

    private static UUID id(ImportRow row, Places.Found found) {
        var area = Objects.requireNonNull(found.area(row));
        return Places.idOf("building", area.id(), row.text("name"), row.text("address"));
    }

    private static RecordBuilding described(ImportRow row, Places.Found found, Map<String, OrganizationId> companies) {
        return new RecordBuilding(
                words(row, "name"),
                Objects.requireNonNull(found.area(row)).id(),
                words(row, "address"),
                degrees(row.number("longitude")),
                degrees(row.number("latitude")),
                words(row, "use"),
                row.whole("floorsAbove"),
                row.whole("floorsBelow"),
                row.number("heightMetres"),
                row.number("largestFloorAbove24SquareMetres"),
                row.whole("builtInYear"),
                row.text("fireResistance"),
                row.text("propertyCompany") == null ? null : companies.get(words(row, "propertyCompany")),
                row.text("waterSupply"),
                row.day("tacticsDrillOn"));
    }

    @Override
    public RecordWithdrawal withdrawal() {
        return takeBack;
    }

    private Map<String, OrganizationId> companies(List<ImportRow> rows) {
        var names = rows.stream()
                .map(row -> row.text("propertyCompany"))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .distinct()
                .toList();
        return organizations.named(names).stream()
                .collect(Collectors.toMap(OrganizationView::name, OrganizationView::id, (first, second) -> first));
    }

    private static String words(ImportRow row, String field) {
        return Objects.requireNonNullElse(row.text(field), "");
    }

    private static @Nullable Double degrees(@Nullable BigDecimal number) {
        return number == null ? null : number.doubleValue();
    }
}
