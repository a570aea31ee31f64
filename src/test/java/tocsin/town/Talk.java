package tocsin.town;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import tocsin.foundation.CanonicalJson;
import tools.jackson.databind.JsonNode;

/** Somebody signed in, talking HTTP to a running server. */
public final class Talk {
    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final String cookie;
    private final String language;

    private Talk(String address, String cookie, String language) {
        this.address = address;
        this.cookie = cookie;
        this.language = language;
    }

    /** An answer: its status and its body as JSON, missing when there was none. */
    public record Answer(int status, JsonNode body) {
        public String text(String pointer) {
            return body.at(pointer).asString("");
        }

        public int number(String pointer) {
            return body.at(pointer).asInt();
        }
    }

    /** Nobody. */
    public static Talk stranger(int port) {
        return new Talk("http://127.0.0.1:" + port, "", "zh-CN");
    }

    /** The same person, reading English. */
    public Talk english() {
        return new Talk(address, cookie, "en");
    }

    /** What the browser would send along. */
    public String cookie() {
        return cookie;
    }

    public Talk signIn(String account, String password) {
        var request = request("/api/session")
                .PUT(HttpRequest.BodyPublishers.ofString(
                        "{\"account\":\"" + account + "\",\"password\":\"" + password + "\"}"))
                .build();
        var response = send(request);
        if (response.statusCode() != 200) {
            throw new IllegalStateException(account + " cannot sign in: " + response.body());
        }
        var set = response.headers().firstValue("Set-Cookie").orElseThrow();
        return new Talk(address, set.substring(0, set.indexOf(';')), language);
    }

    public Answer get(String path) {
        return answer(send(request(path).GET().build()));
    }

    /** What an address answers, as it is. */
    public String text(String path) {
        return send(request(path).GET().build()).body();
    }

    /** Whether an address answers, whatever it gives out. */
    public int status(String path) {
        return send(request(path).GET().build()).statusCode();
    }

    /** The bytes of a file that an address gives out. */
    public byte[] download(String path) {
        try {
            return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public Answer delete(String path) {
        return answer(send(request(path).DELETE().build()));
    }

    /** An answer as it came. */
    public record Raw(int status, String body, java.net.http.HttpHeaders headers) {}

    /** Asks by any method; a body is JSON in which single quotes stand for double ones, none when it is empty. */
    public Raw ask(String method, String path, String json) {
        var body = json.isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'));
        var response = send(request(path).method(method, body).build());
        return new Raw(response.statusCode(), response.body(), response.headers());
    }

    /** Puts JSON; single quotes stand for double ones. */
    public Answer put(String path, String json) {
        return answer(send(request(path)
                .PUT(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')))
                .build()));
    }

    public Answer put(String path, byte[] content) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Cookie", cookie)
                .header("X-Tocsin", "1")
                .header("Accept-Language", language)
                .header("Content-Type", "application/octet-stream")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(content))
                .build();
        return answer(send(request));
    }

    /** Posts many lines of JSON, single quotes standing for double ones, and gives the answer to each; a refusal of all is the only one. */
    public List<Answer> batch(List<String> lines) {
        var response = send(request("/api/batches")
                .setHeader("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(
                        String.join("\n", lines).replace('\'', '"')))
                .build());
        return response.statusCode() != 200
                ? List.of(answer(response))
                : response.body()
                        .lines()
                        .map(CanonicalJson::read)
                        .map(line -> new Answer(line.get("status").asInt(), line))
                        .toList();
    }

    private HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(URI.create(address + path))
                .header("X-Tocsin", "1")
                .header("Accept-Language", language)
                .header("Content-Type", "application/json");
        return cookie.isEmpty() ? builder : builder.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        var body = response.body();
        return new Answer(
                response.statusCode(),
                body == null || body.isBlank()
                        ? tools.jackson.databind.node.MissingNode.getInstance()
                        : CanonicalJson.read(body));
    }
}
