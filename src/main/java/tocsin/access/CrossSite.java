package tocsin.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Refuses writes that another site makes a browser send. The cookie alone never suffices: a header that no form can send must stand beside
 * it, and what the browser says of the page behind the request must fit.
 */
final class CrossSite {
    private static final String HEADER = "X-Tocsin";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private CrossSite() {}

    /** @param byCookie true when the request is somebody's by its cookie */
    static void refuse(HttpServletRequest request, boolean byCookie) {
        if (SAFE.contains(request.getMethod())) {
            return;
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        boolean ours = isOurs(request, origin) && (!byCookie || "1".equals(request.getHeader(HEADER)));
        AccessProblem.CROSS_SITE.unless(ours, Objects.requireNonNullElse(origin, "–"));
    }

    private static boolean isOurs(HttpServletRequest request, @Nullable String origin) {
        // Says what the browser knows, whatever a proxy did to the host; absent without TLS, in old browsers and in
        // scripts.
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        return origin == null || authority(origin).equals(host(request));
    }

    private static String authority(String origin) {
        try {
            var uri = URI.create(origin);
            return uri.getAuthority() == null ? origin : withoutUsualPort(uri.getAuthority());
        } catch (IllegalArgumentException malformed) {
            return origin;
        }
    }

    private static String host(HttpServletRequest request) {
        return withoutUsualPort(Objects.requireNonNullElse(request.getHeader(HttpHeaders.HOST), ""));
    }

    private static String withoutUsualPort(String authority) {
        return authority.toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", "");
    }
}
