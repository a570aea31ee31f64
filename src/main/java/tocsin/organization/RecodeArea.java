package tocsin.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Gives a node another code from a day on; the old one still finds it. */
public record RecodeArea(
        @NotBlank @Size(max = 20) String code, @NotNull LocalDate fromOn, int version) {}
