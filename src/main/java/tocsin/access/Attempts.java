package tocsin.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Limits guessing across accounts from one address. A try counts as failed until it succeeds, so that a burst cannot outrun the count. */
@Component
class Attempts {
    private static final int IPV6_NETWORK_BYTES = 8;

    private final AttemptStore store;
    private final SignInRules rules;

    Attempts(AttemptStore store, SignInRules rules) {
        this.store = store;
        this.rules = rules;
    }

    /**
     * Notes a try.
     *
     * @param address where the request came from, an IP literal
     * @return the try's id
     * @throws tocsin.foundation.Problem 429 {@code access/too-many-attempts}
     */
    UUID begin(String address) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var network = network(address);
        var rule = rules.current().address();
        store.insert(id, rules.now(), network);
        if (store.failures(network, rules.now().minus(Duration.ofMinutes(rule.windowMinutes()))) > rule.failures()) {
            store.delete(id);
            throw AccessProblem.TOO_MANY_ATTEMPTS.with(rule.failures(), rule.windowMinutes());
        }
        return id;
    }

    void succeeded(UUID attempt) {
        store.succeed(attempt);
    }

    /** One household has a whole IPv6 network of 64 bits: its addresses count as one. */
    static String network(String address) {
        var parsed = InetAddress.ofLiteral(address);
        return parsed instanceof Inet6Address
                ? HexFormat.of().formatHex(parsed.getAddress(), 0, IPV6_NETWORK_BYTES) + "/64"
                : parsed.getHostAddress();
    }
}
