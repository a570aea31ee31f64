package tocsin.lookbacks;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.agenda.Agenda;
import tocsin.agenda.AgendaSubject;
import tocsin.agenda.Owe;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.Receipts;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.TownClock;
import tocsin.hazards.HazardPermission;
import tocsin.organization.AreaId;
import tocsin.organization.AreaView;
import tocsin.organization.Areas;
import tocsin.organization.DutyKind;
import tocsin.organization.People;
import tocsin.organization.PersonId;
import tocsin.rulebook.Deadlines;

/** Samples of closed hazards drawn to be looked at again (回头看抽查). */
@Service
public class LookBacks {
    static final String KIND = "DRAWN_LOOK_BACK";
    static final String SUBJECT = "look-back-draw";
    private static final int SEED_BYTES = 16;

    private final LookBackStore store;
    private final Areas areas;
    private final People people;
    private final Owing owing;
    private final Telling telling;
    private final SecureRandom random = new SecureRandom();

    /** What is owed by when. */
    @Component
    record Owing(Agenda agenda, Deadlines deadlines) {}

    /** Once, when, and for the memory. */
    @Component("lookBackTelling")
    record Telling(Receipts receipts, Journal journal, TownClock clock) {}

    LookBacks(LookBackStore store, Areas areas, People people, Owing owing, Telling telling) {
        this.store = store;
        this.areas = areas;
        this.people = people;
        this.owing = owing;
        this.telling = telling;
    }

    /**
     * Draws. The seed is the server's, made after the question is known, and nobody sees a draw that is not kept.
     *
     * @param id chosen by the client; a repeat draws nothing
     */
    @Transactional
    public void draw(UUID id, DrawLookBacks command, Actor by) {
        if (telling.receipts().first(id, command)) {
            var area = drawable(command, by);
            requireAnswerable(command);
            var frame = candidates(command, area);
            LookBackProblem.NOTHING_TO_DRAW.unless(
                    !frame.isEmpty(), area.name(), command.closedFrom(), command.closedUntil());
            int wanted = LookBackTask.wanted(command.share(), command.count(), frame.size());
            LookBackProblem.FEWER_THAN_ASKED.unless(wanted <= frame.size(), wanted, frame.size());
            var task = task(id, command, area, frame.size(), by);
            var ids = frame.stream().map(LookBackStore.Candidate::id).toList();
            var byId = frame.stream().collect(Collectors.toMap(LookBackStore.Candidate::id, Function.identity()));
            var drawn = new ArrayList<LookBackStore.Drawn>();
            var owed = new ArrayList<Owe>();
            for (var hazard : LookBackTask.drawn(ids, task.seed(), wanted)) {
                var candidate = java.util.Objects.requireNonNull(byId.get(hazard));
                var person = person(command, drawn.size(), candidate);
                var draw = new LookBackStore.Drawn(Receipts.idOf(id, hazard.toString(), 1), id, hazard, person, null);
                drawn.add(draw);
                owed.add(owe(draw, candidate, task, area));
            }
            var salt = store.insert(task, ids, drawn);
            owing.agenda().oweAll(owed, by);
            tell(task, salt, new LookBackEvent.Drawn(drawn.size(), frame.size(), task.seed()), by);
        }
    }

    private LookBackTask task(UUID id, DrawLookBacks command, AreaView area, int frame, Actor by) {
        var seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return new LookBackTask(
                id,
                "H%05d".formatted(store.nextNumber()),
                command.title().strip(),
                area.id().value(),
                area.path(),
                area.code().length() > 6 ? area.code().substring(0, 6) : area.code(),
                command.closedFrom(),
                command.closedUntil(),
                command.level(),
                command.category(),
                command.share(),
                command.count(),
                HexFormat.of().formatHex(seed),
                frame,
                command.dueOn(),
                telling.clock().instant(),
                by.id(),
                null);
    }

    /** In turn, passing over whoever closed the hazard. */
    private static UUID person(DrawLookBacks command, int turn, LookBackStore.Candidate hazard) {
        var others = command.people().stream()
                .map(PersonId::value)
                .distinct()
                .filter(person -> !person.equals(hazard.closedBy()))
                .toList();
        LookBackProblem.NOBODY_ELSE.unless(!others.isEmpty(), hazard.number());
        return others.get(turn % others.size());
    }

