package tocsin.documents;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** Marks and patterns of official numbers: set by a person from a day on, proposed from a body's name until then. */
@Service
class Numberings {
    private final NumberingStore store;
    private final IssuingBodies bodies;
    private final DocumentKinds kinds;
    private final Journal journal;
    private final Receipts receipts;
    private final TownClock clock;

    Numberings(
            NumberingStore store,
            IssuingBodies bodies,
            DocumentKinds kinds,
            Journal journal,
            Receipts receipts,
            TownClock clock) {
        this.store = store;
        this.bodies = bodies;
        this.kinds = kinds;
        this.journal = journal;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** Sets how a body numbers from a year on: within a year all its numbers read alike, and what was given out keeps its number. */
    @Transactional
    NumberingView set(UUID id, SetNumbering command, Actor by) {
        if (receipts.first(id, command)) {
            var body = bodies.get(command.bodyId());
            by.require(DocumentPermission.MANAGE, body.area(), AreaPath.EVERYWHERE);
            kinds.requireSeries(command.series());
            requireUnused(command, body);
            store.waitForMarks();
            var numbering = command.of(known(command).map(Numbering::id).orElse(id), body);
            numbering.requireNumbers();
            refuseTakenMark(numbering);
            record(numbering, store.save(numbering, clock.instant(), by.id()), by);
        }
        return known(command).map(this::view).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(command.bodyId()));
    }

    /** One set before for the same year gave way, under the id it had. */
    private Optional<Numbering> known(SetNumbering command) {
        var line = new DocumentNumbers.Line(command.bodyId(), command.series());
        return store.of(Set.of(line)).getOrDefault(line, List.of()).stream()
                .filter(each -> each.fromOn().getYear() == command.fromYear())
                .max(Comparator.comparing(Numbering::fromOn));
    }

    private NumberingView view(Numbering numbering) {
        int year = clock.today().getYear();
        var count = new DocumentNumbers.Count(numbering.body(), numbering.series(), year);
        return NumberingView.of(
                numbering, kinds.label(numbering.series()), year, store.last(count), store.given(count));
    }

    private void requireUnused(SetNumbering command, IssuingBody body) {
        int year = clock.today().getYear();
        DocumentProblem.YEAR_TOO_FAR.unless(
                command.fromYear() == year || command.fromYear() == year + 1, year, year + 1, command.fromYear());
        int used = store.waitForLast(new DocumentNumbers.Count(body.id(), command.series(), command.fromYear()));
        DocumentProblem.NUMBERS_USED.unless(used == 0, body.name(), used, year + 1);
    }

    /** How a body numbers, as kept under this id; 404 where the reader keeps no numbering. */
    NumberingView read(UUID id, Actor by) {
        return store.find(id)
                .filter(each -> each.mayBeKeptBy(by))
                .map(this::view)
                .orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id));
    }

    private void refuseTakenMark(Numbering numbering) {
        store.heldByAnother(numbering.mark(), numbering.body(), numbering.series())
                .ifPresent(holder -> {
                    throw DocumentProblem.MARK_TAKEN
                            .with(numbering.mark(), holder)
                            .at("/mark");
                });
    }

    /** How bodies number, by body and series; one that has none gets what is proposed for it, in the transaction of its first paper. */
    Map<DocumentNumbers.Line, List<Numbering>> of(Map<DocumentNumbers.Line, DocumentSeries> lines, Actor by) {
        var known = store.of(lines.keySet());
        lines.forEach((line, first) -> {
            if (!known.containsKey(line)) {
                known.put(line, propose(first, by));
            }
        });
        return known;
    }

    private List<Numbering> propose(DocumentSeries first, Actor by) {
        store.waitForMarks();
        var body = first.body();
        var kind = kinds.get(first.kind());
        var line = new DocumentNumbers.Line(body.id(), kind.series());
        var meanwhile = store.of(Set.of(line)).get(line);
        if (meanwhile != null) {
            return meanwhile;
        }
        var numbering = new Numbering(
                Receipts.idOf(body.id(), kind.series(), 0),
                body.id(),
                body.name(),
                body.area(),
                kind.series(),
                freeMark(body, kind),
                Numbering.USUAL,
                0,
                first.on().withDayOfYear(1),
                1);
        record(numbering, store.save(numbering, clock.instant(), by.id()), by);
        return List.of(numbering);
    }

    private String freeMark(IssuingBody body, DocumentKind kind) {
        return bodies.names(body).stream()
                .map(name -> Numbering.proposedMark(name, kind.markWord()))
                .filter(each ->
                        store.heldByAnother(each, body.id(), kind.series()).isEmpty())
                .findFirst()
                .orElseThrow(() -> DocumentProblem.MARK_MISSING.with(body.name()));
    }

    private void record(Numbering numbering, UUID salt, Actor by) {
        var fact = new DocumentEvent.NumberingSet(
                numbering.body(),
                numbering.series(),
                numbering.mark(),
                numbering.pattern(),
                numbering.digits(),
                numbering.fromOn(),
                numbering.firstNumber());
        journal.recordAll(
                List.of(Fact.of(fact, numbering.id(), numbering.bodyArea(), RecordDigest.of(numbering, salt))), by);
    }
}
