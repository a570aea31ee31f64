package tocsin.transport;

import java.net.InetAddress;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.jspecify.annotations.Nullable;

/**
 * The names and addresses a certificate is made out to: only under one of these is a browser content with the server.
 *
 * @param hosts names as people type them, in small letters; one may begin with {@code *.}
 * @param addresses literals
 */
public record CertificateNames(List<String> hosts, List<String> addresses) {
    private static final Pattern HOST = Pattern.compile("(\\*\\.)?[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");
    private static final String ANY = "*.";
    private static final int DNS = 2;
    private static final int ADDRESS = 7;

    /** Those of the certificate in these files. */
    public static CertificateNames of(CertificateFiles files, Instant now) {
        return files.read(now).names();
    }

    static CertificateNames of(X509Certificate certificate) {
        var hosts = new ArrayList<String>();
        var addresses = new ArrayList<String>();
        try {
            var alternatives = certificate.getSubjectAlternativeNames();
            if (alternatives == null) {
                add(commonName(certificate), hosts);
            } else {
                for (var name : alternatives) {
                    if (name.getFirst().equals(DNS)) {
                        add(String.valueOf(name.get(1)), hosts);
                    } else if (name.getFirst().equals(ADDRESS)) {
                        addresses.add(literal(String.valueOf(name.get(1))));
                    }
                }
            }
        } catch (CertificateParsingException malformed) {
            // Made out to nobody: the machine's own address is the best there is.
        }
        return new CertificateNames(List.copyOf(hosts), List.copyOf(addresses));
    }

    private static void add(@Nullable String name, List<String> hosts) {
        if (name != null && HOST.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            hosts.add(name.toLowerCase(Locale.ROOT));
        }
    }

    /** Old certificates say their name there and nowhere else. */
    private static @Nullable String commonName(X509Certificate certificate) {
        try {
            var names = new JcaX509CertificateHolder(certificate).getSubject().getRDNs(BCStyle.CN);
            return names.length == 0
                    ? null
                    : IETFUtils.valueToString(names[0].getFirst().getValue());
        } catch (java.security.cert.CertificateEncodingException malformed) {
            return null;
        }
    }

    /** What a person types: a name before an address; without any, this machine's main address. */
    public String main() {
        return hosts.stream()
                .filter(host -> !host.startsWith(ANY))
                .findFirst()
                .or(() -> addresses.stream().findFirst())
                .or(() -> hosts.stream()
                        .findFirst()
                        .map(host -> MachineNames.present().hostName() + host.substring(1)))
                .orElseGet(MachineNames::mainAddress);
    }

    /** True when the certificate is made out to what an asker called this server. */
    boolean include(String asked) {
        var host = asked.toLowerCase(Locale.ROOT);
        if (host.startsWith("[") || host.matches("[0-9.]+")) {
            return addresses.contains(literal(host.replaceAll("[\\[\\]]", "")));
        }
        int dot = host.indexOf('.');
        return hosts.contains(host) || dot > 0 && hosts.contains("*" + host.substring(dot));
    }

    private static String literal(String address) {
        try {
            return InetAddress.ofLiteral(address).getHostAddress();
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
