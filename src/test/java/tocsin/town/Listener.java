package tocsin.town;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** A web server on this machine that keeps what it is sent and answers as it is told. */
public final class Listener implements AutoCloseable {
    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String answer = "{\"errcode\":0,\"code\":0}";
    private volatile Map<String, String> headers = Map.of();

    /** What somebody sent. */
    public record Heard(String query, Map<String, String> headers, String body) {
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
        }
    }

    public Listener() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", exchange -> {
            var sent = exchange.getRequestHeaders().entrySet().stream()
                    .collect(Collectors.toMap(
                            header -> header.getKey().toLowerCase(java.util.Locale.ROOT),
                            header -> header.getValue().getFirst()));
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(new Heard(String.valueOf(exchange.getRequestURI().getRawQuery()), sent, body));
            headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    public String url(String rest) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + rest;
    }

    public void answers(int code, String body) {
        answers(code, body, Map.of());
    }

    public void answers(int code, String body, Map<String, String> with) {
        status = code;
        answer = body;
        headers = with;
    }

    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    public void forget() {
        heard.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
