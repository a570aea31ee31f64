package tocsin.hazards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The unit asks to resume what was stopped, and shows that the hazard is gone. */
public record AskResumption(
        @NotBlank @Size(max = 1000) String statement,
        @Nullable @Size(max = 20) List<@Pattern(regexp = "[0-9a-f]{64}") String> photos)
        implements HazardCommand {
    @Override
    public List<String> pictures() {
        return photos == null ? List.of() : photos;
    }
}
