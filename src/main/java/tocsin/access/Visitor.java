package tocsin.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/**
 * Where a request comes from.
 *
 * @param address an IP literal
 * @param device what the browser says of itself, cut
 */
record Visitor(String address, String device) {
    private static final int LONGEST = 200;

    static Visitor of(HttpServletRequest request) {
        var device = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        return new Visitor(request.getRemoteAddr(), device.substring(0, Math.min(LONGEST, device.length())));
    }
}
