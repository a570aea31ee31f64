package tocsin.channels;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where the server may connect to. Whoever administers channels in the browser chooses among the platforms' own hosts and those listed on
 * the server's machine, so that the server cannot be turned on its own network.
 */
@Component
class AllowedHosts {
    private static final Set<Integer> MAIL_PORTS = Set.of(25, 465, 587);
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final Set<String> listed;

    /** @param hosts {@code host} or {@code host:port}, with commas between */
    AllowedHosts(@Value("${tocsin.channels.hosts:}") String hosts) {
        this.listed = Arrays.stream(hosts.split(","))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isListed(String host, int port) {
        var small = host.toLowerCase(Locale.ROOT);
        return listed.contains(small) || listed.contains(small + ":" + port);
    }

    /** Whether an address of the web may be named at all; nothing is looked up. */
    boolean mayBeNamed(URI address, List<String> ownHosts) {
        var host = address.getHost();
        if (host == null || address.getUserInfo() != null) {
            return false;
        }
        boolean https = "https".equalsIgnoreCase(address.getScheme());
        boolean own =
                https && port(address) == HTTPS && ownHosts.stream().anyMatch(each -> each.equalsIgnoreCase(host));
        boolean web = https || "http".equalsIgnoreCase(address.getScheme());
        return own || web && isListed(host, port(address));
    }

    /** Whether a mail host may be named: any on a port of mail, others only when listed. */
    boolean mayBeNamed(MailServer mail) {
        return MAIL_PORTS.contains(mail.port()) || isListed(mail.host(), mail.port());
    }

    /**
     * Whether what a name stands for now may be connected to: an unlisted name must lead to the public network, a listed one anywhere but to
     * where clouds hand out their keys.
     */
    boolean mayBeReached(String host, int port) throws UnknownHostException {
        boolean trusted = isListed(host, port);
        return Arrays.stream(InetAddress.getAllByName(host))
                .noneMatch(address -> isNeverRight(address) || !trusted && isInside(address));
    }

    private static boolean isNeverRight(InetAddress address) {
        return address.isLinkLocalAddress() || address.isMulticastAddress() || address.isAnyLocalAddress();
    }

    private static boolean isInside(InetAddress address) {
        var bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean uniqueLocal = bytes.length == 16 && (first & 0xfe) == 0xfc;
        boolean carrier = bytes.length == 4 && first == 100 && second >= 64 && second < 128;
        return address.isLoopbackAddress() || address.isSiteLocalAddress() || uniqueLocal || carrier;
    }

    /** The port an address leads to. */
    static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? HTTPS : HTTP;
    }
}
