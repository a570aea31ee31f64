package tocsin.notices;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tocsin.agenda.AgendaClocks;
import tocsin.agenda.AgendaEvent;
import tocsin.agenda.AgendaSubject;
import tocsin.agenda.AgendaWords;
import tocsin.foundation.FactSentence;
import tocsin.foundation.FieldChange;
import tocsin.foundation.FieldChangeWords;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.Text;
import tocsin.foundation.Timeline;
import tocsin.organization.People;

/** Has facts told by the rooms they come from. A fact that no room tells is shown by its kind: nothing is left out. */
@Component
class Sentences {
    private static final Logger LOG = LoggerFactory.getLogger(Sentences.class);
    private static final String UNTOLD = "record";
    private static final Text NAMED = Text.of("{0}{1}", "{0} {1}");
    private static final Text ABOUT = Text.of("{0}：{1}", "{0}: {1}");

    private final Supplier<List<FactSentence>> rooms;
    private final ObjectProvider<FieldChangeWords> fields;
    private final Timeline timeline;
    private final People people;
    private final AgendaClocks clocks;
    private final AgendaWords words;

    Sentences(
            ObjectProvider<FactSentence> rooms,
            ObjectProvider<FieldChangeWords> fields,
            Timeline timeline,
            People people,
            AgendaClocks clocks,
            AgendaWords words) {
        this.rooms = SingletonSupplier.of(() -> rooms.stream().toList());
        this.fields = fields;
        this.timeline = timeline;
        this.people = people;
        this.clocks = clocks;
        this.words = words;
    }

    /**
     * The facts as lines, in their order.
     *
     * @param page the record on whose page they stand, null for none: what time did to another record's deadline names that record
     */
    List<TimelineLine> lines(List<JournalEntry> facts, @Nullable UUID page) {
        var actors = facts.stream().map(JournalEntry::by).collect(Collectors.toSet());
        var names = people.names(actors);
        var changes = timeline.changes(facts.stream()
                .filter(fact -> fact.subject().equals(page))
                .map(JournalEntry::position)
                .toList());
        var told = facts.stream()
                .map(fact -> fact.subject().equals(page)
                        ? tellWith(fact, changes.getOrDefault(fact.position(), List.of()))
                        : tellAfar(fact))
                .toList();
        var known = clocks.of(IntStream.range(0, facts.size())
                .filter(index -> told.get(index).due() != null)
                .mapToObj(index -> facts.get(index).subject())
                .collect(Collectors.toSet()));
        return IntStream.range(0, facts.size())
                .mapToObj(index -> line(facts.get(index), told.get(index), names, known))
                .toList();
    }

    /** The fact as a sentence with whoever did it. */
    Text sentence(JournalEntry fact) {
        var name = people.names(List.of(fact.by())).get(fact.by());
        var sentence = tell(fact).sentence();
        return name == null ? sentence : NAMED.with(name, sentence);
    }

    /** Looks up at once what many facts of the agenda are about, while an action has them told one by one. */
    void lookedUp(List<JournalEntry> steps, Runnable action) {
        words.lookedUp(steps.stream().map(Sentences::subject).collect(Collectors.toSet()), action);
    }

    private static AgendaSubject subject(JournalEntry step) {
        return new AgendaSubject(step.as(AgendaEvent.class).subjectKind(), step.subject());
    }

    /** A fact for somebody who does not stand before its record: what time did says to which record. */
    FactSentence.Told tellAfar(JournalEntry fact) {
        var told = tell(fact);
        if (!fact.isFrom("agenda")) {
            return told;
        }
        var subject = subject(fact);
        var named = ABOUT.with(words.of(subject).title(), told.sentence());
        return told.saying(named);
    }

    /** On the record's own page: with the values a correction changed. Whoever opens that page may see them; others may not. */
    private FactSentence.Told tellWith(JournalEntry fact, List<FieldChange> changes) {
        var told = tell(fact);
        try {
            return fields.stream()
                    .filter(room -> !changes.isEmpty() && room.calls(fact.kind()))
                    .findFirst()
                    .map(room -> told.saying(ABOUT.with(told.sentence(), room.tell(changes))))
                    .orElse(told);
        } catch (RuntimeException failure) {
            // Values that cannot be read must not hide the timeline they stand in.
            LOG.error("what fact {} at {} changed cannot be told", fact.kind(), fact.position(), failure);
            return told;
        }
    }

    FactSentence.Told tell(JournalEntry fact) {
        var untold = FactSentence.Told.of(UNTOLD, Text.same(fact.kind()));
        var room = rooms.get().stream().filter(each -> each.tells(fact.kind())).findFirst();
        try {
            return room.map(each -> each.tell(fact)).orElse(untold);
        } catch (RuntimeException failure) {
            // One fact that cannot be told must not hide the others.
            LOG.error("fact {} at {} cannot be told", fact.kind(), fact.position(), failure);
            return untold;
        }
    }

    private static TimelineLine line(
            JournalEntry fact, FactSentence.Told told, Map<UUID, String> names, AgendaClocks.Known known) {
        return new TimelineLine(
                fact.position(),
                fact.at(),
                by(fact, names.get(fact.by())),
                fact.kind(),
                told.category(),
                told.sentence(),
                told.photos(),
                due(fact, told.due(), known),
                subject(fact, told),
                null);
    }

    /** A deadline that nobody owes or has owed is not shown: it would count for ever. */
    private static TimelineLine.@Nullable Due due(
            JournalEntry fact, FactSentence.Told.@Nullable Due due, AgendaClocks.Known known) {
        return due == null
                ? null
                : known.find(fact.subject(), due.kind(), due.on())
                        .map(clock -> new TimelineLine.Due(clock.dueOn(), clock.state(), clock.endedOn()))
                        .orElse(null);
    }

    private static Object by(JournalEntry fact, @Nullable String name) {
        boolean machine = fact.by().getMostSignificantBits() == 0;
        return machine
                ? TimelineLine.SYSTEM
                : new TimelineLine.Person(fact.by(), Objects.requireNonNullElse(name, ""), fact.post());
    }

    /** {@code /hazards/…} speaks of a hazard: the record's kind is read from where it opens. */
    private static TimelineLine.@Nullable Subject subject(JournalEntry fact, FactSentence.Told told) {
        var url = told.url();
        if (url == null) {
            return null;
        }
        var folder = url.split("/", 3)[1];
        var kind =
                folder.endsWith("s") && !folder.equals("premises") ? folder.substring(0, folder.length() - 1) : folder;
        return new TimelineLine.Subject(kind, Objects.requireNonNullElse(told.record(), fact.subject()), url);
    }
}
