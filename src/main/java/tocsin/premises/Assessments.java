package tocsin.premises;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tocsin.foundation.Actor;
import tocsin.foundation.Fact;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.TownClock;

/** Keeps what the rules say of places beside their files. Many are judged at once: nothing here asks the database place by place. */
@Service
class Assessments {
    private final AssessmentStore store;
    private final BuildingStore buildings;
    private final Assessor assessor;
    private final Journal journal;
    private final TownClock clock;

    Assessments(AssessmentStore store, BuildingStore buildings, Assessor assessor, Journal journal, TownClock clock) {
        this.store = store;
        this.buildings = buildings;
        this.assessor = assessor;
        this.journal = journal;
        this.clock = clock;
    }

    Assessor.Day today() {
        return assessor.on(clock.today());
    }

    /**
     * Judges these places anew and records what changed. Belongs into the transaction that changed the files.
     *
     * @return how many are judged otherwise than before
     */
    int assess(Collection<PremisesStore.Kept> all, Actor by) {
        var ids = all.stream().map(kept -> kept.premises().id().value()).toList();
        var before = store.before(ids);
        var after = judge(all);
        store.save(after, clock.instant());
        var facts = new ArrayList<Fact>();
        for (var kept : all) {
            var id = kept.premises().id().value();
            var change = change(before.get(id), java.util.Objects.requireNonNull(after.get(id)));
            if (change != null) {
                facts.add(
                        Fact.of(change, id, kept.premises().areaPath(), RecordDigest.of(kept.premises(), kept.salt())));
            }
        }
        journal.recordAll(facts, by);
        return facts.size();
    }

    Map<UUID, List<String>> categories(Collection<UUID> ids) {
        var categories = new HashMap<UUID, List<String>>();
        store.before(ids).forEach((id, before) -> categories.put(id, before.categories()));
        return categories;
    }

    Assessment get(PremisesId id) {
        return store.find(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id.value()));
    }

    /** The grade of a place, with the scale it is read on. */
    PremisesPage.Risk risk(Premises premises, Assessment assessment) {
        var edition = today().risk(premises.countyCode());
        var bands = edition.values().bands().entrySet().stream()
                .map(band -> new PremisesPage.Band(band.getKey(), band.getValue()))
                .sorted(java.util.Comparator.comparing(PremisesPage.Band::grade))
                .toList();
        return new PremisesPage.Risk(
                assessment.grade(),
                assessment.points(),
                assessment.why().risk(),
                assessment.why().lowering(),
                edition.values().most(),
                bands,
                edition.inForceFrom());
    }

    private Map<UUID, Assessment> judge(Collection<PremisesStore.Kept> all) {
        var ids = all.stream().map(kept -> kept.premises().id().value()).toList();
        var rulings = store.rulings(ids);
        var counts = store.counts(ids, clock.today());
        var standing = buildings.list(all.stream()
                .map(kept -> kept.premises().standing())
                .filter(java.util.Objects::nonNull)
                .map(RecordPremises.Standing::buildingId)
                .collect(Collectors.toSet()));
        var day = today();
        var judged = new LinkedHashMap<UUID, Assessment>();
        for (var kept : all) {
            var premises = kept.premises();
            var id = premises.id().value();
            var building = premises.standing() == null
                    ? null
                    : standing.get(premises.standing().buildingId());
            judged.put(
                    id,
                    day.assess(
                            facts(premises, building, counts.getOrDefault(id, Map.of())),
                            premises.countyCode(),
                            rulings.getOrDefault(id, List.of())));
        }
        return judged;
    }

    private static PlaceFacts facts(Premises premises, @Nullable Building building, Map<String, BigDecimal> counts) {
        var measures = new HashMap<String, BigDecimal>(counts);
        measures.putAll(premises.measures());
        put(measures, "FLOOR_AREA", premises.floorAreaSquareMetres());
        put(measures, "EMPLOYEES", number(premises.employees()));
        put(measures, "FLOORS", number(premises.floors()));
        var flags = EnumSet.noneOf(PlaceFacts.Flag.class);
        if (Boolean.TRUE.equals(premises.hasDormitory())) {
            flags.add(PlaceFacts.Flag.PEOPLE_SLEEP);
        }
        if (building != null) {
            measures.putAll(building.measures());
            flags.addAll(building.flags());
            put(
                    measures,
                    "STANDS_ON_FLOOR",
                    number(java.util.Objects.requireNonNull(premises.standing()).floor()));
            if (premises.standing().whole()) {
                flags.add(PlaceFacts.Flag.WHOLE_BUILDING);
            }
        }
        return new PlaceFacts(
                new TreeSet<>(premises.venueTypes()),
                building == null ? null : building.use(),
                flags.stream().map(Enum::name).collect(Collectors.toSet()),
                measures);
    }

    private static void put(Map<String, BigDecimal> measures, String code, @Nullable BigDecimal value) {
        if (value != null) {
            measures.put(code, value);
        }
    }

    private static @Nullable BigDecimal number(@Nullable Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }

    /** What changed since it was judged last; the first judgement belongs to the registration. */
    private static PremisesEvent.@Nullable Reassessed change(
            AssessmentStore.@Nullable Before before, Assessment after) {
        if (before == null) {
            return null;
        }
        var gained = new ArrayList<>(after.categories());
        gained.removeAll(before.categories());
        var lost = new ArrayList<>(before.categories());
        lost.removeAll(after.categories());
        boolean same = gained.isEmpty() && lost.isEmpty() && before.grade() == after.grade();
        return same ? null : new PremisesEvent.Reassessed(before.grade(), after.grade(), after.points(), gained, lost);
    }
}
