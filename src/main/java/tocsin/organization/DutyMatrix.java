package tocsin.organization;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.rulebook.Catalogues;

/** HTTP of the duty matrix: departments by sectors on a day, with gaps and overlaps. */
@RestController
@RequestMapping("/api")
class DutyMatrix {
    private final Regulators regulators;
    private final RegulationStore store;
    private final Regulators.Places places;
    private final Catalogues catalogues;
    private final TownClock clock;

    DutyMatrix(
            Regulators regulators,
            RegulationStore store,
            Regulators.Places places,
            Catalogues catalogues,
            TownClock clock) {
        this.regulators = regulators;
        this.store = store;
        this.places = places;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /** A department's entry. */
    record Entry(
            UUID id,
            UUID regulatorId,
            String regulatorName,
            Text must,
            Text reason,
            boolean leads,
            @Nullable String note,
            LocalDate from,
            @Nullable LocalDate until,
            int version) {}

    /**
     * One sector.
     *
     * @param lead names of those who lead it, from its own entries or from the sector above
     * @param units how many active units of the area belong to it or to a sector inside it
     */
    record SectorRow(
            UUID id, Text name, int depth, Regulators.Way way, List<String> lead, long units, List<Entry> entries) {}

    record Matrix(
            LocalDate on,
            AreaId areaId,
            String areaName,
            List<RegulationStore.Department> departments,
            List<SectorRow> sectors,
            boolean mayChange) {}

    /** Who leads a unit on a day, and every regulator it ever had of its own. */
    record UnitLead(Regulators.Way way, List<Entry> lead, List<Entry> own, boolean mayChange) {}

    @Operation(
            operationId = "getDutyMatrix",
            summary = "Read which department leads which sector on a day",
            description = "查看某日的部门与行业责任矩阵")
    @GetMapping("/areas/{id}/duty-matrix")
    Matrix matrix(@PathVariable AreaId id, @RequestParam(required = false) @Nullable LocalDate on, Actor by) {
        var area = places.areas().get(id);
        FoundationProblem.NOT_FOUND.unless(
                by.scope(OrganizationPermission.READ).parts().stream()
                        .anyMatch(part -> part.area().contains(area.path())),
                id.value());
        var day = on == null ? clock.today() : on;
        var said = store.ofSectors(area.path());
        var units = store.units(area.path());
        var all = places.sectors().list();
        var sectors = all.stream()
                .map(sector -> row(sector, area, said, inside(sector, all, units), day))
                .toList();
        return new Matrix(
                day,
                id,
                area.name(),
                store.departments(area.path(), OrganizationKind.departments()),
                sectors,
                by.may(OrganizationPermission.MANAGE, area.path(), AreaPath.EVERYWHERE));
    }

    private static long inside(SectorView sector, List<SectorView> all, Map<UUID, Long> units) {
        return all.stream()
                .filter(each -> sector.path().contains(each.path()))
                .mapToLong(each -> units.getOrDefault(each.id(), 0L))
                .sum();
    }

    private SectorRow row(SectorView sector, AreaView area, List<Regulation> said, long units, LocalDate day) {
        var lead = Regulators.lead(said, area.path(), sector.path(), day);
        var own = said.stream()
                .filter(each -> sector.id().equals(each.sectorId()) && each.holdsOn(day))
                .map(this::entry)
                .toList();
        int depth =
                (int) sector.path().value().chars().filter(sign -> sign == '.').count() - 1;
        var names = lead.regulations().stream()
                .map(Regulation::regulatorName)
                .distinct()
                .toList();
        return new SectorRow(sector.id(), sector.name(), depth, lead.way(), names, units, own);
    }

    private Entry entry(Regulation row) {
        return new Entry(
                row.id(),
                row.regulatorId(),
                row.regulatorName(),
                label("safety-musts", row.must(), row.fromOn()),
                label("responsibility-reasons", row.reason(), row.fromOn()),
                row.leads(),
                row.note(),
                row.fromOn(),
                row.untilOn(),
                row.version());
    }

    private Text label(String catalogue, String code, LocalDate on) {
        return catalogues.find(catalogue, code, on).map(each -> each.label()).orElse(Text.of("其他", "Other"));
    }

    @Operation(
            operationId = "getLeadRegulator",
            summary = "Read which department leads a unit on a day",
            description = "查看某日单位的主管部门")
    @GetMapping("/organizations/{id}/lead-regulator")
    UnitLead lead(@PathVariable OrganizationId id, @RequestParam(required = false) @Nullable LocalDate on, Actor by) {
        var unit = places.organizations().read(id, by);
        var lead = regulators.lead(id, on == null ? clock.today() : on);
        return new UnitLead(
                lead.way(),
                lead.regulations().stream().map(this::entry).toList(),
                store.ofUnit(id).stream().map(this::entry).toList(),
                by.may(OrganizationPermission.MANAGE, unit.areaPath(), AreaPath.EVERYWHERE));
    }

    @Operation(
            operationId = "assignRegulator",
            summary = "Make a department answer for a sector or a unit",
            description = "明确行业或单位的主管部门")
    @PutMapping("/regulations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void assign(@PathVariable UUID id, @RequestBody @Valid AssignRegulator command, Actor by) {
        regulators.assign(id, command, by);
    }

    @Operation(
            operationId = "replaceRegulator",
            summary = "Let another department take over from a day on",
            description = "机构改革：自某日起由另一部门接任")
    @PutMapping("/regulations/{id}/successor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replace(@PathVariable UUID id, @RequestBody @Valid ReplaceRegulator command, Actor by) {
        regulators.replace(id, command, by);
    }

    @Operation(operationId = "endRegulator", summary = "End a department’s duty", description = "结束部门责任")
    @PutMapping("/regulations/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, @RequestBody @Valid EndTerm command, Actor by) {
        regulators.end(id, command, by);
    }
}
