package tocsin.premises;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import tocsin.organization.AreaView;
import tocsin.organization.Areas;

/** Keeps buildings. What the rules call a building follows from its use and its measures, and reaches every place in it. */
@Service
public class Buildings {
    private final BuildingStore store;
    private final PremisesStore places;
    private final Assessments assessments;
    private final Areas areas;
    private final Journal journal;
    private final Receipts receipts;

    Buildings(
            BuildingStore store,
            PremisesStore places,
            Assessments assessments,
            Areas areas,
            Journal journal,
            Receipts receipts) {
        this.store = store;
        this.places = places;
        this.assessments = assessments;
        this.areas = areas;
        this.journal = journal;
        this.receipts = receipts;
    }

    BuildingStore.Kept read(BuildingId id, Actor by) {
        var kept = store.find(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id.value()));
        FoundationProblem.NOT_FOUND.unless(mayRead(kept.building(), by), id.value());
        return kept;
    }

    static boolean mayRead(Building building, Actor by) {
        return by.may(PremisesPermission.READ, building.areaPath(), AreaPath.EVERYWHERE);
    }

    /** Registers a building; a repeat changes nothing. */
    @Transactional
    public void record(BuildingId id, RecordBuilding command, Actor by) {
        if (receipts.first(id.value(), command)) {
            by.require(PremisesPermission.RECORD, areas.get(command.areaId()).path(), AreaPath.EVERYWHERE);
            var building = described(id, "B%06d".formatted(store.number()), command, 1, by);
            var salt = store.save(building, classes(building));
            journal.record(fact(new PremisesEvent.BuildingRegistered(building.number()), building, salt), by);
        }
    }

    @Transactional
    void correct(BuildingId id, UUID act, int version, RecordBuilding command, Actor by) {
        if (receipts.first(act, Map.of("version", version, "change", command))) {
            var kept = store.lock(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id.value()));
            var before = kept.building();
            by.require(PremisesPermission.CORRECT, before.areaPath(), AreaPath.EVERYWHERE);
            PremisesProblem.WITHDRAWN.unless(kept.withdrawnOn() == null, before.name(), before.number());
            FoundationProblem.CHANGED_MEANWHILE.unless(before.version() == version, version, before.version());
            var after = described(id, before.number(), command, version + 1, by);
            by.require(PremisesPermission.CORRECT, after.areaPath(), AreaPath.EVERYWHERE);
            store.save(after, classes(after));
            var changes = after.changesSince(before);
            var corrected = new PremisesEvent.BuildingCorrected(changes.fields(), after.version());
            journal.record(fact(corrected, after, kept.salt()).changing(changes.all()), by);
            assessments.assess(places.inBuilding(id), by);
        }
    }

    private List<String> classes(Building building) {
        return assessments.today().building(building.facts(), building.countyCode());
    }

    private Building described(BuildingId id, String number, RecordBuilding command, int version, Actor by) {
        var area = areas.get(command.areaId());
        Premises.requirePlace(command.longitude(), command.latitude(), area);
        if (!assessments.today().words().knows("building-uses", command.use())) {
            throw PremisesProblem.UNKNOWN_USE.with(command.use()).at("/use");
        }
        var building = building(id, number, command, area, version);
        store.findSame(area.id(), building.name(), building.address())
                .filter(twin -> !twin.id().equals(id))
                .ifPresent(twin -> {
                    throw PremisesProblem.BUILDING_ON_FILE
                            .with(twin.name(), twin.address(), area.name(), twin.number())
                            .at("/name");
                });
        return building;
    }

    private static Building building(BuildingId id, String number, RecordBuilding command, AreaView area, int version) {
        return new Building(
                id,
                number,
                command.name().strip(),
                area.id(),
                area.path(),
                Premises.county(area),
                command.address().strip(),
                command.longitude(),
                command.latitude(),
                command.use(),
                command.floorsAbove(),
                command.floorsBelow(),
                scaled(command.heightMetres(), 2),
                scaled(command.largestFloorAbove24SquareMetres(), 1),
                command.builtInYear(),
                Premises.typed(command.fireResistance()),
                command.propertyCompanyId() == null
                        ? null
                        : command.propertyCompanyId().value(),
                Premises.typed(command.waterSupply()),
                command.tacticsDrillOn(),
                version);
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal number, int digits) {
        return number == null ? null : number.setScale(digits, RoundingMode.HALF_UP);
    }

    private static Fact fact(PremisesEvent event, Building building, UUID salt) {
        return Fact.of(event, building.id().value(), building.areaPath(), RecordDigest.of(building, salt));
    }
}
