package tocsin.channels;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who takes our mail.
 *
 * @param user signs in there, null when it asks for nobody
 * @param from the address our mail comes from
 */
record MailServer(
        @NotBlank @Size(max = 200) @Pattern(regexp = "[A-Za-z0-9.:_-]+")
        String host,

        @Min(1) @Max(65535) int port,
        @NotNull Security security,
        @Nullable @Size(max = 200) String user,
        @NotBlank @Email @Size(max = 200) String from) {

    /** How the way there is kept secret. */
    enum Security {
        STARTTLS,
        TLS,
        NONE
    }
}
