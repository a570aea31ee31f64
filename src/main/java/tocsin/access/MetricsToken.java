package tocsin.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Opens the measures to whoever shows the bearer token that {@code TOCSIN_METRICS_TOKEN} names, and to nobody while it names none: counts by
 * act say when somebody works.
 */
@Component
class MetricsToken implements AuthorizationManager<RequestAuthorizationContext> {
    private static final int SHORTEST = 24;
    private static final String BEARER = "Bearer ";

    private final byte[] token;

    MetricsToken(@Value("${TOCSIN_METRICS_TOKEN:}") String token) {
        boolean usable = token.length() >= SHORTEST;
        this.token = usable ? token.getBytes(StandardCharsets.UTF_8) : new byte[0];
        if (!usable && !token.isEmpty()) {
            LoggerFactory.getLogger(MetricsToken.class)
                    .warn(
                            "TOCSIN_METRICS_TOKEN 不足 {} 个字符，监控指标不开放。It is shorter than {} characters; the measures stay closed.",
                            SHORTEST,
                            SHORTEST);
        }
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> asker, RequestAuthorizationContext asked) {
        var shown = asked.getRequest().getHeader("Authorization");
        boolean fits = token.length > 0
                && shown != null
                && shown.startsWith(BEARER)
                && MessageDigest.isEqual(token, shown.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8));
        return new AuthorizationDecision(fits);
    }
}
