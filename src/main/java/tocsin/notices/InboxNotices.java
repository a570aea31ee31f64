package tocsin.notices;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tocsin.agenda.AgendaEvent;
import tocsin.foundation.FactAudience;
import tocsin.foundation.Follower;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.Text;

/**
 * Tells those concerned when a deadline nears, is missed, or goes one level up, and whom a room names what it did about them: one message
 * per person and fact.
 */
@Component
class InboxNotices implements Follower {
    private static final String AGENDA = "agenda";

    private final InboxStore store;
    private final Inbox inbox;
    private final Sentences sentences;
    private final ObjectProvider<FactAudience> audiences;
    private final ObjectProvider<MessageCarrier> carriers;

    InboxNotices(
            InboxStore store,
            Inbox inbox,
            Sentences sentences,
            ObjectProvider<FactAudience> audiences,
            ObjectProvider<MessageCarrier> carriers) {
        this.store = store;
        this.inbox = inbox;
        this.sentences = sentences;
        this.audiences = audiences;
        this.carriers = carriers;
    }

    @Override
    public String name() {
        return "notices.inbox";
    }

    @Override
    public Text label() {
        return Text.of("把到期和逾期写进收件箱", "Tell what falls due and what is overdue to the inbox");
    }

    @Override
    public Set<String> factsRead() {
        var named = audiences.stream().flatMap(audience -> audience.kinds().stream());
        return Stream.concat(Stream.of(AGENDA), named).collect(Collectors.toSet());
    }

    @Override
    public void follow(List<JournalEntry> facts) {
        var steps = facts.stream().filter(fact -> fact.isFrom(AGENDA)).toList();
        sentences.lookedUp(steps, () -> {
            var time = steps.stream().flatMap(this::letters);
            var acts = audiences.stream().flatMap(audience -> letters(audience, facts));
            var fresh = store.insert(Stream.concat(time, acts).toList(), inbox::isReadOnArrival).stream()
                    .map(letter ->
                            new MessageCarrier.Parcel(letter.fact(), letter.person(), letter.sentence(), letter.url()))
                    .toList();
            if (!fresh.isEmpty()) {
                carriers.forEach(carrier -> carrier.carry(fresh));
            }
        });
    }

    private Stream<InboxStore.Letter> letters(FactAudience audience, List<JournalEntry> facts) {
        var concerning = facts.stream()
                .filter(fact -> audience.kinds().contains(fact.kind()))
                .toList();
        if (concerning.isEmpty()) {
            return Stream.empty();
        }
        var people = audience.people(concerning);
        return concerning.stream().flatMap(fact -> letters(fact, people.getOrDefault(fact.position(), List.of())));
    }

    /** Nobody is told of what he did himself. */
    private Stream<InboxStore.Letter> letters(JournalEntry fact, Collection<UUID> people) {
        var others = people.stream()
                .filter(person -> !person.equals(fact.by()))
                .distinct()
                .toList();
        if (others.isEmpty()) {
            return Stream.empty();
        }
        var sentence = sentences.sentence(fact);
        var url = Objects.requireNonNullElse(sentences.tell(fact).url(), "/agenda");
        return others.stream().map(person -> new InboxStore.Letter(fact, person, sentence, url));
    }

    private Stream<InboxStore.Letter> letters(JournalEntry fact) {
        var event = fact.as(AgendaEvent.class);
        // What an old ledger brings in late is told by the reminder of the first working day, not by a flood on the day
        // of taking over.
        boolean silent = event instanceof AgendaEvent.DeadlineMissed missed && missed.takenOver();
        if (silent || event.people().isEmpty()) {
            return Stream.empty();
        }
        var told = sentences.tellAfar(fact);
        var url = Objects.requireNonNullElse(told.url(), "/agenda");
        return event.people().stream().map(person -> new InboxStore.Letter(fact, person, told.sentence(), url));
    }
}
