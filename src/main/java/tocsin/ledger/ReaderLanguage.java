package tocsin.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;

/** The language of a file that somebody downloads: {@code lang=en|zh} in the address, else what the browser prefers, else Chinese. */
final class ReaderLanguage {
    private ReaderLanguage() {}

    static Locale of(HttpServletRequest request) {
        var asked = request.getParameter("lang");
        if (asked != null) {
            return asked.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        }
        if (request.getHeader("Accept-Language") == null) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        return Collections.list(request.getLocales()).stream()
                .filter(locale -> locale.getLanguage().equals("zh")
                        || locale.getLanguage().equals("en"))
                .findFirst()
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }
}
