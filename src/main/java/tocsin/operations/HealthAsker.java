package tocsin.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.Principal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets whoever asks from this machine see why a part is ill, when {@code TOCSIN_HEALTH_DETAILS=localhost} says so. Everybody else hears
 * states only; the system administrator reads the reasons at {@code /api/health}.
 */
@Component
class HealthAsker extends OncePerRequestFilter {
    static final String ROLE = "LOCALHOST";

    private final boolean local;

    HealthAsker(@Value("${TOCSIN_HEALTH_DETAILS:never}") String details) {
        this.local = details.equals("localhost");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !local || !request.getRequestURI().startsWith("/actuator/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(isHere(request) ? new Local(request) : request, response);
    }

    private static boolean isHere(HttpServletRequest request) throws UnknownHostException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }

    private static final class Local extends HttpServletRequestWrapper {
        Local(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Principal getUserPrincipal() {
            return () -> ROLE;
        }

        @Override
        public boolean isUserInRole(String role) {
            return role.equals(ROLE);
        }
    }
}
