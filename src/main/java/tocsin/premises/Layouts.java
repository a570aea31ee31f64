package tocsin.premises;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.Fact;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.Receipts;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.TownClock;

/** Places laid out down to their corners, and rounds walked there (巷不漏场、场不漏角). */
@Service
public class Layouts {
    private final PremisesStore places;
    private final LayoutStore store;
    private final Telling telling;

    /** Once, when, and for the memory. */
    @Component("layoutTelling")
    record Telling(Receipts receipts, Journal journal, TownClock clock) {}

    Layouts(PremisesStore places, LayoutStore store, Telling telling) {
        this.places = places;
        this.store = store;
        this.telling = telling;
    }

    Layout get(PremisesId premises) {
        return store.get(premises);
    }

    /**
     * Says where a place stands and what its corners are.
     *
     * @param act chosen by the client; a repeat changes nothing
     */
    @Transactional
    public void layOut(PremisesId id, UUID act, LayOut command, Actor by) {
        if (telling.receipts().first(act, command)) {
            var premises = standing(id, by);
            var before = store.get(id);
            FoundationProblem.CHANGED_MEANWHILE.unless(
                    before.version() == command.version(), command.version(), before.version());
            requireOwn(id, command.corners());
            var after = new Layout(
                    id,
                    Premises.typed(command.street()),
                    Premises.typed(command.alley()),
                    command.corners().stream()
                            .map(corner ->
                                    new LayOut.Corner(corner.id(), corner.name().strip()))
                            .toList(),
                    before.version() + 1);
            var salt = store.save(after);
            var fact =
                    new PremisesEvent.LaidOut(after.street(), after.alley(), added(before, after), gone(before, after));
            telling.journal().record(Fact.of(fact, id.value(), premises.areaPath(), RecordDigest.of(after, salt)), by);
        }
    }

    private void requireOwn(PremisesId id, List<LayOut.Corner> corners) {
        var names = new HashSet<String>();
        for (var corner : corners) {
            PremisesProblem.CORNER_TWICE.unless(
                    names.add(corner.name().strip()), corner.name().strip());
            FoundationProblem.ID_TAKEN.unless(
                    store.premisesOf(corner.id()).map(id.value()::equals).orElse(true), corner.id());
        }
    }

    private static List<String> added(Layout before, Layout after) {
        var names = new ArrayList<>(names(after));
        names.removeAll(names(before));
        return names;
    }

    private static List<String> gone(Layout before, Layout after) {
        return added(after, before);
    }

    private static List<String> names(Layout layout) {
        return layout.corners().stream().map(LayOut.Corner::name).toList();
    }

    /** Notes that somebody looked at corners just now. */
    @Transactional
    public void walk(PremisesId id, UUID round, WalkRound command, Actor by) {
        if (telling.receipts().first(round, command)) {
            var premises = standing(id, by);
            var layout = store.get(id);
            var known = layout.corners().stream().map(LayOut.Corner::id).collect(Collectors.toSet());
            var strange = command.corners().stream()
                    .filter(corner -> !known.contains(corner))
                    .findFirst();
            PremisesProblem.NOT_A_CORNER_HERE.unless(strange.isEmpty(), premises.name());
            var looked = Set.copyOf(command.corners());
            var salt = store.walk(
                    round,
                    premises,
                    command,
                    telling.clock().instant(),
                    telling.clock().today(),
                    by.id());
            var names = layout.corners().stream()
                    .filter(corner -> looked.contains(corner.id()))
                    .map(LayOut.Corner::name)
                    .toList();
            var fact =
                    new PremisesEvent.RoundWalked(round, names, layout.corners().size());
            telling.journal()
                    .record(Fact.of(fact, id.value(), premises.areaPath(), RecordDigest.of(command, salt)), by);
        }
    }

    /** Locks the file; whoever may register places here may say what they consist of. */
    private Premises standing(PremisesId id, Actor by) {
        var kept = places.lock(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id.value()));
        var premises = kept.premises();
        by.require(PremisesPermission.RECORD, premises.areaPath(), premises.sectorPath());
        premises.requireNotWithdrawn();
        PremisesProblem.MERGED_ALREADY.unless(
                places.merged(List.of(id.value())).isEmpty(), premises.name(), premises.number());
        return premises;
    }
}
