package tocsin.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import tocsin.foundation.Followers;
import tocsin.foundation.HealthReading;

/** The health of the parts as numbers, read when they are asked for, in the bounded time of {@link HealthLooks}. */
@Component
class Measures implements MeterBinder {
    private static final Set<String> WAITING = Set.of("followers", "sealer", "agenda", "outbox");

    private final HealthLooks looks;
    private final List<String> followers;

    Measures(HealthLooks looks, Followers followers) {
        this.looks = looks;
        this.followers = followers.names();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var name : looks.names()) {
            Gauge.builder("tocsin.health.state", () -> looks.one(name).state().ordinal())
                    .description("0 up, 1 degraded, 2 out of service")
                    .tag("part", name)
                    .register(registry);
            if (WAITING.contains(name)) {
                Gauge.builder("tocsin.lag", () -> lag(looks.one(name)))
                        .description("How long the oldest work of a part has been waiting")
                        .baseUnit("seconds")
                        .tag("part", name)
                        .register(registry);
            }
        }
        for (var follower : followers) {
            Gauge.builder("tocsin.follower.lag", () -> count("followers", follower))
                    .description("Age of the oldest fact that a follower of the journal has not read")
                    .baseUnit("seconds")
                    .tag("follower", follower)
                    .register(registry);
        }
        Gauge.builder("tocsin.agenda.due.steps", () -> count("agenda", "due"))
                .description("Reminders, misses and raises that have come due and are not taken yet")
                .register(registry);
    }

    private static Number lag(HealthReading reading) {
        return reading.lagSeconds() == null ? Double.NaN : reading.lagSeconds();
    }

    /** Unknown when the part could not be looked at. */
    private Number count(String part, String of) {
        return Objects.requireNonNullElse(looks.one(part).counts().get(of), Double.NaN);
    }
}
