package tocsin.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Scope;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.ledger.CellProblem;
import tocsin.ledger.ImportField;
import tocsin.ledger.ImportProblem;
import tocsin.ledger.ImportRow;
import tocsin.rulebook.Catalogues;

/**
 * Rows of a duty matrix, read. A sheet that leaves things out is taken as it is meant: without an area the importer's own, without a day from
 * today on, without a part as leading, without a must or a reason the first of the list in force.
 */
@Component
class RegulatorRows {
    static final ImportField DEPARTMENT =
            ImportField.text("department", "部门", "Department").demanded();
    private static final ImportField AREA = ImportField.text("area", "区域", "Area");
    private static final ImportField SECTOR =
            ImportField.text("sector", "行业", "Sector").demanded();
    private static final ImportField NOTE =
            ImportField.text("note", "依据或理由", "Basis or reason").filling(AssignRegulator.class, "note");
    private static final ImportField FROM = ImportField.date("fromOn", "起始日期", "From");
    private static final ImportField UNTIL = ImportField.date("untilOn", "截止日期", "Until");

    private final Places places;
    private final Areas areas;
    private final Organizations organizations;
    private final Catalogues catalogues;
    private final TownClock clock;

    RegulatorRows(Places places, Areas areas, Organizations organizations, Catalogues catalogues, TownClock clock) {
        this.places = places;
        this.areas = areas;
        this.organizations = organizations;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    static List<ImportField> fields(Catalogues catalogues, TownClock clock) {
        return List.of(
                SECTOR,
                DEPARTMENT,
                ImportField.oneOf("part", "分工", "Part", RegulatorPart.values(RegulatorPart.values())),
                ImportField.oneOf(
                        "must", "三管三必须", "The three musts", RegulatorLedger.codes(catalogues, "safety-musts", clock)),
                ImportField.oneOf(
                        "reason",
                        "责任归属",
                        "Why responsible",
                        RegulatorLedger.codes(catalogues, "responsibility-reasons", clock)),
                NOTE,
                FROM,
                UNTIL,
                AREA);
    }

    /**
     * A row and what it means.
     *
     * @param meant null when the faults do not let that be said
     */
    record Read(ImportRow row, @Nullable Meant meant, List<ImportProblem> faults) {}

    /** What a row says. */
    record Meant(
            AreaView area,
            SectorView sector,
            OrganizationView department,
            boolean leads,
            String must,
            String reason,
            @Nullable String note,
            LocalDate fromOn,
            @Nullable LocalDate untilOn) {
        UUID id() {
            return Places.idOf(
                    "regulation", area.id(), sector.id(), department.id().value(), fromOn);
        }

        AssignRegulator command() {
            return new AssignRegulator(
                    area.id(), sector.id(), null, department.id(), must, reason, leads, note, fromOn);
        }

        /** True when the same department answered on some day that both name. */
        boolean overlaps(Regulation other) {
            return other.regulatorId().equals(department.id().value()) && meets(other);
        }

        /** True when there is a day that both name. */
        boolean meets(Regulation other) {
            return (untilOn == null || other.fromOn().isBefore(untilOn))
                    && (other.untilOn() == null || fromOn.isBefore(other.untilOn()));
        }

        /** True when what is on file says all that the row says; what a row leaves open it does not deny. */
        boolean says(Regulation other, ImportRow row) {
            return other.leads() == leads
                    && (row.text("must") == null || other.must().equals(must))
                    && (row.text("reason") == null || other.reason().equals(reason))
                    && (row.text("note") == null || Objects.equals(other.note(), note))
                    && (row.day("fromOn") == null || other.fromOn().equals(fromOn))
                    && (row.day("untilOn") == null || Objects.equals(other.untilOn(), untilOn));
        }
    }

    /** Reads rows; where they lie and whom they name is looked up at once. */
    List<Read> read(List<ImportRow> rows, Actor by) {
        var found = places.find(rows, OrganizationPermission.MANAGE, by);
        var own = ownArea(by);
        var bodies = organizations.named(rows.stream()
                .map(row -> Objects.requireNonNullElse(row.text(DEPARTMENT.key()), ""))
                .distinct()
                .toList());
        return rows.stream().map(row -> read(row, found, own, bodies, by)).toList();
    }

    private @Nullable AreaView ownArea(Actor by) {
        var mine = by.scope(OrganizationPermission.MANAGE).parts().stream()
                .map(Scope.Part::area)
                .distinct()
                .toList();
        return mine.size() == 1 && !mine.getFirst().equals(AreaPath.EVERYWHERE)
                ? areas.trail(mine.getFirst()).stream()
                        .filter(area -> area.path().equals(mine.getFirst()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private Read read(
            ImportRow row, Places.Found found, @Nullable AreaView own, List<OrganizationView> bodies, Actor by) {
        var faults = new ArrayList<>(found.faults(row));
        var area = row.text(AREA.key()) == null ? own : found.area(row);
        faults.addAll(areaFaults(row, area, by));
        var department = area == null ? null : department(row, area, bodies, faults);
        var from = Objects.requireNonNullElse(row.day(FROM.key()), clock.today());
        faults.addAll(termFaults(row, from));
        var sector = row.text(SECTOR.key()) == null ? null : found.sector(row);
        if (area == null || sector == null || department == null) {
            return new Read(row, null, faults);
        }
        var meant = new Meant(
                area,
                sector,
                department,
                !RegulatorPart.CONCERNED.name().equals(row.text("part")),
                code(row, "must", "safety-musts", from),
                code(row, "reason", "responsibility-reasons", from),
                Organizations.typed(row.text(NOTE.key())),
                from,
                row.day(UNTIL.key()));
        return new Read(row, meant, faults);
    }

    private static List<ImportProblem> areaFaults(ImportRow row, @Nullable AreaView area, Actor by) {
        if (area == null) {
            return row.text(AREA.key()) == null && !row.unread().contains(AREA.key())
                    ? List.of(CellProblem.MISSING.at(AREA, null))
                    : List.of();
        }
        return by.may(OrganizationPermission.MANAGE, area.path(), AreaPath.EVERYWHERE)
                ? List.of()
                : List.of(CellProblem.OUTSIDE_AREA.at(AREA, area.name()));
    }

    private static List<ImportProblem> termFaults(ImportRow row, LocalDate from) {
        var until = row.day(UNTIL.key());
        return until == null || until.isAfter(from)
                ? List.of()
                : List.of(CellProblem.NOT_ALLOWED.at(
                        UNTIL,
                        until.toString(),
                        Text.of("应晚于起始日期 {0}", "it must be later than the first day, {0}")
                                .with(from)));
    }

    private String code(ImportRow row, String field, String catalogue, LocalDate on) {
        var given = row.text(field);
        return given == null ? catalogues.list(catalogue, on).getFirst().code() : given;
    }

    /** The body of that name in the area or above it; in the area goes before above. */
    private static @Nullable OrganizationView department(
            ImportRow row, AreaView area, List<OrganizationView> bodies, List<ImportProblem> faults) {
        var name = row.text(DEPARTMENT.key());
        if (name == null) {
            return null;
        }
        var near = bodies.stream()
                .filter(body -> body.name().equals(name)
                        && (area.path().contains(body.areaPath())
                                || body.areaPath().contains(area.path())))
                .toList();
        if (near.isEmpty()) {
            faults.add(CellProblem.NOT_KNOWN.at(DEPARTMENT, name));
            return null;
        }
        var departments =
                near.stream().filter(body -> body.kind().isDepartment()).toList();
        var here = departments.stream()
                .filter(body -> area.path().contains(body.areaPath()))
                .toList();
        var chosen = here.isEmpty() ? departments : here;
        if (chosen.size() == 1) {
            return chosen.getFirst();
        }
        faults.add(CellProblem.NOT_ALLOWED.at(DEPARTMENT, name, notOne(near.getFirst(), chosen.size())));
        return null;
    }

    private static Text notOne(OrganizationView body, int departments) {
        return departments == 0
                ? Text.of("它登记为{0}，不是政府部门", "it is on file as {0}, which is no department")
                        .with(body.kindLabel())
                : Text.of("同名的部门有 {0} 个，请先在单位台账里区分", "{0} departments bear this name; tell them apart first")
                        .with(departments);
    }
}
