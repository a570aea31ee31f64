package tocsin.channels;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How a message proves where it comes from. The time is part of it, so that a copy is worth nothing later. */
enum Signature {
    NONE,
    DINGTALK,
    FEISHU,
    HMAC;

    /** Values of the body's places, when the signature stands in the body. */
    Map<String, String> inBody(String key, long millis) {
        var seconds = Long.toString(millis / 1000);
        return this == FEISHU
                ? Map.of("timestamp", seconds, "sign", base64(mac(seconds + "\n" + key, "")))
                : Map.of("timestamp", Long.toString(millis));
    }

    /** What is added to the address, beginning with an ampersand. */
    String inQuery(String key, long millis) {
        return this == DINGTALK
                ? "&timestamp=" + millis + "&sign="
                        + URLEncoder.encode(base64(mac(key, millis + "\n" + key)), StandardCharsets.UTF_8)
                : "";
    }

    /** Headers over time, message id and body: {@code X-Tocsin-Signature: v1=<hex of HMAC-SHA256 over "time.id.body">}. */
    Map<String, String> inHeaders(String key, long millis, String id, String body) {
        var seconds = Long.toString(millis / 1000);
        return this == HMAC
                ? Map.of(
                        "X-Tocsin-Timestamp",
                        seconds,
                        "X-Tocsin-Signature",
                        "v1=" + HexFormat.of().formatHex(mac(key, seconds + "." + id + "." + body)))
                : Map.of();
    }

    private static byte[] mac(String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
