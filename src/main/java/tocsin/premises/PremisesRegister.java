package tocsin.premises;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Abreast;
import tocsin.foundation.Actor;
import tocsin.foundation.Fact;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.Receipts;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.TownClock;
import tocsin.organization.AreaView;
import tocsin.organization.Areas;
import tocsin.organization.People;
import tocsin.organization.PersonId;
import tocsin.organization.SectorView;
import tocsin.organization.Sectors;

/** The register of premises (场所台账): one file per place. */
@Service
public class PremisesRegister {
    private final PremisesStore store;
    private final PremisesViewStore views;
    private final Places places;
    private final Assessments assessments;
    private final Journal journal;
    private final Receipts receipts;

    PremisesRegister(
            PremisesStore store,
            PremisesViewStore views,
            Places places,
            Assessments assessments,
            Journal journal,
            Receipts receipts) {
        this.store = store;
        this.views = views;
        this.places = places;
        this.assessments = assessments;
        this.journal = journal;
        this.receipts = receipts;
    }

    /** Where things stand: both trees. */
    @org.springframework.stereotype.Component
    record Places(
            Areas areas,
            Sectors sectors,
            BuildingStore buildings,
            StandingStore history,
            People people,
            TownClock clock) {
        /** From today on these are run by whoever is on file. */
        void run(List<Premises> all) {
            var operators = new HashMap<UUID, @Nullable UUID>();
            all.stream()
                    .filter(premises -> premises.organizationId() != null)
                    .forEach(premises -> operators.put(premises.id().value(), premises.organizationId()));
            if (!operators.isEmpty()) {
                history.run(operators, clock.today());
            }
        }

        /** Whoever runs it now does so from today, when that is somebody else. */
        void handOver(Premises before, Premises after) {
            if (!Objects.equals(before.organizationId(), after.organizationId())) {
                var operator = new HashMap<UUID, @Nullable UUID>();
                operator.put(after.id().value(), after.organizationId());
                history.run(operator, clock.today());
            }
        }

        void requireBuildings(List<Premises> all) {
            var wanted = all.stream()
                    .map(Premises::standing)
                    .filter(Objects::nonNull)
                    .map(RecordPremises.Standing::buildingId)
                    .collect(Collectors.toSet());
            if (!buildings.standing(wanted).containsAll(wanted)) {
                throw PremisesProblem.NO_SUCH_BUILDING.with().at("/building");
            }
        }
    }

    /** The place, under the file it became part of when it did; 404 when there is none. No permission is asked: for rooms. */
    public PremisesView get(PremisesId id) {
        var there = list(List.of(id.value())).get(id.value());
        if (there == null) {
            throw FoundationProblem.NOT_FOUND.with(id.value());
        }
        return there;
    }

    /** Places by the ids asked for, each as the file that stands for it; unknown ids are absent. */
    public Map<UUID, PremisesView> list(Collection<UUID> ids) {
        return views.list(ids);
    }

    /** Active places with any of these exact names. */
    public List<PremisesView> named(Collection<String> names) {
        return views.named(names);
    }

    Premises read(PremisesId id, Actor by) {
        var premises = kept(id).premises();
        FoundationProblem.NOT_FOUND.unless(mayRead(premises, by), id.value());
        return premises;
    }

    static boolean mayRead(Premises premises, Actor by) {
        return by.may(PremisesPermission.READ, premises.areaPath(), premises.sectorPath(), premises.organizationId());
    }

    /** Registers a place. */
    @Transactional
    public PremisesView record(PremisesId id, RecordPremises command, Actor by) {
        recordAll(Map.of(id, command), by);
        return get(id);
    }

    /**
     * Registers places, all or none.
     *
     * @return how many were new; repeats change nothing
     */
    @Transactional
    public int recordAll(Map<PremisesId, RecordPremises> commands, Actor by) {
        var byId = new LinkedHashMap<UUID, RecordPremises>();
        commands.forEach((id, command) -> byId.put(id.value(), command));
        var fresh = receipts.firsts(byId);
        var numbers = store.numbers(fresh.size()).iterator();
        var known = new Known(by);
        var all = new ArrayList<Premises>();
        byId.forEach((id, command) -> {
            if (fresh.contains(id)) {
                all.add(known.described(new PremisesId(id), "C%06d".formatted(numbers.next()), command));
            }
        });
        refuseTwins(all);
        places.requireBuildings(all);
        store.save(all);
        var kept =
                store.list(all.stream().map(premises -> premises.id().value()).toList());
        places.run(all);
        journal.recordAll(Abreast.of(kept).map(PremisesRegister::registered).toList(), by);
        assessments.assess(kept, by);
        return all.size();
    }

