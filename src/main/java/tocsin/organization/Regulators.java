package tocsin.organization;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.Receipts;
import tocsin.foundation.RecordDigest;
import tocsin.rulebook.Catalogues;

/**
 * Which department leads a sector and each unit of it, on any day: the three musts (三管三必须). A unit follows its sector unless its own
 * regulator is set with a reason. Who led on the day of a fact is asked by that day, so a reform changes nothing behind it.
 */
@Service
public class Regulators {
    private final RegulationStore store;
    private final Places places;
    private final Catalogues catalogues;
    private final Journal journal;
    private final Receipts receipts;

    Regulators(RegulationStore store, Places places, Catalogues catalogues, Journal journal, Receipts receipts) {
        this.store = store;
        this.places = places;
        this.catalogues = catalogues;
        this.journal = journal;
        this.receipts = receipts;
    }

    /** Where and who: what a regulation names. */
    @org.springframework.stereotype.Component
    record Places(Areas areas, Sectors sectors, Organizations organizations) {}

    /** How it came that a department leads, or that none does. */
    enum Way {
        UNIT,
        SECTOR,
        GAP,
        OVERLAP
    }

    /**
     * Who leads.
     *
     * @param regulations the entries that say so; several departments in an overlap, none in a gap
     */
    record Lead(Way way, List<Regulation> regulations) {}

    /** The department that leads a place, and by which of the four reasons (谁主管谁负责 …). */
    public record Leader(String department, String reason) {}

    /** Who led a place of this unit, area and sector on a day: one, or several that claim it, or none. */
    public List<Leader> leaders(@Nullable UUID unit, AreaPath area, AreaPath sector, LocalDate on) {
        return known().leaders(unit, area, sector, on);
    }

    /** Everything said of who leads, read once to be asked of many places. */
    public Known known() {
        return new Known(store.all());
    }

    /** What is said of who leads, as of one moment. */
    public static final class Known {
        private final List<Regulation> ofSectors;
        private final Map<UUID, List<Regulation>> ofUnits;

