package tocsin.access;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tocsin.foundation.Problem;

/**
 * Counts failures at names that no account bears, as at those that one does: an answer must not tell which exist. Kept in memory only,
 * since people type passwords into the name field.
 */
@Component
class Strangers {
    private static final int REMEMBERED = 10_000;

    private final SignInRules rules;
    private final Map<String, Lockout> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Lockout> eldest) {
            return size() > REMEMBERED;
        }
    };

    Strangers(SignInRules rules) {
        this.rules = rules;
    }

    synchronized boolean isLocked(String name) {
        return failures.getOrDefault(name, Lockout.NONE).isLocked(rules.now());
    }

    /** The refusal that an account of this name would give now. */
    synchronized Problem refusal(String name) {
        return failures.getOrDefault(name, Lockout.NONE).refusal();
    }

    /** Counts a failure. */
    synchronized void failed(String name) {
        var before = failures.getOrDefault(name, Lockout.NONE);
        failures.put(name, before.afterFailure(rules.current().locking(), rules.now()));
    }
}
