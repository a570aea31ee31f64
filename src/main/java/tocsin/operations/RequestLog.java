package tocsin.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import tocsin.access.SignedInAccount;

/**
 * One line to a request when logs are structured: who (an account's id, never a name), what, how it ended and how long it took. What stands
 * after the question mark is left out, and where a part of the path opens a door, only the door's form is written.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestLog extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger("tocsin.request");
    private static final String SET_UP = "/api/setup/";

    private final boolean structured;

    RequestLog(@Value("${TOCSIN_LOG:text}") String form) {
        this.structured = form.equals("json");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !structured;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long begun = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            LOG.atInfo()
                    .addKeyValue("http.request.method", request.getMethod())
                    .addKeyValue("url.path", path(request))
                    .addKeyValue("http.route", request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                    .addKeyValue("http.response.status_code", response.getStatus())
                    .addKeyValue("event.duration_ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun))
                    .addKeyValue("user.id", SignedInAccount.of(request).orElse(null))
                    .log("request");
        }
    }

    private static String path(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith(SET_UP) ? SET_UP + "{token}" : path;
    }
}