        Known(List<Regulation> all) {
            ofSectors = all.stream().filter(row -> row.unitId() == null).toList();
            ofUnits = all.stream()
                    .filter(row -> row.unitId() != null)
                    .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.unitId())));
        }

        /** Who led a place on a day; a unit's own regulator goes before its sector's. */
        public List<Leader> leaders(@Nullable UUID unit, AreaPath area, AreaPath sector, LocalDate on) {
            var own = unit == null
                    ? List.<Regulation>of()
                    : ofUnits.getOrDefault(unit, List.of()).stream()
                            .filter(row -> row.leads() && row.holdsOn(on))
                            .toList();
            var deciding = own.isEmpty() ? lead(ofSectors, area, sector, on).regulations() : own;
            return deciding.stream()
                    .map(row -> new Leader(row.regulatorName(), row.reason()))
                    .distinct()
                    .toList();
        }
    }

    /** Names of the departments that led a unit on a day: one, or several that claim it, or none. */
    public List<String> leading(OrganizationId unit, LocalDate on) {
        return lead(unit, on).regulations().stream()
                .map(Regulation::regulatorName)
                .distinct()
                .toList();
    }

    Lead lead(OrganizationId id, LocalDate on) {
        var own = store.ofUnit(id).stream()
                .filter(row -> row.leads() && row.holdsOn(on))
                .toList();
        var unit = places.organizations().get(id);
        return own.isEmpty()
                ? lead(store.ofSectors(unit.areaPath()), unit.areaPath(), unit.sectorPath(), on)
                : new Lead(departments(own) > 1 ? Way.OVERLAP : Way.UNIT, own);
    }

    /** The nearest sector that says something decides, then the nearest area. */
    static Lead lead(List<Regulation> ofSectors, AreaPath area, AreaPath sector, LocalDate on) {
        var reaching = ofSectors.stream()
                .filter(row -> row.leads() && row.holdsOn(on) && row.reaches(area, sector))
                .toList();
        var nearest = reaching.stream()
                .max(Comparator.comparingInt(
                                (Regulation row) -> row.sectorPath().value().length())
                        .thenComparingInt(row -> row.areaPath().value().length()));
        if (nearest.isEmpty()) {
            return new Lead(Way.GAP, List.of());
        }
        var deciding = reaching.stream()
                .filter(row -> row.sectorPath().equals(nearest.get().sectorPath())
                        && row.areaPath().equals(nearest.get().areaPath()))
                .toList();
        return new Lead(departments(deciding) > 1 ? Way.OVERLAP : Way.SECTOR, deciding);
    }

    private static long departments(List<Regulation> rows) {
        return rows.stream().map(Regulation::regulatorId).distinct().count();
    }

    /** Makes a department answer for a sector or for one unit. */
    @Transactional
    public void assign(UUID id, AssignRegulator command, Actor by) {
        if (receipts.first(id, command)) {
            var area = places.areas().getStanding(command.areaId());
            by.require(OrganizationPermission.MANAGE, area.path(), AreaPath.EVERYWHERE);
            requireOneSubject(command);
            requireCode("safety-musts", command.must(), command.fromOn());
            requireCode("responsibility-reasons", command.reason(), command.fromOn());
            save(described(id, command, area), by);
        }
    }

    /**
     * Takes in what an import says of a sector, also of one whose department is no more in charge.
     *
     * @param untilOn the first day on which the department no longer answered; null: it does
     */
    @Transactional
    public void takeIn(UUID id, AssignRegulator command, @Nullable LocalDate untilOn, Actor by) {
        if (receipts.first(id, Map.of("said", command, "until", String.valueOf(untilOn)))) {
            var area = places.areas().getStanding(command.areaId());
            by.require(OrganizationPermission.MANAGE, area.path(), AreaPath.EVERYWHERE);
            Terms.require(command.fromOn(), untilOn);
            var row = described(id, command, area);
            if (untilOn == null) {
                save(row, by);
            } else {
                var ended = row.ended(untilOn);
                save(ended, by);
                tellEnd(ended, RecordDigest.of(ended, store.save(ended)), untilOn, by);
            }
        }
    }

    private static void requireOneSubject(AssignRegulator command) {
        OrganizationProblem.SECTOR_OR_UNIT.unless((command.sectorId() == null) != (command.unitId() == null));
        OrganizationProblem.UNIT_NEEDS_A_REASON.unless(
                command.unitId() == null || Organizations.typed(command.note()) != null);
    }

    private void requireCode(String catalogue, String code, LocalDate on) {
        if (catalogues.find(catalogue, code, on).isEmpty()) {
            throw OrganizationProblem.UNKNOWN_CODE.with(code, catalogue);
        }
    }

    private Regulation described(UUID id, AssignRegulator command, AreaView area) {
        var regulator = department(command.regulatorId());
        var unit = command.unitId() == null ? null : places.organizations().get(command.unitId());
        return new Regulation(
                id,
                area.id().value(),
                area.path(),
                command.sectorId(),
                command.sectorId() == null
                        ? AreaPath.EVERYWHERE
                        : places.sectors().get(command.sectorId()).path(),
                unit == null ? null : unit.id().value(),
                regulator.id().value(),
                regulator.name(),
                command.must(),
                command.reason(),
                command.leads(),
                Organizations.typed(command.note()),
                command.fromOn(),
                null,
                1);
    }

    private OrganizationView department(OrganizationId id) {
        var body = places.organizations().get(id);
        OrganizationProblem.NO_DEPARTMENT.unless(body.kind().isDepartment(), body.name(), body.kindLabel());
        return body;
    }

    /** Lets another department take over from a day on; what happened before stays the former one's. */
    @Transactional
    public void replace(UUID id, ReplaceRegulator command, Actor by) {
        if (receipts.first(command.id(), command)) {
            var before = standing(id, command.version(), by);
            var next = department(command.regulatorId());
            OrganizationProblem.SAME_DEPARTMENT.unless(!next.id().value().equals(before.regulatorId()), next.name());
            end(before, command.fromOn(), by);
            save(before.takenOver(command.id(), next, command.note().strip(), command.fromOn()), by);
        }
    }

    /** Ends it: from {@code untilOn} on the department no longer answers. */
    @Transactional
    public void end(UUID id, EndTerm command, Actor by) {
        if (receipts.first(Receipts.idOf(id, "end", command.version()), command)) {
            end(standing(id, command.version(), by), command.untilOn(), by);
        }
    }

    private Regulation standing(UUID id, int version, Actor by) {
        var row = store.lock(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id));
        by.require(OrganizationPermission.MANAGE, row.areaPath(), AreaPath.EVERYWHERE);
        FoundationProblem.CHANGED_MEANWHILE.unless(row.version() == version, version, row.version());
        return row;
    }

    private void save(Regulation row, Actor by) {
        var salt = store.save(row);
        var fact = new DutyEvent.RegulatorAssigned(
                row.areaId(), row.sectorId(), row.unitId(), row.regulatorId(), row.reason(), row.leads(), row.fromOn());
        journal.record(Fact.of(fact, subject(row), row.areaPath(), RecordDigest.of(row, salt)), by);
    }

    private void end(Regulation before, LocalDate on, Actor by) {
        Terms.require(before.fromOn(), on);
        var after = before.until(on);
        var salt = store.save(after);
        tellEnd(after, RecordDigest.of(after, salt), on, by);
    }

    private void tellEnd(Regulation after, byte[] digest, LocalDate on, Actor by) {
        var fact =
                new DutyEvent.RegulatorEnded(after.areaId(), after.sectorId(), after.unitId(), after.regulatorId(), on);
        journal.record(Fact.of(fact, subject(after), after.areaPath(), digest), by);
    }

    /** What is said of one unit stands on its timeline; what is said of a sector, on the department's. */
    private static UUID subject(Regulation row) {
        return row.unitId() == null ? row.regulatorId() : row.unitId();
    }
}
