package tocsin.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import tocsin.foundation.CanonicalJson;
import tools.jackson.databind.JsonNode;

/** Speaks HTTP with the running server, from an address of one's own and with exactly the headers named. */
record Talk(String host, int port, String address, List<String> headers) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** @param address what a proxy on this machine would say of the asker */
    static Talk from(int port, String address) {
        return new Talk("127.0.0.1", port, address, List.of());
    }

    Talk with(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(name);
        more.add(value);
        return new Talk(host, port, address, more);
    }

    /** To the server by another of its addresses, so that it is asked from there. */
    Talk at(String otherHost) {
        return new Talk(otherHost, port, address, headers);
    }

    /** As a page of ours in a browser that holds this cookie. */
    Talk asBrowser(String secret) {
        return with("Cookie", "tocsin=" + secret).with("X-Tocsin", "1");
    }

    Talk asScript(String bearer) {
        return with("Authorization", "Bearer " + bearer);
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    Answer put(String path, String body) {
        return send("PUT", path, body);
    }

    Answer delete(String path) {
        return send("DELETE", path, "");
    }

    Answer signIn(String account, String password) {
        return put("/api/session", """
                {"account": "%s", "password": "%s"}""".formatted(account, password));
    }

    Answer send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("X-Forwarded-For", address)
                .header("Content-Type", "application/json");
        for (int index = 0; index < headers.size(); index += 2) {
            request.header(headers.get(index), headers.get(index + 1));
        }
        try {
            return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            return CanonicalJson.read(response.body());
        }

        /** Room and name of a refusal, {@code access/account-locked}. */
        String problem() {
            return json().path("type").asString().replace("/problems/", "");
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The secret in the cookie that was set. */
        String secret() {
            return header("Set-Cookie").replaceFirst("^tocsin=([^;]*);.*", "$1");
        }
    }
}
