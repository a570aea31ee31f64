package tocsin.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Somebody else who keeps signed heads: a folder that another machine holds, or an address that takes them. Named on the server's own
 * machine by {@code TOCSIN_WITNESS} and nowhere in the browser, so that nobody turns the server on its own network.
 */
@Component
class Witness {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String named;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** @param named an http or https address, or a folder; empty: nobody */
    Witness(@Value("${TOCSIN_WITNESS:}") String named) {
        this.named = named.strip();
    }

    boolean isNamed() {
        return !named.isEmpty();
    }

    /** Where it is, without what an address may bear that is nobody's business. */
    String shown() {
        return isAddress() ? URI.create(named).getHost() : named;
    }

    private boolean isAddress() {
        return named.startsWith("http://") || named.startsWith("https://");
    }

    /**
     * Hands a head over.
     *
     * @throws IOException when the witness did not take it; nothing is half written
     */
    void take(TreeHead head) throws IOException {
        if (isAddress()) {
            post(head);
        } else {
            lay(head);
        }
    }

    private void post(TreeHead head) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(named))
                .timeout(PATIENCE)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(head.note(), StandardCharsets.UTF_8))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new IOException("the witness answered " + status);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private void lay(TreeHead head) throws IOException {
        var folder = Path.of(named);
        var file = folder.resolve("head-" + head.size() + ".txt");
        var begun = folder.resolve(file.getFileName() + ".part");
        Files.writeString(begun, head.note());
        Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
