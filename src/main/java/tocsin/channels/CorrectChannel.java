package tocsin.channels;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tocsin.organization.AreaId;

/**
 * Changes a channel.
 *
 * @param secrets those left empty stay as they are
 */
record CorrectChannel(
        int version,
        @NotBlank @Size(max = 100) String name,
        @NotNull AreaId areaId,
        @NotNull @Pattern(regexp = "zh|en") String language,
        boolean urgentOnly,
        @Nullable @Valid MailServer mail,
        @Nullable @Valid ChannelSecrets secrets) {}
