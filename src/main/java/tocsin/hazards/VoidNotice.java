package tocsin.hazards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Declares a notice or an order void (文书作废) with a reason: its number stays taken, and another can be issued. */
public record VoidNotice(
        @NotNull UUID noticeId, @NotBlank @Size(max = 500) String reason) implements HazardCommand {}
