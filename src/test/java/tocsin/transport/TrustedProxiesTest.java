package tocsin.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
    @Test
    void addressesAndNetworksOfBothKindsAreTaken() {
        assertThat(TrustedProxies.of("10.1.2.3, 192.168.0.0/16,fd00::/8").property())
                .isEqualTo("10.1.2.3/32,192.168.0.0/16,fd00:0:0:0:0:0:0:0/8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "proxy.example", "10.1.2", "10.1.2.3/33", "10.1.2.3/x", "10.1.2.3/8/8", "10.1.2.3,"})
    void whatIsNeitherIsNamed(String typed) {
        assertThatExceptionOfType(TransportRefusal.class)
                .isThrownBy(() -> TrustedProxies.of(typed))
                .satisfies(refusal -> {
                    assertThat(refusal.sentence().zh()).contains("不是地址或网段");
                    assertThat(refusal.sentence().en()).contains("is no address or network");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.0/24, 10.1.2.255, true",
        "10.1.2.0/24, 10.1.3.0, false",
        "10.1.2.0/25, 10.1.2.128, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, ::1, false",
        "fd00::/8, fdff::1, true",
        "fd00::/8, fe00::1, false"
    })
    void aNetworkHoldsWhatSharesItsFirstBits(String network, String address, boolean holds) {
        assertThat(AddressRange.of(network).contains(InetAddress.ofLiteral(address)))
                .isEqualTo(holds);
    }

    @Test
    void aProxyOfThisMachineIsKnownAsSuch() {
        assertThat(TrustedProxies.of("127.0.0.1,::1").areHere()).isTrue();
        assertThat(TrustedProxies.of("127.0.0.1,10.0.0.1").areHere()).isFalse();
    }
}
