package tocsin.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Another department takes over from a day on, as after an institutional reform; until then the former one answers.
 *
 * @param id the new entry's id, chosen by the client
 * @param note what it rests on
 */
public record ReplaceRegulator(
        @NotNull UUID id,
        @NotNull OrganizationId regulatorId,
        @NotBlank @Size(max = 300) String note,
        @NotNull LocalDate fromOn,
        int version) {}
