package tocsin.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tocsin.organization.PostHeld;

/** Who is let in at this moment. Nothing is remembered between requests: a post that ended or an account disabled counts at once. */
@Service
class Sessions {
    private static final Duration COARSE = Duration.ofMinutes(1);

    private final SessionStore store;
    private final Actors actors;
    private final SignInRules rules;
    private final SecondFactorGate gate;

    Sessions(SessionStore store, Actors actors, SignInRules rules, SecondFactorGate gate) {
        this.store = store;
        this.actors = actors;
        this.rules = rules;
        this.gate = gate;
    }

    /**
     * Lets an account in by a fresh secret; whatever secret the asker brought along is worth nothing.
     *
     * @param secondFactorAt when the asker showed the second factor already, null for not yet
     */
    Secret start(AccountId account, Visitor from, @Nullable Instant secondFactorAt) {
        var now = rules.now();
        store.deleteExpired(now);
        var secret = Secret.random();
        store.insert(
                secret,
                account,
                Session.Kind.BROWSER,
                now,
                now.plus(rules.current().session().longest()));
        store.note(secret, from, secondFactorAt);
        return secret;
    }

    /**
     * Who presents this secret, if it opens anything now.
     *
     * @param byHand false when the request was made by a page that nobody has touched: it keeps no session alive
     */
    Optional<SessionAuthentication> find(Secret secret, Session.Kind kind, boolean byHand) {
        var now = rules.now();
        return store.find(secret, kind, now).flatMap(session -> {
            var present = actors.present(session.person(), session.administrator());
            boolean lasts = kind == Session.Kind.TOKEN
                    || session.lastSeenAt().plus(idle(present.posts())).isAfter(now);
            if (!lasts) {
                store.delete(secret);
                return Optional.empty();
            }
            if (byHand) {
                noteSeen(session, now);
            }
            return Optional.of(new SessionAuthentication(session, present, gate.state(session, present)));
        });
    }

    /** How long a session of somebody with these posts may be left alone. */
    Duration idle(Collection<PostHeld> posts) {
        return rules.idle().of(posts.stream().map(PostHeld::role).toList());
    }

    Duration warning() {
        return Duration.ofSeconds(rules.idle().warningSeconds());
    }

    private void noteSeen(Session session, Instant now) {
        if (Duration.between(session.lastSeenAt(), now).compareTo(COARSE) >= 0) {
            store.noteSeen(session.secret(), now);
        }
    }
}