    private Owe owe(LookBackStore.Drawn draw, LookBackStore.Candidate hazard, LookBackTask task, AreaView area) {
        return new Owe(
                draw.id(),
                new AgendaSubject(SUBJECT, draw.id()),
                KIND,
                Owe.Owner.person(draw.personId()),
                DutyKind.DIRECTLY_RESPONSIBLE,
                area.id(),
                new AreaPath(hazard.areaPath()),
                new AreaPath(hazard.sectorPath()),
                owing.deadlines().set(task.dueOn(), telling.clock().today(), null),
                null,
                null);
    }

    private AreaView drawable(DrawLookBacks question, Actor by) {
        var area = areas.getStanding(question.areaId());
        by.require(HazardPermission.RECHECK, area.path(), AreaPath.EVERYWHERE);
        return area;
    }

    private void requireAnswerable(DrawLookBacks command) {
        var today = telling.clock().today();
        LookBackProblem.PERIOD_REVERSED.unless(
                !command.closedUntil().isBefore(command.closedFrom())
                        && !command.closedFrom().isAfter(today),
                command.closedFrom(),
                command.closedUntil());
        LookBackProblem.SHARE_OR_COUNT.unless((command.share() == null) != (command.count() == null));
        LookBackProblem.DUE_IN_THE_PAST.unless(!command.dueOn().isBefore(today), command.dueOn());
        var named = command.people().stream().map(PersonId::value).toList();
        var known = people.names(named);
        named.forEach(person -> FoundationProblem.NOT_FOUND.unless(known.containsKey(person), person));
    }

    private List<LookBackStore.Candidate> candidates(DrawLookBacks question, AreaView area) {
        return store.frame(
                area.path(), question.closedFrom(), question.closedUntil(), question.level(), question.category());
    }

    /** Takes a draw back: what still waits is owed no more. */
    @Transactional
    public void cancel(UUID id, CancelLookBacks command, Actor by) {
        var kept = store.lock(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id));
        var task = kept.task();
        FoundationProblem.NOT_FOUND.unless(mayRead(task, by), id);
        by.require(HazardPermission.RECHECK, task.areaPath(), AreaPath.EVERYWHERE);
        if (telling.receipts().first(Receipts.idOf(id, "cancel", 1), command)) {
            if (task.cancellation() != null) {
                throw LookBackProblem.CANCELLED_ALREADY.with(
                        TownClock.day(task.cancellation().at()));
            }
            var reason = command.reason().strip();
            store.cancel(id, new LookBackTask.Cancellation(telling.clock().instant(), by.id(), reason));
            store.drawnOf(id).stream()
                    .filter(draw -> draw.result() == null)
                    .forEach(draw -> owing.agenda().cancelAll(draw.id(), by));
            var cancelled = store.find(id).orElseThrow().task();
            tell(cancelled, kept.salt(), new LookBackEvent.Cancelled(reason), by);
        }
    }

    private void tell(LookBackTask task, UUID salt, LookBackEvent event, Actor by) {
        telling.journal().record(Fact.of(event, task.id(), task.areaPath(), RecordDigest.of(task.row(), salt)), by);
    }

    /** The hazards of a task that nobody has looked back at yet, in the order of the lots. */
    public List<UUID> waiting(UUID task) {
        return store.drawnOf(task).stream()
                .filter(draw -> draw.result() == null)
                .map(LookBackStore.Drawn::hazardId)
                .toList();
    }

    LookBackTask read(UUID id, Actor by) {
        var task = store.find(id).map(LookBackStore.Kept::task).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id));
        FoundationProblem.NOT_FOUND.unless(mayRead(task, by), id);
        return task;
    }

    static boolean mayRead(LookBackTask task, Actor by) {
        return by.may(HazardPermission.READ, task.areaPath(), AreaPath.EVERYWHERE);
    }

    AreaView area(LookBackTask task) {
        return areas.get(new AreaId(task.areaId()));
    }

    /** True when the frame and the seed give again exactly what was drawn. */
    boolean isReproduced(LookBackTask task) {
        var drawn = store.drawnOf(task.id()).stream()
                .map(LookBackStore.Drawn::hazardId)
                .toList();
        var frame = store.frameOf(task.id());
        int wanted = LookBackTask.wanted(task.share(), task.count(), frame.size());
        return frame.size() == task.frameSize()
                && LookBackTask.drawn(frame, task.seed(), wanted).equals(drawn);
    }
}
