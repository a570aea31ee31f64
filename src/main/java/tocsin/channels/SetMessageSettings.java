package tocsin.channels;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Sets how messages come to oneself.
 *
 * @param quietFrom local time; null with {@code quietUntil}: none of one's own
 */
record SetMessageSettings(
        int version,
        boolean mail,
        boolean sms,
        boolean digest,
        @NotNull @Pattern(regexp = "zh|en") String language,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietUntil) {}
