package tocsin.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/**
 * Many clients, each on a connection of its own, each sending its next request when the last is answered. They speak just enough HTTP for
 * answers without a body, so that the machine measures the server and not them.
 */
final class PutClients {
    private final int port;
    private final int clients;
    private final String cookie;

    PutClients(int port, int clients, String cookie) {
        this.port = port;
        this.clients = clients;
        this.cookie = cookie;
    }

    /**
     * What was measured.
     *
     * @param seconds from the first request to the last answer
     * @param milliseconds of each request, sorted
     */
    record Taken(double seconds, double[] milliseconds) {}

    /** Sends every find once; each must be answered with 204. */
    Taken send(List<HazardLines.Find> finds) throws Exception {
        Queue<byte[]> requests =
                new ConcurrentLinkedQueue<>(finds.stream().map(this::request).toList());
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var all = new ArrayList<Callable<List<Double>>>();
            for (int each = 0; each < clients; each++) {
                all.add(() -> talk(requests));
            }
            long begun = System.nanoTime();
            var taken = new ArrayList<Double>();
            for (var client : threads.invokeAll(all)) {
                taken.addAll(client.get());
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            var sorted = taken.stream().mapToDouble(Double::doubleValue).toArray();
            Arrays.sort(sorted);
            return new Taken(seconds, sorted);
        }
    }

    private byte[] request(HazardLines.Find find) {
        var body = find.body().getBytes(StandardCharsets.UTF_8);
        var head = "PUT /api/hazards/" + find.id()
                + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                + "X-Tocsin: 1\r\nPrefer: return=minimal\r\nCookie: " + cookie + "\r\nContent-Length: " + body.length
                + "\r\n\r\n";
        var first = head.getBytes(StandardCharsets.ISO_8859_1);
        var whole = Arrays.copyOf(first, first.length + body.length);
        System.arraycopy(body, 0, whole, first.length, body.length);
        return whole;
    }

    private List<Double> talk(Queue<byte[]> requests) throws IOException {
        var taken = new ArrayList<Double>();
        while (!requests.isEmpty()) {
            try (var socket = new Socket("127.0.0.1", port)) {
                socket.setTcpNoDelay(true);
                talk(requests, socket, taken);
            }
        }
        return taken;
    }

    /** Until nothing is left to send, or the server says that it ends the connection, as it does after a hundred requests. */
    private static void talk(Queue<byte[]> requests, Socket socket, List<Double> taken) throws IOException {
        var in = new BufferedInputStream(socket.getInputStream());
        boolean goesOn = true;
        for (var request = requests.poll(); request != null; request = goesOn ? requests.poll() : null) {
            long begun = System.nanoTime();
            socket.getOutputStream().write(request);
            var head = head(in);
            if (!head.startsWith("HTTP/1.1 204")) {
                throw new IOException(head + new String(in.readNBytes(in.available()), StandardCharsets.UTF_8));
            }
            taken.add((System.nanoTime() - begun) / 1e6);
            goesOn = !head.toLowerCase(Locale.ROOT).contains("connection: close");
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.length() < 4 || head.lastIndexOf("\r\n\r\n") != head.length() - 4) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the server ended the connection: " + head);
            }
            head.append((char) next);
        }
        return head.toString();
    }
}
