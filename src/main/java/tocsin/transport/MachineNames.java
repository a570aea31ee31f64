package tocsin.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;

/**
 * Under which names and addresses others reach this machine now.
 *
 * @param addresses literals of this machine's interfaces, without those of one link only
 */
record MachineNames(String hostName, List<String> addresses) {
    private static final Pattern HOST_NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?");
    private static final String NAMELESS = "localhost";
    private static final int ALTERNATIVE_DNS = 2;
    private static final int ALTERNATIVE_ADDRESS = 7;
    /** Addresses that no one can own in the internet: private, shared by providers, of the machine itself. */
    private static final List<String> LOCAL = List.of(
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "::1/128",
            "fc00::/7");

    static MachineNames present() {
        return new MachineNames(ownName(), ownAddresses());
    }

    private static String ownName() {
        try {
            var name = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
            var first = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
            return HOST_NAME.matcher(first).matches() ? first : NAMELESS;
        } catch (UnknownHostException nameless) {
            return NAMELESS;
        }
    }

    private static List<String> ownAddresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(MachineNames::isUp)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLinkLocalAddress() && !address.isLoopbackAddress())
                    .map(MachineNames::literal)
                    .distinct()
                    .sorted()
                    .toList();
        } catch (SocketException unknown) {
            return List.of();
        }
    }

    /** The address others most likely use: the one this machine would send from. Sends nothing. */
    static String mainAddress() {
        try (var socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral("192.0.2.1"), 9));
            var address = socket.getLocalAddress();
            if (address instanceof Inet4Address && !address.isAnyLocalAddress() && !address.isLoopbackAddress()) {
                return literal(address);
            }
        } catch (SocketException | UncheckedIOException noRoute) {
            // A network without a way out: any address of the machine will do.
        }
        return ownAddresses().stream()
                .min(Comparator.comparing((String address) -> address.contains(":")))
                .orElse("127.0.0.1");
    }

    /** What stands in the server's certificate: names and addresses that the authority may vouch for. */
    GeneralName[] inCertificate(X509Certificate authority) {
        return Stream.concat(
                        names().stream().map(name -> new GeneralName(GeneralName.dNSName, name)),
                        vouchedFor(authority).stream().map(address -> new GeneralName(GeneralName.iPAddress, address)))
                .toArray(GeneralName[]::new);
    }

    /** What the authority may vouch for at all. */
    NameConstraints permitted() {
        var subtrees = new ArrayList<GeneralSubtree>();
        Stream.concat(names().stream(), Stream.of("local"))
                .distinct()
                .forEach(name -> subtrees.add(new GeneralSubtree(new GeneralName(GeneralName.dNSName, name))));
        // A machine that others reach by a public address may vouch for that one, too.
        Stream.concat(LOCAL.stream(), foreign())
                .forEach(net -> subtrees.add(new GeneralSubtree(new GeneralName(GeneralName.iPAddress, net))));
        return new NameConstraints(subtrees.toArray(GeneralSubtree[]::new), null);
    }

    /** True when this certificate names exactly what it would name if it were made now. */
    boolean areIn(X509Certificate certificate, X509Certificate authority) {
        try {
            var alternatives = certificate.getSubjectAlternativeNames();
            return alternatives != null
                    && named(alternatives, ALTERNATIVE_DNS).equals(new LinkedHashSet<>(names()))
                    && named(alternatives, ALTERNATIVE_ADDRESS).equals(new LinkedHashSet<>(vouchedFor(authority)));
        } catch (CertificateParsingException malformed) {
            return false;
        }
    }

    private static Set<String> named(java.util.Collection<List<?>> alternatives, int kind) {
        return alternatives.stream()
                .filter(name -> name.get(0).equals(kind))
                .map(name -> String.valueOf(name.get(1)))
                .map(name -> kind == ALTERNATIVE_ADDRESS ? literal(InetAddress.ofLiteral(name)) : name)
                .collect(Collectors.toSet());
    }

    private List<String> names() {
        return Stream.of("localhost", hostName, hostName + ".local")
                .filter(name -> !name.equals("localhost.local"))
                .distinct()
                .toList();
    }

    /** Own addresses outside the local networks. */
    private Stream<String> foreign() {
        var nets = LOCAL.stream().map(AddressRange::of).toList();
        return addresses.stream()
                .filter(address -> nets.stream().noneMatch(net -> net.contains(InetAddress.ofLiteral(address))))
                .map(address -> AddressRange.of(address).toString());
    }

    private List<String> vouchedFor(X509Certificate authority) {
        var nets = permittedBy(authority);
        return Stream.concat(Stream.of("127.0.0.1", literal(InetAddress.ofLiteral("::1"))), addresses.stream())
                .filter(address -> nets.stream().anyMatch(net -> net.contains(InetAddress.ofLiteral(address))))
                .distinct()
                .toList();
    }

    /** The networks to which an authority is bound: address and mask beside each other. */
    private static List<AddressRange> permittedBy(X509Certificate authority) {
        try {
            var constraints = NameConstraints.getInstance(JcaX509ExtensionUtils.parseExtensionValue(
                    authority.getExtensionValue(Extension.nameConstraints.getId())));
            return Stream.of(constraints.getPermittedSubtrees())
                    .map(GeneralSubtree::getBase)
                    .filter(base -> base.getTagNo() == GeneralName.iPAddress)
                    .map(base -> AddressRange.ofMasked(
                            ASN1OctetString.getInstance(base.getName()).getOctets()))
                    .toList();
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private static boolean isUp(NetworkInterface each) {
        try {
            return each.isUp() && !each.isLoopback();
        } catch (SocketException gone) {
            return false;
        }
    }

    private static String literal(InetAddress address) {
        var text = address.getHostAddress();
        return text.contains("%") ? text.substring(0, text.indexOf('%')) : text;
    }
}
