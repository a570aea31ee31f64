package tocsin.premises;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.Receipts;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.TownClock;
import tocsin.organization.Areas;

/** Key units (消防安全重点单位): the rules propose candidates, a person confirms and removes, the list is filed each year. */
@Service
public class KeyUnits {
    private final PremisesStore places;
    private final KeyUnitStore store;
    private final Assessments assessments;
    private final Areas areas;
    private final Telling telling;

    /** Once, when, and for the memory. */
    @org.springframework.stereotype.Component("keyUnitTelling")
    record Telling(Receipts receipts, Journal journal, TownClock clock) {}

    KeyUnits(PremisesStore places, KeyUnitStore store, Assessments assessments, Areas areas, Telling telling) {
        this.places = places;
        this.store = store;
        this.assessments = assessments;
        this.areas = areas;
        this.telling = telling;
    }

    List<KeyUnitStore.Confirmed> of(PremisesId premises) {
        return store.of(premises);
    }

    /** Confirms that a place is a key unit, on the criteria of today and the paper named. */
    @Transactional
    public void confirm(PremisesId id, UUID keyUnit, ConfirmKeyUnit command, Actor by) {
        if (telling.receipts().first(keyUnit, command)) {
            var kept = lock(id, by);
            PremisesProblem.DAY_TO_COME.unless(
                    !command.confirmedOn().isAfter(telling.clock().today()), command.confirmedOn());
            PremisesProblem.KEY_UNIT_ALREADY.unless(
                    store.of(id).stream().noneMatch(known -> known.removedOn() == null),
                    kept.premises().name());
            store.confirm(keyUnit, id, command, assessments.get(id), by.id());
            tell(
                    kept,
                    new PremisesEvent.KeyUnitConfirmed(
                            command.confirmedOn(), command.basis().strip()),
                    by);
            assessments.assess(List.of(kept), by);
        }
    }

    @Transactional
    void remove(PremisesId id, UUID keyUnit, RemoveKeyUnit command, Actor by) {
        if (telling.receipts().first(Receipts.idOf(keyUnit, "remove", 1), command)) {
            var kept = lock(id, by);
            var standing = store.of(id).stream()
                    .filter(known -> known.id().equals(keyUnit) && known.removedOn() == null)
                    .findFirst()
                    .orElseThrow(() -> FoundationProblem.NOT_FOUND.with(keyUnit));
            PremisesProblem.STATE_OUT_OF_ORDER.unless(
                    !command.removedOn().isBefore(standing.confirmedOn())
                            && !command.removedOn().isAfter(telling.clock().today()),
                    command.removedOn(),
                    standing.confirmedOn());
            store.remove(keyUnit, command, by.id());
            tell(
                    kept,
                    new PremisesEvent.KeyUnitRemoved(
                            command.removedOn(), command.reason().strip()),
                    by);
            assessments.assess(List.of(kept), by);
        }
    }

    /** Files a year's list; what is filed stays as it was, whatever changes later. */
    @Transactional
    public void file(UUID list, FileKeyUnits command, Actor by) {
        if (telling.receipts().first(list, command)) {
            var area = areas.get(command.areaId());
            by.require(PremisesPermission.CORRECT, area.path(), AreaPath.EVERYWHERE);
            PremisesProblem.DAY_TO_COME.unless(
                    !command.filedOn().isAfter(telling.clock().today()), command.filedOn());
            PremisesProblem.LIST_FILED_ALREADY.unless(
                    store.listOf(area, command.year()).isEmpty(), area.name(), Integer.toString(command.year()));
            int count = store.file(list, command, area, by.id());
            telling.journal()
                    .record(
                            Fact.of(
                                    new PremisesEvent.KeyUnitsFiled(command.year(), count, command.filedOn()),
                                    list,
                                    area.path(),
                                    RecordDigest.of(command, list)),
                            by);
        }
    }

    private PremisesStore.Kept lock(PremisesId id, Actor by) {
        var kept = places.lock(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id.value()));
        by.require(
                PremisesPermission.CORRECT,
                kept.premises().areaPath(),
                kept.premises().sectorPath());
        return kept;
    }

    private void tell(PremisesStore.Kept kept, PremisesEvent event, Actor by) {
        var premises = kept.premises();
        telling.journal()
                .record(
                        Fact.of(
                                event,
                                premises.id().value(),
                                premises.areaPath(),
                                RecordDigest.of(premises, kept.salt())),
                        by);
    }
}
