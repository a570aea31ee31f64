package tocsin.foundation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id: the one it comes with ({@code X-Request-Id}, or the trace of a W3C {@code traceparent}) when it is well formed,
 * else a new one. It stands in the answer's header, in problem details and in every line that is logged meanwhile.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestId extends OncePerRequestFilter {
    /** Where it comes in and goes out. */
    public static final String HEADER = "X-Request-Id";

    static final String LOGGED_AS = "request";
    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final String TRACE = "traceparent";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{7,63}");
    private static final Pattern TRACEPARENT =
            Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

    /** The id of a request; empty for one that never came through the filter. */
    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "";
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var known = of(request);
        var id = known.isEmpty() ? given(request) : known;
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id);
        MDC.put(LOGGED_AS, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LOGGED_AS);
        }
    }

    private static String given(HttpServletRequest request) {
        var named = request.getHeader(HEADER);
        if (named != null && WELL_FORMED.matcher(named).matches()) {
            return named;
        }
        var traced = trace(request.getHeader(TRACE));
        return traced == null ? UUID.randomUUID().toString().replace("-", "") : traced;
    }

    private static @Nullable String trace(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var found = TRACEPARENT.matcher(header);
        return found.matches() ? found.group(1) : null;
    }
}
