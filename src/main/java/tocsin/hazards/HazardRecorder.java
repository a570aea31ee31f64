package tocsin.hazards;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.Fact;
import tocsin.foundation.Journal;
import tocsin.foundation.Receipts;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.TownClock;

/** The last beat of every act: saves the hazard as the fact leaves it, moves what is owed, records the fact. */
@Component
class HazardRecorder {
    private final HazardStore store;
    private final ActStore acts;
    private final HazardDeadlines deadlines;
    private final Journal journal;
    private final Receipts receipts;
    private final TownClock clock;

    HazardRecorder(
            HazardStore store,
            ActStore acts,
            HazardDeadlines deadlines,
            Journal journal,
            Receipts receipts,
            TownClock clock) {
        this.store = store;
        this.acts = acts;
        this.deadlines = deadlines;
        this.journal = journal;
        this.receipts = receipts;
        this.clock = clock;
    }

    Receipts receipts() {
        return receipts;
    }

    HazardDeadlines deadlines() {
        return deadlines;
    }

    void found(List<Hazard> found, Actor by) {
        var salts = store.insert(found);
        deadlines.oweHandling(found, by);
        var facts = new ArrayList<Fact>();
        for (var hazard : found) {
            facts.add(fact(
                    hazard,
                    hazard.recorded(),
                    Objects.requireNonNull(salts.get(hazard.id().value()))));
            if (hazard.relapseOf() != null) {
                var earlier = store.find(hazard.relapseOf()).orElseThrow();
                facts.add(fact(
                        earlier.hazard(), new HazardEvent.Relapsed(hazard.id().value()), earlier.salt()));
            }
        }
        journal.recordAll(facts, by);
    }

    void adopted(List<Hazard> adopted, java.time.LocalDate ladderStartsOn, Actor by) {
        var salts = store.insert(adopted);
        deadlines.oweAdopted(adopted.stream().filter(Hazard::isOpen).toList(), ladderStartsOn, by);
        journal.recordAll(
                adopted.stream()
                        .map(hazard -> fact(
                                hazard,
                                adoption(hazard),
                                Objects.requireNonNull(salts.get(hazard.id().value()))))
                        .toList(),
                by);
    }

    private static HazardEvent.Adopted adoption(Hazard hazard) {
        var source = Objects.requireNonNull(hazard.adopted());
        return new HazardEvent.Adopted(
                hazard.place().premises().value(),
                hazard.place().sectorPath(),
                hazard.level(),
                source.file(),
                source.row(),
                hazard.finding().foundOn(),
                hazard.dueOn(),
                hazard.closedOn());
    }

    /** Saves the hazard as the fact leaves it and records the fact. Gives the hazard afterwards. */
    HazardRow record(HazardRow before, HazardEvent fact, Actor by) {
        var after = new HazardRow(before.hazard().after(fact, by.id()), before.salt());
        if (after.hazard().version() != before.hazard().version()) {
            store.save(after.hazard());
        }
        journal.record(fact(after.hazard(), fact, after.salt()), by);
        return after;
    }

    /** Records the proof and the closure, and takes everything owed off the agenda. */
    void close(HazardRow before, HazardEvent proof, Actor by) {
        deadlines.settleAll(before.hazard(), by);
        record(record(before, proof, by), new HazardEvent.Closed(clock.today()), by);
    }

    void corrected(HazardRow before, Hazard.Finding other, Actor by) {
        var after = before.hazard().corrected(other);
        store.save(after);
        journal.record(
                fact(
                        after,
                        new HazardEvent.Corrected(changed(before.hazard().finding(), other), after.version()),
                        before.salt()),
                by);
    }

    void keepOnTheSpot(HazardId id, RectifyOnTheSpot command, Actor by) {
        acts.keepOnTheSpot(id, command.measure().strip(), command.pictures(), clock.instant(), by.id());
    }

    private static List<String> changed(Hazard.Finding before, Hazard.Finding after) {
        var changed = new ArrayList<String>();
        add(changed, "description", before.description(), after.description());
        add(changed, "spot", String.valueOf(before.spot()), String.valueOf(after.spot()));
        add(changed, "category", before.category(), after.category());
        add(changed, "source", before.source(), after.source());
        add(changed, "reference", String.valueOf(before.reference()), String.valueOf(after.reference()));
        return changed;
    }

    private static void add(List<String> changed, String field, String before, String after) {
        if (!before.equals(after)) {
            changed.add(field);
        }
    }

    private static Fact fact(Hazard hazard, HazardEvent event, UUID salt) {
        return Fact.of(event, hazard.id().value(), hazard.place().path(), RecordDigest.of(hazard, salt));
    }
}
