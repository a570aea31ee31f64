package tocsin.documents;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import tocsin.organization.AreaId;

/**
 * Puts a template in force: papers issued at the place from that day on are made with it.
 *
 * @param template one sent in, or one that came with the program
 * @param fromOn first day, today or later
 */
record BeginTemplate(
        @NotNull UUID template,
        @NotNull AreaId area,
        @NotNull LocalDate fromOn) {}
