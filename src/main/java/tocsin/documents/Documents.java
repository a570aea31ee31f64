package tocsin.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.Fact;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.TownClock;
import tocsin.proof.JournalHeads;

/**
 * Numbered papers (文书). A room that issues one calls here inside its own transaction: when that is given up, so is the number. What the
 * paper says is frozen at once; its bytes are made when first asked for, and kept.
 */
@Service
public class Documents {
    private final DocumentStore store;
    private final SeriesStore series;
    private final DocumentKinds kinds;
    private final Numberings numberings;
    private final Journal journal;
    private final JournalHeads heads;
    private final TownClock clock;

    /** What papers are drawn up from: their kinds, and the journal's head that each bears. */
    @Component
    record Stock(DocumentKinds kinds, JournalHeads heads) {}

    Documents(
            DocumentStore store,
            SeriesStore series,
            Stock stock,
            Numberings numberings,
            Journal journal,
            TownClock clock) {
        this.store = store;
        this.series = series;
        this.kinds = stock.kinds();
        this.numberings = numberings;
        this.journal = journal;
        this.heads = stock.heads();
        this.clock = clock;
    }

    /**
     * Issues one paper now. Whether the actor may, the calling room has asked.
     *
     * @return its official number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String issue(IssueDocument command, Actor by) {
        var asked = new DocumentSeries(command.kind(), command.body(), clock.today());
        var numbers = lock(List.of(asked), by);
        var number = numbers.next(asked);
        numbers.take(asked);
        issueAll(List.of(new IssueDocument.Numbered(command, number, by, clock.instant())), numbers);
        return number.text();
    }

    /** Locks the series that papers will be asked for, for many acts at once. A body without a mark gets the one proposed for it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public DocumentNumbers lock(Collection<DocumentSeries> asked, Actor by) {
        var seriesOfKind = new HashMap<String, String>();
        var lines = new LinkedHashMap<DocumentNumbers.Line, DocumentSeries>();
        var counts = new ArrayList<DocumentNumbers.Count>();
        for (var one : asked) {
            var name = seriesOfKind.computeIfAbsent(
                    one.kind(), code -> kinds.get(code).series());
            var count =
                    new DocumentNumbers.Count(one.body().id(), name, one.on().getYear());
            lines.putIfAbsent(count.line(), one);
            counts.add(count);
        }
        var rules = numberings.of(lines, by);
        return new DocumentNumbers(
                seriesOfKind, rules, series.lock(counts.stream().distinct().toList()));
    }

    /** Keeps papers under the numbers given to them, and says how far the series have come. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void issueAll(List<IssueDocument.Numbered> papers, DocumentNumbers numbers) {
        if (papers.isEmpty()) {
            return;
        }
        var head = heads.leave("paper").orElse("");
        var drawnUp = papers.stream().map(given -> drawnUp(given, head)).toList();
        var salts = store.insertAll(drawnUp);
        series.save(numbers.moved());
        var facts = new ArrayList<Fact.Signed>();
        for (int index = 0; index < papers.size(); index++) {
            var paper = drawnUp.get(index);
            var issued = new DocumentEvent.DocumentIssued(
                    paper.kind(),
                    paper.number().text(),
                    paper.body().id(),
                    paper.subject().record());
            var salt = Objects.requireNonNull(salts.get(paper.id()));
            facts.add(new Fact.Signed(
                    fact(issued, paper, salt),
                    papers.get(index).by(),
                    papers.get(index).at()));
        }
        journal.recordAll(facts);
    }

    private Document drawnUp(IssueDocument.Numbered given, String head) {
        var command = given.command();
        var kind = kinds.get(command.kind());
        return new Document(
                command.id(),
                kind.code(),
                kind.series(),
                new Document.Body(command.body().id(), command.body().name()),
                given.number(),
                command.subject(),
                command.addressee(),
                TownClock.day(given.at()),
                given.at(),
                given.by().id(),
                command.content().with(Map.of("title", kind.label().zh(), "journalHead", head)),
                null,
                null,
                1);
    }

    /** Notes that papers were handed over. Whether the actors may, the calling room has asked; papers not kept here are passed over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void serveAll(List<ServeDocument.Signed> services) {
        if (services.isEmpty()) {
            return;
        }
        var kept = store.lockAll(
                services.stream().map(each -> each.paper().value()).toList());
        var served = new ArrayList<Document>();
        var facts = new ArrayList<Fact.Signed>();
        for (var each : services) {
            var before = kept.get(each.paper());
            if (before != null) {
                LocalDate on = TownClock.day(each.at());
                var after = before.document().served(each.service(), each.corrects(), on);
                served.add(after);
                var fact = each.corrects()
                        ? new DocumentEvent.ServiceCorrected(
                                each.service().method(), each.service().servedOn())
                        : new DocumentEvent.DocumentServed(
                                each.service().method(), each.service().servedOn());
                facts.add(new Fact.Signed(fact(fact, after, before.salt()), each.by(), each.at()));
            }
        }
        store.saveServices(served);
        journal.recordAll(facts);
    }

    /** Declares papers void or takes that back. Whether the actors may, the calling room has asked; papers not kept here are passed over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void voidAll(List<VoidDocument.Signed> acts) {
        if (acts.isEmpty()) {
            return;
        }
        var kept = store.lockAll(
                acts.stream().map(each -> each.command().paper().value()).toList());
        var facts = new ArrayList<Fact.Signed>();
        for (var each : acts) {
            var before = kept.get(each.command().paper());
            if (before != null) {
                var after = before.document().after(each);
                store.saveVoiding(after, each);
                kept.put(after.id(), new DocumentStore.Kept(after, before.salt()));
                var act = each.command().id();
                var fact = each.command().restores()
                        ? new DocumentEvent.DocumentRestored(act)
                        : new DocumentEvent.DocumentVoided(act);
                facts.add(new Fact.Signed(fact(fact, after, before.salt()), each.by(), each.at()));
            }
        }
        journal.recordAll(facts);
    }

    /**
     * What was noted of a paper's service. Whether the actor may see it, the calling room has asked.
     *
     * @throws tocsin.foundation.Problem 404 when none is noted
     */
    public ServeDocument service(DocumentId id) {
        return store.find(id).map(Document::service).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id.value()));
    }

    private static Fact fact(DocumentEvent event, Document after, UUID salt) {
        return Fact.of(event, after.id().value(), after.addressee().area(), RecordDigest.of(after, salt));
    }

    /** The paper as this reader may see it; 404 outside the reader's scope. */
    Document read(DocumentId id, Actor by) {
        var paper = store.find(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id.value()));
        FoundationProblem.NOT_FOUND.unless(paper.mayBeReadBy(by), id.value());
        return paper;
    }

    /** Papers about a record that the reader may see, newest first. */
    List<Document> about(UUID record, Actor by) {
        return store.about(record).stream()
                .filter(paper -> paper.mayBeReadBy(by))
                .toList();
    }
}
