package tocsin.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Gives a node another name from a day on; the old one stays in its history. */
public record RenameArea(
        @NotBlank @Size(max = 100) String name, @NotNull LocalDate fromOn, int version) {}
