package tocsin.transport;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses that share their first bits: {@code 10.0.0.0/8}, or one address alone. */
record AddressRange(InetAddress first, int bits) {
    /** Java also takes 10.1.2 for 10.1.0.2, which nobody means who writes it here. */
    private static final Pattern FORM = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");

    /** @throws IllegalArgumentException when the text is no address and no range */
    static AddressRange of(String text) {
        var parts = text.strip().split("/", -1);
        if (!FORM.matcher(parts[0]).matches()) {
            throw new IllegalArgumentException(text);
        }
        var address = InetAddress.ofLiteral(parts[0]);
        int most = address.getAddress().length * Byte.SIZE;
        int bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
        if (parts.length > 2 || bits < 0 || bits > most) {
            throw new IllegalArgumentException(text);
        }
        return new AddressRange(address, bits);
    }

    /** An address with as long a mask behind it, as certificates write networks. */
    static AddressRange ofMasked(byte[] octets) {
        int half = octets.length / 2;
        try {
            var mask = Arrays.copyOfRange(octets, half, octets.length);
            return new AddressRange(
                    InetAddress.getByAddress(Arrays.copyOf(octets, half)), new BigInteger(1, mask).bitCount());
        } catch (UnknownHostException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    static Optional<AddressRange> parse(String text) {
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress address) {
        var mine = first.getAddress();
        var other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if ((mine[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return first.getHostAddress() + "/" + bits;
    }
}
