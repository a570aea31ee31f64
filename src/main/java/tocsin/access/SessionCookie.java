package tocsin.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;

/** The cookie of a browser's session: out of reach of scripts and of other sites, gone when the browser closes. */
final class SessionCookie {
    private static final String NAME = "tocsin";

    private SessionCookie() {}

    static Optional<Secret> read(HttpServletRequest request) {
        var cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Stream.of(cookies)
                .filter(cookie -> cookie.getName().equals(NAME))
                .flatMap(cookie -> Secret.of(cookie.getValue()).stream())
                .findFirst();
    }

    static String set(Secret secret, HttpServletRequest request) {
        return cookie(secret.text(), request).build().toString();
    }

    static String drop(HttpServletRequest request) {
        return cookie("", request).maxAge(Duration.ZERO).build().toString();
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String value, HttpServletRequest request) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(request.isSecure())
                .path("/");
    }
}
