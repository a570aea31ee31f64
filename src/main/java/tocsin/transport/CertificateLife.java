package tocsin.transport;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How long the certificate in use is good for. */
@Component
public class CertificateLife {
    private final ObjectProvider<CertificateWatch> watch;

    CertificateLife(ObjectProvider<CertificateWatch> watch) {
        this.watch = watch;
    }

    /** Its last day; empty when this server does not encrypt. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(watch.getIfAvailable())
                .flatMap(CertificateWatch::inUse)
                .map(ServerCertificate::lastDay);
    }
}
