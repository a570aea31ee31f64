package tocsin.hazards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tocsin.agenda.Agenda;
import tocsin.agenda.AgendaChange;
import tocsin.documents.FilesOnRecords.FileOnRecord;
import tocsin.foundation.Abreast;
import tocsin.foundation.Actor;
import tocsin.foundation.Fact;
import tocsin.foundation.Journal;
import tocsin.foundation.Receipts;
import tocsin.foundation.RecordDigest;

/** The last beat: writes what many acts have changed, moves what is owed, records the facts in the order of the acts. */
@Component
class HazardRecorder {
    private final HazardLoading.Rows rows;
    private final Agenda agenda;
    private final HazardDeadlines deadlines;
    private final NoticePapers papers;
    private final Journal journal;
    private final Receipts receipts;

    HazardRecorder(
            HazardLoading.Rows rows,
            Agenda agenda,
            HazardDeadlines deadlines,
            NoticePapers papers,
            Journal journal,
            Receipts receipts) {
        this.rows = rows;
        this.agenda = agenda;
        this.deadlines = deadlines;
        this.papers = papers;
        this.journal = journal;
        this.receipts = receipts;
    }

    Receipts.Noted note(Map<UUID, HazardAct> acts) {
        var commands = new HashMap<UUID, HazardCommand>();
        acts.forEach((id, act) -> commands.put(id, act.command()));
        return receipts.note(commands);
    }

    void withdraw(Set<UUID> refused) {
        receipts.withdraw(refused);
    }

    /** Records decisions in their order. */
    void record(List<HazardChange> changes, Seen seen) {
        if (changes.isEmpty()) {
            return;
        }
        var salts = new HashMap<>(seen.salts());
        salts.putAll(saveHazards(changes));
        saveRows(changes, seen);
        hangPictures(changes);
        owed(changes).forEach(agenda::changeAll);
        journal.recordAll(Abreast.of(changes)
                .flatMap(change -> change.told().stream()
                        .map(told -> new Fact.Signed(
                                fact(told.hazard(), told.fact(), salts).changing(told.changes()),
                                change.act().by(),
                                change.act().at())))
                .toList());
    }

    /** Writes each hazard once, as the last of its acts leaves it; gives the salts of those that are new. */
    private Map<HazardId, UUID> saveHazards(List<HazardChange> changes) {
        var found = new LinkedHashMap<HazardId, Hazard>();
        var moved = new LinkedHashMap<HazardId, Hazard>();
        for (var change : changes) {
            var id = change.hazard().id();
            (change.isNew() || found.containsKey(id) ? found : moved).put(id, change.hazard());
        }
        if (!moved.isEmpty()) {
            rows.hazards().saveAll(List.copyOf(moved.values()));
        }
        return found.isEmpty() ? Map.of() : rows.hazards().insert(List.copyOf(found.values()));
    }

    private void saveRows(List<HazardChange> changes, Seen seen) {
        var served = new LinkedHashMap<UUID, RectificationNotice>();
        var kept = new ArrayList<ActRow>();
        var drafts = new ArrayList<NoticePapers.Draft>();
        for (var change : changes) {
            if (change.paper() != null) {
                drafts.add(change.paper());
            }
            kept.addAll(change.rows());
            if (change.served() instanceof RectificationNotice notice) {
                served.put(notice.id(), notice);
            }
        }
        rows.acts().keepAll(kept);
        if (!served.isEmpty()) {
            rows.notices().saveServices(List.copyOf(served.values()));
        }
        papers.issueAll(drafts, drafted(changes), seen.numbers());
        saveVoidings(changes);
        saveActPapers(changes);
        papers.serveAll(changes.stream()
                .filter(change -> change.served() != null)
                .map(HazardChange::act)
                .toList());
    }

    private static List<ActPapers.Draft> drafted(List<HazardChange> changes) {
        return changes.stream()
                .map(HazardChange::actPaper)
                .filter(Objects::nonNull)
                .<ActPapers.Draft>map(draft -> draft)
                .toList();
    }

    private void saveVoidings(List<HazardChange> changes) {
        changes.stream()
                .map(HazardChange::declared)
                .filter(RectificationNotice.class::isInstance)
                .map(RectificationNotice.class::cast)
                .forEach(paper -> rows.notices().saveVoiding(paper));
        papers.voidAll(changes.stream()
                .filter(change -> change.declared() != null)
                .map(HazardChange::act)
                .toList());
    }

    /** Each as the last of its acts leaves it. */
    private void saveActPapers(List<HazardChange> changes) {
        var changed = new LinkedHashMap<UUID, ActPaper>();
        changes.stream()
                .flatMap(change -> Stream.of(change.served(), change.declared()))
                .filter(ActPaper.class::isInstance)
                .map(ActPaper.class::cast)
                .forEach(paper -> changed.put(paper.id(), paper));
        rows.actPapers().saveAll(changed.values());
    }

    private void hangPictures(List<HazardChange> changes) {
        rows.pictures()
                .hang(changes.stream()
                        .flatMap(change -> change.told().stream())
                        .flatMap(told -> told.fact().photos().stream()
                                .map(hash -> onRecord(hash, told.hazard().id().value())))
                        .toList());
    }

    private static FileOnRecord onRecord(String hash, UUID hazard) {
        return new FileOnRecord(hash, hazard, hazard);
    }

    /** What is owed changes act by act: in rounds in which a hazard stands once. */
    private static List<List<AgendaChange>> owed(List<HazardChange> changes) {
        var rounds = new ArrayList<List<AgendaChange>>();
        var turns = new HashMap<HazardId, Integer>();
        for (var change : changes) {
            int turn = turns.merge(change.hazard().id(), 1, Integer::sum) - 1;
            if (turn == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(turn).add(change.agenda());
        }
        return rounds;
    }

    /** Takes old records over; each is told as the source says it. */
    void adopted(List<Hazard> adopted, LocalDate ladderStartsOn, Actor by) {
        var salts = rows.hazards().insert(adopted);
        agenda.oweAll(deadlines.adopted(adopted.stream().filter(Hazard::isOpen).toList(), ladderStartsOn), by);
        journal.recordAll(
                Abreast.of(adopted)
                        .map(hazard -> fact(hazard, adoption(hazard), salts))
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

    private static Fact fact(Hazard hazard, HazardEvent event, Map<HazardId, UUID> salts) {
        var salt = Objects.requireNonNull(salts.get(hazard.id()));
        return Fact.of(event, hazard.id().value(), hazard.place().path(), RecordDigest.of(hazard, salt));
    }
}
