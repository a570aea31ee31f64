package tocsin.channels;

import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Sets what holds for everything this installation sends.
 *
 * @param quietFrom local time; null with {@code quietUntil}: no quiet hours
 * @param address where links in messages lead, such as https://example.gov.cn
 */
record SetSending(
        int version,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietUntil,
        @Nullable @Size(max = 200) String address) {}
