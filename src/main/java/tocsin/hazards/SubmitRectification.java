package tocsin.hazards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The unit says it has put the hazard right, and shows it.
 *
 * @param photosConfirmed true: whoever shows pictures that served before was asked, and says they are of this act
 */
public record SubmitRectification(
        @NotBlank @Size(max = 1000) String statement,
        @Nullable @Size(max = 20) List<@Pattern(regexp = "[0-9a-f]{64}") String> photos,
        @Nullable Boolean photosConfirmed)
        implements HazardCommand {

    /** Nobody was asked about the pictures. */
    public SubmitRectification(String statement, @Nullable List<String> photos) {
        this(statement, photos, null);
    }

    @Override
    public List<String> pictures() {
        return photos == null ? List.of() : photos;
    }
}
