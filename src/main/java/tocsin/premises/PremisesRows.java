package tocsin.premises;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.Text;
import tocsin.ledger.CellProblem;
import tocsin.ledger.ImportField;
import tocsin.ledger.ImportProblem;
import tocsin.ledger.ImportRow;
import tocsin.organization.AreaView;
import tocsin.organization.OrganizationId;
import tocsin.organization.OrganizationView;
import tocsin.organization.Organizations;
import tocsin.organization.People;
import tocsin.organization.PersonView;
import tocsin.organization.SectorView;
import tocsin.organization.UnitCodes;
import tocsin.rulebook.Catalogues;

/** Finds the units, people and buildings that rows of a file of places name, many rows at once, and makes their commands. */
@Component
class PremisesRows {
    private static final List<ImportField> BODIES =
            List.of(PremisesFields.ORGANIZATION, PremisesFields.LETTER, PremisesFields.DEPARTMENT);
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    private final Organizations organizations;
    private final People people;
    private final BuildingStore buildings;
    private final Catalogues catalogues;
    private final UnitCodes codes;

    PremisesRows(
            Organizations organizations,
            People people,
            BuildingStore buildings,
            Catalogues catalogues,
            UnitCodes codes) {
        this.organizations = organizations;
        this.codes = codes;
        this.people = people;
        this.buildings = buildings;
        this.catalogues = catalogues;
    }

    Found find(List<ImportRow> rows) {
        return new Found(rows);
    }

    /** What the rows name. */
    final class Found {
        private final UnitCodes.Found coded;
        private final Map<String, List<OrganizationView>> named;
        private final Map<String, List<PersonView>> inspectors;
        private final Map<String, List<Building>> built = new HashMap<>();
        private final List<MeasureColumn> measures = MeasureColumn.all(catalogues);

        private Found(List<ImportRow> rows) {
            coded = codes.find(rows);
            named = grouped(organizations.named(texts(rows, BODIES)), OrganizationView::name);
            inspectors = grouped(people.named(texts(rows, List.of(PremisesFields.INSPECTOR))), PersonView::name);
            var houses = texts(rows, List.of(PremisesFields.BUILDING));
            var keys = houses.stream().map(Likeness::key).collect(Collectors.toSet());
            for (var building : keys.isEmpty() ? List.<Building>of() : buildings.called(keys, houses)) {
                for (var key : List.of(Likeness.key(building.name()), Likeness.key(building.number()))) {
                    built.computeIfAbsent(key, none -> new ArrayList<>()).add(building);
                }
            }
        }

        /** Who runs the place: by the code where one is given, else by name. */
        Optional<OrganizationView> organization(ImportRow row) {
            return UnitCodes.saysOne(row) ? coded.bearer(row) : body(row, PremisesFields.ORGANIZATION);
        }

        private Optional<OrganizationView> body(ImportRow row, ImportField field) {
            return only(named, row.text(field.key()));
        }

        /** Of several buildings of that name the one closest to the place; none when two are as close. */
        private Optional<Building> building(ImportRow row, @Nullable AreaView area) {
            var closest = closest(row, area);
            return closest.size() == 1 ? Optional.of(closest.getFirst()) : Optional.empty();
        }

        private List<Building> closest(ImportRow row, @Nullable AreaView area) {
            var name = row.text(PremisesFields.BUILDING.key());
            if (name == null || area == null) {
                return List.of();
            }
            var upwards = area.path().upwards();
            Function<Building, Long> shared = building -> building.areaPath().upwards().stream()
                    .filter(upwards::contains)
                    .count();
            var near = built.getOrDefault(Likeness.key(name), List.of()).stream()
                    .filter(building -> building.countyCode().equals(Premises.county(area)))
                    .collect(Collectors.groupingBy(shared, TreeMap::new, Collectors.toList()));
            return near.isEmpty() ? List.of() : near.lastEntry().getValue();
        }

        List<ImportProblem> faults(ImportRow row, @Nullable AreaView area) {
            var faults = new ArrayList<ImportProblem>();
            bodies(row, faults);
            one(faults, PremisesFields.INSPECTOR, row, inspectors, Text.of("位", "people"));
            housed(row, area, faults);
            if (Boolean.TRUE.equals(row.yes("governmentOwned"))
                    && row.text(PremisesFields.DEPARTMENT.key()) == null
                    && !row.unread().contains(PremisesFields.DEPARTMENT.key())) {
                faults.add(CellProblem.MISSING.at(PremisesFields.DEPARTMENT, null));
            }
            if (row.yes("active") != null && row.text("state") != null && isActive(row) != row.yes("active")) {
                faults.add(CellProblem.NOT_ALLOWED.at(
                        PremisesFields.ACTIVE,
                        Boolean.TRUE.equals(row.yes("active")) ? "是" : "否",
                        Text.of("与“经营状态”不一致，只留一列", "it contradicts the state; keep one of the two columns")));
            }
            notNegative(row, faults);
            return faults;
        }

        private void bodies(ImportRow row, List<ImportProblem> faults) {
            faults.addAll(coded.faults(row));
            for (var field : BODIES) {
                if (field != PremisesFields.ORGANIZATION || !UnitCodes.saysOne(row)) {
                    one(faults, field, row, named, Text.of("个", "organizations"));
                }
            }
        }

