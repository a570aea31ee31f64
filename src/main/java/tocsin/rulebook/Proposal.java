package tocsin.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;

/** An edition that a place adds, and what became of it. */
record Proposal(
        UUID id,
        String rule,
        RuleGround.Place place,
        Written written,
        String content,
        State state,
        Signature proposed,
        @Nullable Signature decided,
        @Nullable String reason,
        int version) {

    enum State {
        PROPOSED,
        APPROVED,
        REFUSED,
        WITHDRAWN
    }

    /** What it rests on, and from which day it holds. */
    record Written(
            LocalDate inForceFrom,
            String act,
            @Nullable String article,
            @Nullable String note) {}

    /** Who, and when. The name stays as it was that day. */
    record Signature(UUID by, String name, Instant at) {
        static Signature of(Actor by, Instant at) {
            return new Signature(by.id(), by.name(), at);
        }
    }

    AreaPath area() {
        return place.path();
    }

    RuleRef ref() {
        return new RuleRef(rule, written.inForceFrom() + "@" + place.code());
    }

    /** Two persons: whoever proposed does not approve. */
    Proposal approved(Actor by, Instant at) {
        requireOpen();
        RulebookProblem.OWN_PROPOSAL.unless(!proposed.by().equals(by.id()));
        return decided(State.APPROVED, by, at, null);
    }

    Proposal refused(String why, Actor by, Instant at) {
        requireOpen();
        return decided(State.REFUSED, by, at, why);
    }

    /** Only whoever proposed takes it back. */
    Proposal withdrawn(Actor by, Instant at) {
        requireOpen();
        RulebookProblem.NOT_YOUR_PROPOSAL.unless(proposed.by().equals(by.id()), proposed.name());
        return decided(State.WITHDRAWN, by, at, null);
    }

    private void requireOpen() {
        RulebookProblem.ALREADY_DECIDED.unless(state == State.PROPOSED, decided == null ? "" : decided.name());
    }

    private Proposal decided(State next, Actor by, Instant at, @Nullable String why) {
        return new Proposal(id, rule, place, written, content, next, proposed, Signature.of(by, at), why, version + 1);
    }
}
