package tocsin.transport;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tocsin.foundation.HealthPart;
import tocsin.foundation.HealthReading;
import tocsin.foundation.HealthState;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;

/** Degraded in the last fourteen days of the certificate, out of service after them: browsers then refuse to connect. */
@Component
@ConditionalOnProperty("tocsin.transport.certificate")
class CertificateHealth implements HealthPart {
    private static final Duration WARNING = Duration.ofDays(14);

    private final CertificateWatch watch;
    /** The wall's, as for whoever connects. */
    private final TownClock clock = new TownClock();

    CertificateHealth(CertificateWatch watch) {
        this.watch = watch;
    }

    @Override
    public String name() {
        return "certificate";
    }

    @Override
    public Text label() {
        return Text.of("服务器证书", "Server certificate");
    }

    @Override
    public HealthReading look() {
        var certificate = watch.inUse().orElseThrow();
        var now = clock.instant();
        var told = Text.of("有效期至 {0}。", "Valid until {0}.").with(certificate.lastDay());
        if (certificate.endsAt().isAfter(now.plus(WARNING))) {
            return HealthReading.of(HealthState.UP, told);
        }
        return HealthReading.of(
                certificate.endsAt().isAfter(now) ? HealthState.DEGRADED : HealthState.OUT_OF_SERVICE,
                Text.of("{0}请尽快换上新证书，无须重启。", "{0} Put a new one in its place; no restart is needed.")
                        .with(told));
    }
}
