package tocsin.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import tocsin.foundation.Problem;

/** Finds out whose request it is: by the browser's cookie, or by a bearer token, which then stands alone. */
class SessionFilter extends OncePerRequestFilter {
    private static final String BEARER = "bearer ";
    private static final Set<String> OPEN_WHILE_PASSWORD_MUST_CHANGE = Set.of("/api/session", "/api/session/password");

    private static final Set<String> OPEN_WHILE_SECOND_FACTOR_IS_PENDING = Set.of(
            "/api/session",
            "/api/session/second-factor",
            "/api/session/second-factor/confirmation",
            "/api/session/second-factor/code");
    /** Said by a page that asks by itself while nobody is at it. */
    private static final String UNTOUCHED = "X-Tocsin-Untouched";

    private final Sessions sessions;
    private final HandlerExceptionResolver problems;
    // Kept with the request, so that an answer written by another thread is still its asker's.
    private final RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    SessionFilter(Sessions sessions, HandlerExceptionResolver problems) {
        this.sessions = sessions;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var bearer = bearer(request);
            boolean byHand = request.getHeader(UNTOUCHED) == null;
            var found = bearer.isPresent()
                    ? Secret.of(bearer.get()).flatMap(secret -> sessions.find(secret, Session.Kind.TOKEN, true))
                    : SessionCookie.read(request)
                            .flatMap(secret -> sessions.find(secret, Session.Kind.BROWSER, byHand));
            if (bearer.isEmpty()) {
                CrossSite.refuse(request, found.isPresent());
            }
            if (found.isPresent()) {
                requireSecondFactor(request, found.get());
                requireOwnPassword(request, found.get());
                keep(found.get(), request, response);
            }
        } catch (Problem refusal) {
            problems.resolveException(request, response, null, refusal);
            return;
        }
        chain.doFilter(request, response);
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip());
    }

    /** A code that exists is shown before the password can be changed; one that does not is set up after. */
    private static void requireSecondFactor(HttpServletRequest request, SessionAuthentication by) {
        boolean changesPassword = by.session().mustChange()
                && by.secondFactor() == SecondFactor.State.ENROL
                && OPEN_WHILE_PASSWORD_MUST_CHANGE.contains(request.getRequestURI());
        AccessProblem.SECOND_FACTOR_REQUIRED.unless(
                !by.secondFactor().isPending()
                        || changesPassword
                        || OPEN_WHILE_SECOND_FACTOR_IS_PENDING.contains(request.getRequestURI()),
                by.session().accountName());
    }

    private static void requireOwnPassword(HttpServletRequest request, SessionAuthentication by) {
        AccessProblem.PASSWORD_MUST_CHANGE.unless(
                !by.session().mustChange()
                        || by.secondFactor() == SecondFactor.State.ENTER
                        || OPEN_WHILE_PASSWORD_MUST_CHANGE.contains(request.getRequestURI()),
                by.session().accountName());
    }

    private void keep(SessionAuthentication by, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(by);
        SignedInAccount.note(request, by.session().account());
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
