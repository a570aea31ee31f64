package tocsin.transport;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tocsin.foundation.Text;

/** The proxies in front of the server: what they say of a request's origin is believed, and nobody else's word. */
public final class TrustedProxies {
    private final List<AddressRange> ranges;

    private TrustedProxies(List<AddressRange> ranges) {
        this.ranges = ranges;
    }

    /**
     * Reads what a person typed.
     *
     * @param typed addresses or networks, with commas between them
     * @throws TransportRefusal when one is neither
     */
    public static TrustedProxies of(String typed) {
        return new TrustedProxies(Stream.of(typed.split(",", -1))
                .map(each -> AddressRange.parse(each)
                        .orElseThrow(() -> new TransportRefusal(Text.of(
                                        "“{0}”不是地址或网段：请写成 10.1.2.3 或 10.1.2.0/24，多个用逗号隔开。",
                                        "“{0}” is no address or network: write 10.1.2.3 or 10.1.2.0/24, several with commas between them.")
                                .with(each.strip()))))
                .toList());
    }

    /** True when every one of them is on this machine. */
    public boolean areHere() {
        return ranges.stream().allMatch(range -> range.first().isLoopbackAddress());
    }

    /** As the web server reads them. */
    public String property() {
        return ranges.stream().map(AddressRange::toString).collect(Collectors.joining(","));
    }
}
