package tocsin.operations;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.stereotype.Component;
import tocsin.foundation.HealthReading;

/** Enters every part into the health that the server tells at {@code /actuator/health}. */
@Component
class HealthContributors implements SmartInitializingSingleton {
    private final HealthLooks looks;
    private final HealthContributorRegistry registry;

    HealthContributors(HealthLooks looks, HealthContributorRegistry registry) {
        this.looks = looks;
        this.registry = registry;
    }

    @Override
    public void afterSingletonsInstantiated() {
        looks.names()
                .forEach(name -> registry.registerContributor(name, (HealthIndicator) () -> health(looks.one(name))));
    }

    private static Health health(HealthReading reading) {
        var health = Health.status(reading.state().name())
                .withDetail("reason", reading.reason().zh())
                .withDetail("reasonEnglish", reading.reason().en());
        if (reading.lagSeconds() != null) {
            health.withDetail("lagSeconds", reading.lagSeconds());
        }
        return health.build();
    }
}
