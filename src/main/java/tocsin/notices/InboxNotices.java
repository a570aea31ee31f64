package tocsin.notices;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tocsin.agenda.AgendaEvent;
import tocsin.agenda.AgendaSubject;
import tocsin.agenda.AgendaWords;
import tocsin.foundation.Follower;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.Text;

/** Tells those concerned when a deadline nears, is missed, or goes one level up: one message per person and fact. */
@Component
class InboxNotices implements Follower {
    private static final Text ABOUT = Text.of("{0}：{1}", "{0}: {1}");

    private final InboxStore store;
    private final Sentences sentences;
    private final AgendaWords words;

    InboxNotices(InboxStore store, Sentences sentences, AgendaWords words) {
        this.store = store;
        this.sentences = sentences;
        this.words = words;
    }

    @Override
    public String name() {
        return "notices.inbox";
    }

    @Override
    public Set<String> rooms() {
        return Set.of("agenda");
    }

    @Override
    public void follow(List<JournalEntry> facts) {
        store.insert(facts.stream()
                .filter(fact -> fact.isFrom("agenda"))
                .flatMap(this::letters)
                .toList());
    }

    private Stream<InboxStore.Letter> letters(JournalEntry fact) {
        var event = fact.as(AgendaEvent.class);
        // What an old ledger brings in late is told by the reminder of the first working day, not by a flood on the day
        // of taking over.
        boolean silent = event instanceof AgendaEvent.DeadlineMissed missed && missed.takenOver();
        if (silent || event.people().isEmpty()) {
            return Stream.empty();
        }
        var told = sentences.tell(fact);
        var title =
                words.of(new AgendaSubject(event.subjectKind(), fact.subject())).title();
        var sentence = ABOUT.with(title, told.sentence());
        var url = Objects.requireNonNullElse(told.url(), "/agenda");
        return event.people().stream().map(person -> new InboxStore.Letter(fact, person, sentence, url));
    }
}
