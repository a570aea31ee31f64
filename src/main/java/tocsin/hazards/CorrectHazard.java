package tocsin.hazards;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Corrects what was written down, on the version seen; null fields stay as they are. */
public record CorrectHazard(int version, @NotNull @Valid Changes changes) implements HazardCommand {
    public record Changes(
            @Nullable @Size(max = 1000) String description,
            @Nullable @Size(max = 200) String spot,
            @Nullable @Size(max = 40) String category,
            @Nullable @Size(max = 40) String source,
            RecordHazard.@Nullable @Valid Reference reference,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 100) String> points) {}
}
