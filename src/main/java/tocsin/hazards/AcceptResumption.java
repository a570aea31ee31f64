package tocsin.hazards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whoever checked on site lets the unit resume, or does not and says what is missing. */
public record AcceptResumption(
        boolean accepted,
        @NotBlank @Size(max = 1000) String note,
        @Nullable @Size(max = 20) List<@Pattern(regexp = "[0-9a-f]{64}") String> photos)
        implements HazardCommand {
    @Override
    public List<String> pictures() {
        return photos == null ? List.of() : photos;
    }
}
