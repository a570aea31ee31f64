package tocsin.hazards;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Corrects what was noted of a service: another day, another receiver. What stood there before stays in the timeline.
 *
 * @param noticeId the notice or order that was served
 * @param reason how the mistake came about
 * @param service how it was served in truth, whole
 */
public record CorrectService(
        @NotNull UUID noticeId,
        @NotBlank @Size(max = 1000) String reason,
        @NotNull @Valid ServeNotice service) implements HazardCommand {}
