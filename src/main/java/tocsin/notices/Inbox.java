package tocsin.notices;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.TownClock;

/** Messages in the product. Everybody sees and marks only their own. */
@Service
public class Inbox {
    private static final int SHOWN = 50;

    private final InboxStore store;
    private final TownClock clock;

    Inbox(InboxStore store, TownClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The newest messages, and how many of all are unread. */
    record Page(long unread, List<Message> messages) {}

    @Transactional(readOnly = true)
    Page of(Actor by) {
        UUID person = by.id();
        return new Page(store.unread(person), store.list(person, SHOWN));
    }

    @Transactional
    void read(Instant until, Actor by) {
        store.read(by.id(), until, clock.instant());
    }

    /** Marks everybody's messages up to a moment as read: in a history that is told afterwards, people have read what came then. */
    @Transactional
    public void readByAll(Instant until) {
        store.read(null, until, clock.instant());
    }
}
