package tocsin.commands;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Where the web server listens. */
final class ServerOptions {

    private static final int LAST_PORT = 65535;

    @Option(
            names = "--port",
            defaultValue = "8080",
            paramLabel = "PORT",
            description = {"网页端口。", "The port of the web pages. Default: ${DEFAULT-VALUE}"})
    private int port;

    @Option(
            names = "--lan",
            description = {"允许其他计算机访问。", "Let other computers connect; without it only this one can."})
    private boolean lan;

    /** Looks before anything is started, so that a taken port costs a second and not a database. */
    void requireFreePort() {
        if (port < 1 || port > LAST_PORT) {
            throw new CommandRefusal("端口须在 1 至 65535 之间。", "A port is a number from 1 to 65535.");
        }
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(host(), port));
        } catch (IOException taken) {
            throw CommandRefusal.portTaken(port);
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("server.port", port);
        properties.put("server.address", host());
        return properties;
    }

    private String host() {
        return lan ? "0.0.0.0" : "127.0.0.1";
    }
}
