package tocsin.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Tells how a device comes to trust the local authority. It needs no script, and opens what fits the asker's device. */
final class TrustPage {
    static final String PATH = "/trust";
    static final String CERTIFICATE = "/trust/tocsin-authority.crt";

    private final LocalAuthority authority;

    TrustPage(LocalAuthority authority) {
        this.authority = authority;
    }

    /**
     * Who asks, as far as the page differs by it.
     *
     * @param host a checked host name or address
     * @param address the product's encrypted address on that host
     */
    record Question(String query, String languages, String device, String host, String address) {
        boolean isEnglish() {
            return query.equals("lang=en")
                    || !query.equals("lang=zh")
                            && !languages.isEmpty()
                            && !languages.toLowerCase(java.util.Locale.ROOT).startsWith("zh");
        }

        /** Which of the sections is open. */
        String section() {
            if (device.contains("iPhone") || device.contains("iPad")) {
                return "ios";
            }
            if (device.contains("Android") || device.contains("HarmonyOS") || device.contains("OpenHarmony")) {
                return "android";
            }
            return device.contains("Macintosh") ? "mac" : "windows";
        }
    }

    byte[] certificate() {
        return authority.certificate();
    }

    byte[] html(Question question) {
        var html = resource(question.isEnglish() ? "en.html" : "zh-CN.html")
                .replace("{{style}}", resource("page.css"))
                .replace("{{host}}", question.host())
                .replace("{{address}}", question.address())
                .replace("{{fingerprint}}", authority.fingerprint())
                .replace("{{" + question.section() + "}}", "open")
                .replaceAll("\\{\\{(ios|android|windows|mac)}}", "");
        return html.getBytes(StandardCharsets.UTF_8);
    }

    private static String resource(String name) {
        try (var stream = Objects.requireNonNull(TrustPage.class.getResourceAsStream("/trust/" + name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
