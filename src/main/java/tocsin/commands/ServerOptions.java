package tocsin.commands;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tocsin.database.DataFolder;
import tocsin.foundation.TownClock;
import tocsin.transport.CertificateFiles;
import tocsin.transport.CertificateNames;
import tocsin.transport.LocalAuthority;
import tocsin.transport.PlainPort;
import tocsin.transport.TrustedProxies;

/** Where the web server listens, and how what passes is kept secret. */
final class ServerOptions {

    private static final int LAST_PORT = 65535;
    private static final String ANYWHERE = "0.0.0.0";
    private static final String HERE = "127.0.0.1";

    @Option(
            names = "--port",
            defaultValue = "8080",
            paramLabel = "PORT",
            description = {"网页端口。", "The port of the web pages. Default: ${DEFAULT-VALUE}"})
    private int port;

    @Option(
            names = "--lan",
            description = {
                "允许其他计算机访问；没有证书也没有代理时，自建本地证书机构，一律加密。",
                "Let other computers connect; without a certificate or a proxy, encrypted by a local authority of its own."
            })
    private boolean lan;

    @Option(
            names = "--tls-cert",
            paramLabel = "FILE",
            description = {
                "服务器证书（PEM，含中间证书）；文件更换后自动生效，其他计算机可访问。",
                "The server's certificate, PEM with its chain; taken up anew when it changes. Other computers can connect."
            })
    private @Nullable Path certificate;

    @Option(
            names = "--tls-key",
            paramLabel = "FILE",
            description = {"证书的私钥（PEM，不带口令）。", "Its private key, PEM without a password."})
    private @Nullable Path key;

    @Option(
            names = "--http-port",
            paramLabel = "PORT",
            description = {"明文端口，只把浏览器转到加密地址。", "A plain port that only sends browsers to the encrypted address."})
    private @Nullable Integer httpPort;

    @Option(
            names = "--behind-proxy",
            paramLabel = "ADDRESS",
            description = {
                "可信代理的地址或网段：只认它转述的来源。",
                "The proxy's address or network: only its word about a request's origin is taken."
            })
    private @Nullable String proxy;

    private final TownClock clock = new TownClock();

    /** Looks before anything is started, so that a taken port or a wrong file costs a second and not a database. */
    void requireUsable() {
        if ((certificate == null) != (key == null)) {
            throw CommandRefusal.wrong("--tls-cert 和 --tls-key 须一起给出。", "--tls-cert and --tls-key are given together.");
        }
        if (httpPort != null && !isEncrypted()) {
            throw CommandRefusal.wrong(
                    "--http-port 只在加密时有用：请同时给出证书，或用 --lan。",
                    "--http-port is of use only beside encryption: give a certificate, or --lan.");
        }
        given();
        requireFree(port, CommandRefusal.portTaken(port));
        if (plainPort() > 0) {
            requireFree(plainPort(), CommandRefusal.plainPortTaken(plainPort()));
        }
    }

    private void requireFree(int wanted, CommandRefusal taken) {
        if (wanted < 1 || wanted > LAST_PORT) {
            throw CommandRefusal.wrong(
                    "端口 " + wanted + " 不能用：须在 1 至 65535 之间。",
                    "Port " + wanted + " cannot be used: a port is a number from 1 to 65535.");
        }
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(host(), wanted));
        } catch (IOException used) {
            throw taken;
        }
    }

    /** Makes ready how this server is reached; the local authority lies in the data folder. */
    Entrance open(DataFolder folder) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("server.port", port);
        properties.put("server.address", host());
        var proxies = proxies();
        if (proxies != null) {
            properties.put("server.tomcat.remoteip.internal-proxies", proxies.property());
        }
        var given = given();
        if (given != null) {
            return encrypted(properties, given.files(), given.name(), null);
        }
        if (!hasAuthority()) {
            return new Entrance("http://" + HERE + ":" + port, properties, null, null);
        }
        var authorityFolder = folder.path().resolve("authority");
        var authority = LocalAuthority.open(authorityFolder, clock);
        properties.put("tocsin.transport.authority", authorityFolder);
        return encrypted(properties, authority.files(), LocalAuthority.mainAddress(), authority);
    }

    private Entrance encrypted(
            Map<String, Object> properties, CertificateFiles files, String name, @Nullable LocalAuthority authority) {
        properties.put("server.ssl.bundle", LocalAuthority.BUNDLE);
        properties.put("tocsin.transport.certificate", files.certificate().toAbsolutePath());
        properties.put("tocsin.transport.key", files.key().toAbsolutePath());
        return new Entrance("https://" + name + ":" + port, properties, plain(files, authority), authority);
    }

    /** Ends with the process: it holds nothing. */
    private @Nullable PlainPort plain(CertificateFiles files, @Nullable LocalAuthority authority) {
        if (plainPort() == 0) {
            return null;
        }
        try {
            var names = CertificateNames.of(files, clock.instant());
            return PlainPort.open(InetAddress.ofLiteral(host()), plainPort(), port, names, authority);
        } catch (IOException taken) {
            throw CommandRefusal.plainPortTaken(plainPort());
        }
    }

    /** 0 for none. */
    private int plainPort() {
        int beside = hasAuthority() ? port + 1 : 0;
        return httpPort == null ? beside : httpPort;
    }

    private record Given(CertificateFiles files, String name) {}

    private @Nullable Given given() {
        if (certificate == null || key == null) {
            return null;
        }
        var files = new CertificateFiles(certificate, key);
        return new Given(files, files.nameIfUsable(clock.instant()));
    }

    private @Nullable TrustedProxies proxies() {
        return proxy == null ? null : TrustedProxies.of(proxy);
    }

    private boolean isEncrypted() {
        return certificate != null || hasAuthority();
    }

    private boolean hasAuthority() {
        return lan && certificate == null && proxy == null;
    }

    private String host() {
        var proxies = proxies();
        return lan || certificate != null || proxies != null && !proxies.areHere() ? ANYWHERE : HERE;
    }
}