    /** Nodes, sectors and words, each looked up once for many places. */
    private final class Known {
        private final Map<UUID, AreaView> areas = new HashMap<>();
        private final Map<UUID, SectorView> sectors = new HashMap<>();
        private final Set<PersonId> inspectors = new HashSet<>();
        private final RuleWords words = assessments.today().words();
        private final Actor by;

        Known(Actor by) {
            this.by = by;
        }

        Premises described(PremisesId id, String number, RecordPremises command) {
            var area = areas.computeIfAbsent(
                    command.areaId().value(), key -> places.areas().getStanding(command.areaId()));
            var sector = sectors.computeIfAbsent(command.sectorId(), places.sectors()::get);
            by.require(PremisesPermission.RECORD, area.path(), sector.path());
            words.requireKnown(command);
            var inspector = command.inspectorId();
            if (inspector != null && inspectors.add(inspector)) {
                Inspectors.requireSeen(places.people(), inspector, by);
            }
            var state = command.state() == null ? BusinessState.OPERATING : command.state();
            PremisesProblem.STATE_BY_ITS_OWN_ACT.unless(state != BusinessState.WITHDRAWN, state.label());
            return Premises.described(id, number, command, area, sector, state, 1);
        }
    }

    private static Fact registered(PremisesStore.Kept kept) {
        var premises = kept.premises();
        return Fact.of(
                new PremisesEvent.Registered(
                        premises.number(),
                        premises.organizationId(),
                        premises.areaId().value(),
                        premises.sectorId()),
                premises.id().value(),
                premises.areaPath(),
                RecordDigest.of(premises, kept.salt()));
    }

    /** Corrects a file: the whole of it as it shall be, on the version seen. */
    @Transactional
    public PremisesView correct(PremisesId id, UUID act, int version, RecordPremises command, Actor by) {
        if (receipts.first(act, Map.of("version", version, "change", command))) {
            var kept = store.lock(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id.value()));
            var before = kept.premises();
            by.require(PremisesPermission.CORRECT, before.areaPath(), before.sectorPath());
            before.requireNotWithdrawn();
            FoundationProblem.CHANGED_MEANWHILE.unless(before.version() == version, version, before.version());
            PremisesProblem.MERGED_ALREADY.unless(
                    store.merged(List.of(id.value())).isEmpty(), before.name(), before.number());
            var area = places.areas().getStanding(command.areaId());
            var sector = places.sectors().get(command.sectorId());
            by.require(PremisesPermission.CORRECT, area.path(), sector.path());
            assessments.today().words().requireKnown(command);
            var inspector = command.inspectorId();
            if (inspector != null && !inspector.value().equals(before.inspectorId())) {
                Inspectors.requireSeen(places.people(), inspector, by);
            }
            PremisesProblem.STATE_BY_ITS_OWN_ACT.unless(
                    command.state() == null || command.state() == before.state(),
                    before.state().label());
            var after = Premises.described(id, before.number(), command, area, sector, before.state(), version + 1);
            refuseTwins(List.of(after));
            places.requireBuildings(List.of(after));
            store.save(List.of(after));
            places.handOver(before, after);
            var changes = after.changesSince(before);
            journal.record(
                    Fact.of(
                                    new PremisesEvent.Corrected(changes.fields(), after.version()),
                                    id.value(),
                                    after.areaPath(),
                                    RecordDigest.of(after, kept.salt()))
                            .changing(changes.all()),
                    by);
            assessments.assess(List.of(new PremisesStore.Kept(after, kept.salt())), by);
        }
        return get(id);
    }

    /** The same name at the same address within one node is the same place: asked once for all. */
    private void refuseTwins(List<Premises> all) {
        var standing = new HashMap<List<Object>, Premises>();
        all.stream()
                .filter(Premises::isActive)
                .forEach(premises -> refuseTwin(standing.put(premises.identity(), premises)));
        store.named(standing.values().stream().map(Premises::name).distinct().toList()).stream()
                .map(PremisesStore.Kept::premises)
                .filter(known -> {
                    var mine = standing.get(known.identity());
                    return mine != null && !mine.id().equals(known.id());
                })
                .findFirst()
                .ifPresent(this::refuseTwin);
    }

    private void refuseTwin(@Nullable Premises twin) {
        if (twin != null) {
            throw PremisesProblem.ALREADY_ON_FILE
                    .with(
                            twin.name(),
                            twin.address(),
                            places.areas().get(twin.areaId()).name(),
                            twin.number())
                    .at("/name");
        }
    }

    /** The categories of places, by the codes of {@code premises-categories}; unknown ids are absent. For rooms. */
    public Map<UUID, List<String>> categories(Collection<UUID> ids) {
        return assessments.categories(ids);
    }

    private PremisesStore.Kept kept(PremisesId id) {
        return store.find(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id.value()));
    }
}
