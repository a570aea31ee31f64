package tocsin.transport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests that come unencrypted: hands out the local authority's certificate with instructions and sends everything else to the
 * encrypted address. No part of the product is reached through it.
 */
public final class PlainPort implements AutoCloseable {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:]{2,39}]");
    private static final int PERMANENTLY = 308;
    private static final int UPGRADE_REQUIRED = 426;
    private static final int OK = 200;

    private final HttpServer server;
    private final int encryptedPort;
    private final CertificateNames names;
    private final @Nullable TrustPage page;

    private PlainPort(HttpServer server, int encryptedPort, CertificateNames names, @Nullable TrustPage page) {
        this.server = server;
        this.encryptedPort = encryptedPort;
        this.names = names;
        this.page = page;
    }

    /**
     * Begins to listen.
     *
     * @param host where to listen
     * @param encryptedPort where the product itself listens
     * @param names to which requests may be sent on
     * @param authority whose certificate is handed out at {@code /trust}, or null for none
     * @throws IOException when the port is taken
     */
    public static PlainPort open(
            InetAddress host, int port, int encryptedPort, CertificateNames names, @Nullable LocalAuthority authority)
            throws IOException {
        var server = HttpServer.create(new InetSocketAddress(host, port), 0);
        var plain = new PlainPort(server, encryptedPort, names, authority == null ? null : new TrustPage(authority));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", plain::answer);
        server.start();
        return plain;
    }

    /** Where it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                // What was meant to be secret is out already: better to say so than to pass it on.
                send(exchange, UPGRADE_REQUIRED, "text/plain", "HTTPS\n".getBytes(StandardCharsets.US_ASCII));
            } else if (page != null && path.equals(TrustPage.CERTIFICATE)) {
                send(exchange, OK, "application/x-x509-ca-cert", page.certificate());
            } else if (page != null && path.equals(TrustPage.PATH)) {
                send(exchange, OK, "text/html; charset=utf-8", page.html(question(exchange)));
            } else {
                exchange.getResponseHeaders()
                        .set(
                                "Location",
                                address(exchange) + exchange.getRequestURI().toASCIIString());
                send(exchange, PERMANENTLY, "text/plain", new byte[0]);
            }
        }
    }

    private TrustPage.Question question(HttpExchange exchange) {
        var headers = exchange.getRequestHeaders();
        return new TrustPage.Question(
                Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), ""),
                Objects.requireNonNullElse(headers.getFirst("Accept-Language"), ""),
                Objects.requireNonNullElse(headers.getFirst("User-Agent"), ""),
                host(exchange),
                address(exchange));
    }

    private String address(HttpExchange exchange) {
        return "https://" + host(exchange) + (encryptedPort == 443 ? "" : ":" + encryptedPort);
    }

    /** The name the asker used, when the certificate is made out to it; what it says ends up in a page and in a header. */
    private String host(HttpExchange exchange) {
        var named = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Host"), "")
                .replaceFirst(":\\d{1,5}$", "");
        if (HOST.matcher(named).matches() && names.include(named)) {
            return named;
        }
        // The local authority's certificate follows the machine from network to network.
        return page == null ? names.main() : MachineNames.mainAddress();
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        if (exchange.getRequestMethod().equals("HEAD") || body.length == 0) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
