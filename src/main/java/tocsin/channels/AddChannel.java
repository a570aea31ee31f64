package tocsin.channels;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tocsin.organization.AreaId;

/** Adds a channel, which is not in use until it is switched on. */
record AddChannel(
        @NotBlank @Size(max = 100) String name,
        @NotNull Medium medium,
        @Nullable @Size(max = 40) String template,
        @NotNull AreaId areaId,
        @NotNull @Pattern(regexp = "zh|en") String language,
        boolean urgentOnly,
        @Nullable @Valid MailServer mail,
        @Nullable @Valid ChannelSecrets secrets) {}