        private void housed(ImportRow row, @Nullable AreaView area, List<ImportProblem> faults) {
            var name = row.text(PremisesFields.BUILDING.key());
            if (name == null) {
                var said = row.whole("standsOnFloor") == null ? null : PremisesFields.STOREY;
                if (said != null && !row.unread().contains(PremisesFields.BUILDING.key())) {
                    faults.add(CellProblem.NOT_KEPT
                            .at(
                                    said,
                                    String.valueOf(row.whole("standsOnFloor")),
                                    Text.of("没有写所在建筑", "no building is named"))
                            .asWarning());
                }
                return;
            }
            int found = closest(row, area).size();
            if (area != null && found != 1) {
                faults.add(
                        found == 0
                                ? CellProblem.NOT_KNOWN.at(PremisesFields.BUILDING, name)
                                : several(PremisesFields.BUILDING, name, found, Text.of("栋", "buildings")));
            }
        }

        private void notNegative(ImportRow row, List<ImportProblem> faults) {
            for (var field : List.of(PremisesFields.FLOORS, PremisesFields.EMPLOYEES)) {
                var number = row.whole(field.key());
                bounded(faults, field, number == null ? null : BigDecimal.valueOf(number));
            }
            measures.forEach(measure -> bounded(faults, PremisesFields.field(measure), row.number(measure.key())));
        }

        RecordPremises described(ImportRow row, AreaView area, SectorView sector) {
            return new RecordPremises(
                    PremisesImport.name(row),
                    organization(row).map(OrganizationView::id).orElse(null),
                    area.id(),
                    sector.id(),
                    Objects.requireNonNull(row.text("address")),
                    degrees(row.number("longitude")),
                    degrees(row.number("latitude")),
                    row.codes("venueTypes"),
                    row.whole("floors"),
                    row.number("floorAreaSquareMetres"),
                    row.whole("employees"),
                    row.yes("hasDormitory"),
                    row.text("fireApproval"),
                    new RecordPremises.Contact(row.text("responsibleName"), row.text("responsiblePhone")),
                    contact(row.text("safetyManagerName"), row.text("safetyManagerPhone")),
                    measured(row),
                    building(row, area)
                            .map(building -> new RecordPremises.Standing(
                                    building.id().value(),
                                    row.whole("standsOnFloor"),
                                    Boolean.TRUE.equals(row.yes("wholeBuilding"))))
                            .orElse(null),
                    tenancy(row),
                    only(inspectors, row.text("inspectorName"))
                            .map(PersonView::id)
                            .orElse(null),
                    state(row));
        }

        private RecordPremises.@Nullable Tenancy tenancy(ImportRow row) {
            var landlord = contact(row.text("landlordPerson"), row.text("landlordPhone"));
            OrganizationId letter =
                    body(row, PremisesFields.LETTER).map(OrganizationView::id).orElse(null);
            boolean owned = Boolean.TRUE.equals(row.yes("governmentOwned"));
            return landlord == null && letter == null && !owned
                    ? null
                    : new RecordPremises.Tenancy(
                            letter,
                            landlord,
                            owned,
                            body(row, PremisesFields.DEPARTMENT)
                                    .map(OrganizationView::id)
                                    .orElse(null));
        }

        private @Nullable Map<String, BigDecimal> measured(ImportRow row) {
            var given = measures.stream()
                    .filter(measure -> row.number(measure.key()) != null)
                    .collect(Collectors.toMap(
                            MeasureColumn::code, measure -> Objects.requireNonNull(row.number(measure.key()))));
            return given.isEmpty() ? null : given;
        }
    }

    /** True when the place a row tells of is there to be watched. */
    static boolean isActive(ImportRow row) {
        return state(row).isActive();
    }

    private static BusinessState state(ImportRow row) {
        var state = row.text("state");
        return state != null
                ? BusinessState.valueOf(state)
                : Boolean.FALSE.equals(row.yes("active")) ? BusinessState.CLOSED : BusinessState.OPERATING;
    }

    private static <T> void one(
            List<ImportProblem> faults, ImportField field, ImportRow row, Map<String, List<T>> known, Text counted) {
        var name = row.text(field.key());
        int found = name == null ? 1 : known.getOrDefault(name, List.of()).size();
        if (found != 1) {
            faults.add(
                    found == 0
                            ? CellProblem.NOT_KNOWN.at(field, name)
                            : several(field, String.valueOf(name), found, counted));
        }
    }

    private static ImportProblem several(ImportField field, String name, int found, Text counted) {
        return CellProblem.NOT_ALLOWED.at(
                field,
                name,
                Text.of(
                                "同名的有 {0} {1}，请先写入，再在档案里选定",
                                "{0} {1} bear that name; leave the cell empty and choose on the page")
                        .with(found, counted));
    }

    private static void bounded(List<ImportProblem> faults, ImportField field, @Nullable BigDecimal number) {
        if (number != null && number.signum() < 0) {
            faults.add(CellProblem.NOT_ALLOWED.at(
                    field, number.toPlainString(), Text.of("不能小于 0", "it cannot be less than 0")));
        }
        if (number != null && number.compareTo(MOST) > 0) {
            faults.add(CellProblem.NOT_ALLOWED.at(
                    field,
                    number.toPlainString(),
                    Text.of("不能大于 {0}", "it cannot be greater than {0}").with(MOST)));
        }
    }

    private static RecordPremises.@Nullable Contact contact(@Nullable String name, @Nullable String phone) {
        return name == null && phone == null ? null : new RecordPremises.Contact(name, phone);
    }

    private static <T> Optional<T> only(Map<String, List<T>> known, @Nullable String name) {
        var found = name == null ? List.<T>of() : known.getOrDefault(name, List.of());
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static <T> Map<String, List<T>> grouped(Collection<T> all, Function<T, String> name) {
        return all.stream().collect(Collectors.groupingBy(name));
    }

    private static List<String> texts(List<ImportRow> rows, List<ImportField> fields) {
        return rows.stream()
                .flatMap(row -> fields.stream().map(field -> row.text(field.key())))
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    static @Nullable Double degrees(@Nullable BigDecimal number) {
        return number == null ? null : number.doubleValue();
    }
}
