package tocsin.premises;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.Fact;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.Receipts;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.TownClock;
import tocsin.organization.AreaView;
import tocsin.organization.Areas;
import tocsin.organization.SectorView;
import tocsin.organization.Sectors;
import tocsin.rulebook.Catalogues;

/** The register of premises (场所台账): one file per place. */
@Service
public class PremisesRegister {
    private final PremisesStore store;
    private final Places places;
    private final Catalogues catalogues;
    private final Journal journal;
    private final Receipts receipts;
    private final TownClock clock;

    PremisesRegister(
            PremisesStore store,
            Places places,
            Catalogues catalogues,
            Journal journal,
            Receipts receipts,
            TownClock clock) {
        this.store = store;
        this.places = places;
        this.catalogues = catalogues;
        this.journal = journal;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** Where things stand: both trees. */
    @org.springframework.stereotype.Component
    record Places(Areas areas, Sectors sectors) {}

    /** The place; 404 when there is none. No permission is asked: for rooms. */
    public PremisesView get(PremisesId id) {
        return view(kept(id).premises());
    }

    /** Places by id; unknown ids are absent. */
    public Map<UUID, PremisesView> list(Collection<UUID> ids) {
        var found = new HashMap<UUID, PremisesView>();
        store.list(ids).forEach(kept -> found.put(kept.premises().id().value(), view(kept.premises())));
        return found;
    }

    /** Active places with any of these exact names. */
    public List<PremisesView> named(Collection<String> names) {
        return store.named(names).stream().map(kept -> view(kept.premises())).toList();
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
        var areas = new HashMap<UUID, AreaView>();
        var sectors = new HashMap<UUID, SectorView>();
        var all = new ArrayList<Premises>();
        byId.forEach((id, command) -> {
            if (fresh.contains(id)) {
                var area = areas.computeIfAbsent(
                        command.areaId().value(), key -> places.areas().get(command.areaId()));
                var sector = sectors.computeIfAbsent(command.sectorId(), places.sectors()::get);
                by.require(PremisesPermission.RECORD, area.path(), sector.path());
                requireCategories(command);
                all.add(Premises.described(
                        new PremisesId(id), "C%06d".formatted(numbers.next()), command, area, sector, 1));
            }
        });
        all.forEach(this::refuseTwin);
        store.save(all);
        journal(all, by);
        return all.size();
    }

    private void journal(List<Premises> all, Actor by) {
        var salts = new HashMap<UUID, UUID>();
        store.list(all.stream().map(premises -> premises.id().value()).toList())
                .forEach(kept -> salts.put(kept.premises().id().value(), kept.salt()));
        journal.recordAll(
                all.stream()
                        .map(premises -> Fact.of(
                                new PremisesEvent.Registered(
                                        premises.number(),
                                        premises.organizationId(),
                                        premises.areaId().value(),
                                        premises.sectorId()),
                                premises.id().value(),
                                premises.areaPath(),
                                RecordDigest.of(
                                        premises,
                                        java.util.Objects.requireNonNull(
                                                salts.get(premises.id().value())))))
                        .toList(),
                by);
    }

    /** Corrects a file: the whole of it as it shall be, on the version seen. */
    @Transactional
    public PremisesView correct(PremisesId id, UUID act, int version, RecordPremises command, Actor by) {
        if (receipts.first(act, Map.of("version", version, "change", command))) {
            var kept = store.lock(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id.value()));
            var before = kept.premises();
            by.require(PremisesPermission.CORRECT, before.areaPath(), before.sectorPath());
            FoundationProblem.CHANGED_MEANWHILE.unless(before.version() == version, version, before.version());
            var area = places.areas().get(command.areaId());
            var sector = places.sectors().get(command.sectorId());
            by.require(PremisesPermission.CORRECT, area.path(), sector.path());
            requireCategories(command);
            var after = Premises.described(id, before.number(), command, area, sector, version + 1);
            refuseTwin(after);
            store.save(List.of(after));
            journal.record(
                    Fact.of(
                            new PremisesEvent.Corrected(after.differencesTo(before), after.version()),
                            id.value(),
                            after.areaPath(),
                            RecordDigest.of(after, kept.salt())),
                    by);
        }
        return get(id);
    }

    private void requireCategories(RecordPremises command) {
        for (var category : command.categories() == null ? List.<String>of() : command.categories()) {
            if (catalogues.find("premises-categories", category, clock.today()).isEmpty()) {
                throw PremisesProblem.UNKNOWN_CATEGORY.with(category).at("/categories");
            }
        }
    }

    private void refuseTwin(Premises premises) {
        store.findSame(premises.areaId(), premises.name(), premises.address())
                .map(PremisesStore.Kept::premises)
                .filter(twin -> premises.active() && !twin.id().equals(premises.id()))
                .ifPresent(twin -> {
                    throw PremisesProblem.ALREADY_ON_FILE
                            .with(
                                    twin.name(),
                                    twin.address(),
                                    places.areas().get(twin.areaId()).name(),
                                    twin.number())
                            .at("/name");
                });
    }

    private PremisesStore.Kept kept(PremisesId id) {
        return store.find(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id.value()));
    }

    private static PremisesView view(Premises premises) {
        return new PremisesView(
                premises.id(),
                premises.number(),
                premises.name(),
                premises.address(),
                premises.organizationId(),
                premises.areaId(),
                premises.areaPath(),
                premises.countyCode(),
                premises.sectorId(),
                premises.sectorPath(),
                premises.responsibleName(),
                premises.responsiblePhone(),
                premises.longitude(),
                premises.latitude());
    }
}
