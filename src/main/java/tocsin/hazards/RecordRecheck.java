package tocsin.hazards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a recheck on site: passed closes the hazard, failed sends it back.
 *
 * @param workingDays new time to rectify when it failed; null: what the rule proposes
 * @param photosConfirmed true: whoever shows pictures that served before was asked, and says they are of this act
 */
public record RecordRecheck(
        boolean passed,
        @NotBlank @Size(max = 1000) String note,
        @Nullable @Size(max = 20) List<@Pattern(regexp = "[0-9a-f]{64}") String> photos,
        @Nullable Integer workingDays,
        @Nullable Boolean photosConfirmed)
        implements HazardCommand {

    /** Nobody was asked about the pictures. */
    public RecordRecheck(boolean passed, String note, @Nullable List<String> photos, @Nullable Integer workingDays) {
        this(passed, note, photos, workingDays, null);
    }

    @Override
    public List<String> pictures() {
        return photos == null ? List.of() : photos;
    }
}
