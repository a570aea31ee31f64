package tocsin.transport;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleRegistry;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;

/**
 * Gives the web server its certificate and a newer one as soon as it lies in its files: connections that stand go on. Files that cannot be
 * used are named once, and the certificate in use stays.
 */
@Component
@ConditionalOnProperty("tocsin.transport.certificate")
class CertificateWatch implements SslBundleRegistrar, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CertificateWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int LOOKS_BETWEEN_RENEWALS = 30;
    private static final Duration WARNING = Duration.ofDays(14);

    private final CertificateFiles files;
    private final @Nullable LocalAuthority authority;
    /** The wall's, not the demonstration's: whoever connects judges a certificate by the day on the wall. */
    private final TownClock clock = new TownClock();

    private final AtomicBoolean running = new AtomicBoolean();
    private @Nullable SslBundleRegistry bundles;
    private String inUse = "";
    private String seen = "";
    private int looks;
    private @Nullable LocalDate warnedOn;
    private volatile @Nullable ServerCertificate current;

    CertificateWatch(
            @Value("${tocsin.transport.certificate}") Path certificate,
            @Value("${tocsin.transport.key}") Path key,
            @Value("${tocsin.transport.authority:}") String authority) {
        this.files = new CertificateFiles(certificate, key);
        this.authority = authority.isEmpty() ? null : LocalAuthority.open(Path.of(authority), clock);
    }

    @Override
    public void registerBundles(SslBundleRegistry registry) {
        inUse = files.content();
        seen = inUse;
        var first = files.read(clock.instant());
        current = first;
        registry.registerBundle(LocalAuthority.BUNDLE, bundle(first));
        bundles = registry;
    }

    /** The certificate that browsers are shown. */
    Optional<ServerCertificate> inUse() {
        return Optional.ofNullable(current);
    }

    /** Looks once. A content counts only when it was the same at the look before: two files are not replaced in one instant. */
    void look() {
        if (authority != null && looks++ % LOOKS_BETWEEN_RENEWALS == 0) {
            authority.renew();
        }
        var content = content();
        boolean settled = content.equals(seen);
        seen = content;
        if (settled && !content.equals(inUse)) {
            inUse = content;
            take();
        }
        warn();
    }

    /** What lies in the files, or why it cannot be read. */
    private String content() {
        try {
            return files.content();
        } catch (TransportRefusal refusal) {
            return String.valueOf(refusal.getMessage());
        }
    }

    private void take() {
        try {
            use(files.read(clock.instant()));
        } catch (TransportRefusal refusal) {
            say(refusal.sentence());
            say(Text.of("继续使用原证书。", "The certificate in use stays."));
        }
    }

    private void use(ServerCertificate renewed) {
        if (bundles == null) {
            return;
        }
        bundles.updateBundle(LocalAuthority.BUNDLE, bundle(renewed));
        current = renewed;
        LOG.info("已换用新证书，有效期至 {}。The new certificate is in use, valid until {}.", renewed.lastDay(), renewed.lastDay());
    }

    private void warn() {
        var today = clock.today();
        var shown = current;
        if (shown == null
                || today.equals(warnedOn)
                || shown.endsAt().isAfter(clock.instant().plus(WARNING))) {
            return;
        }
        warnedOn = today;
        say(Text.of(
                        "服务器证书 {0} 将于 {1} 过期：请尽快换上新证书，无须重启。",
                        "The server's certificate {0} expires on {1}: put a new one in its place soon; no restart is needed.")
                .with(files.certificate(), shown.lastDay()));
    }

    private static void say(Text sentence) {
        LOG.warn("{} {}", sentence.zh(), sentence.en());
    }

    private static SslBundle bundle(ServerCertificate certificate) {
        return SslBundle.of(SslStoreBundle.of(certificate.store(), "", null));
    }

    @Override
    public void start() {
        if (running.compareAndSet(false, true)) {
            Thread.ofVirtual().name("certificate-watch").start(this::watch);
        }
    }

    private void watch() {
        while (running.get()) {
            try {
                Thread.sleep(PAUSE);
                look();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                LOG.error("certificate watch", failure);
            }
        }
    }

    @Override
    public void stop() {
        running.set(false);
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }
}
