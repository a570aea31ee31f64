package tocsin.notices;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.FactKinds;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.organization.Areas;

/** Messages in the product. Everybody sees and marks only their own. */
@Service
public class Inbox {
    private static final int SHOWN = 50;

    private final InboxStore store;
    private final Areas areas;
    private final FactKinds kinds;
    private final TownClock clock;
    private volatile Instant readUntil = Instant.MIN;

    Inbox(InboxStore store, Areas areas, FactKinds kinds, TownClock clock) {
        this.store = store;
        this.areas = areas;
        this.kinds = kinds;
        this.clock = clock;
    }

    /**
     * The newest messages asked for.
     *
     * @param unread of all messages, whatever was asked for
     * @param next message behind which the next page begins; {@code null}: none follow
     * @param kinds kinds there are among all messages, with how many
     */
    record Page(
            long unread, List<Message> messages, @Nullable UUID next, List<Kind> kinds) {}

    /** A kind of message. */
    record Kind(String code, Text label, long count) {}

    /** @param at the moment by which the marks can be taken back */
    record Marked(Instant at, int count) {}

    @Transactional(readOnly = true)
    Page of(InboxFilter filter, @Nullable UUID after, Actor by) {
        UUID person = by.id();
        var found = store.list(person, filter, path(filter), after, SHOWN + 1);
        boolean more = found.size() > SHOWN;
        var shown = more ? found.subList(0, SHOWN) : found;
        return new Page(
                store.unread(person),
                shown.stream()
                        .map(message -> message.called(label(message.kind())))
                        .toList(),
                more ? shown.getLast().id() : null,
                store.kinds(person).entrySet().stream()
                        .map(entry -> new Kind(entry.getKey(), label(entry.getKey()), entry.getValue()))
                        .toList());
    }

    private Text label(String kind) {
        return kinds.kinds().getOrDefault(kind, Text.of("其他", "Other"));
    }

    private AreaPath path(InboxFilter filter) {
        return filter.area() == null
                ? AreaPath.EVERYWHERE
                : areas.get(filter.area()).path();
    }

    /** Marks the messages asked for that came until a moment; gives how to take it back. */
    @Transactional
    Marked read(Instant until, @Nullable InboxFilter asked, Actor by) {
        var filter = Objects.requireNonNullElse(asked, InboxFilter.ALL);
        var now = clock.instant();
        return new Marked(now, store.read(by.id(), filter, path(filter), until, now));
    }

    /** Takes marks back that were made together. */
    @Transactional
    void unread(Instant markedAt, Actor by) {
        store.unread(by.id(), markedAt);
    }

    /** Marks one message; the same again changes nothing. */
    @Transactional
    void mark(UUID message, boolean read, Actor by) {
        boolean known = store.mark(by.id(), message, read ? clock.instant() : null);
        FoundationProblem.NOT_FOUND.unless(known, message);
    }

    /**
     * While an action tells a history afterwards, people have read what came then: messages of facts up to a moment are marked as they arrive.
     */
    public void readOnArrivalWhile(Instant until, Runnable action) {
        readUntil = until;
        try {
            action.run();
        } finally {
            readUntil = Instant.MIN;
        }
    }

    /** Whether a message of a fact of this moment is marked as it arrives. */
    boolean isReadOnArrival(Instant at) {
        return !at.isAfter(readUntil);
    }
}
