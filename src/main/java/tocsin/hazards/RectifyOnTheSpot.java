package tocsin.hazards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Receipts;

/**
 * Closes a hazard that was put right before the finder's eyes (当场整改), with a picture as proof.
 *
 * @param photosConfirmed true: whoever shows pictures that served before was asked, and says they are of this act
 */
public record RectifyOnTheSpot(
        @NotBlank @Size(max = 1000) String measure,
        @Nullable @Size(max = 20) List<@Pattern(regexp = "[0-9a-f]{64}") String> photos,
        @Nullable Boolean photosConfirmed)
        implements HazardCommand {

    /** Nobody was asked about the pictures. */
    public RectifyOnTheSpot(String measure, @Nullable List<String> photos) {
        this(measure, photos, null);
    }

    @Override
    public List<String> pictures() {
        return photos == null ? List.of() : photos;
    }

    @Override
    public UUID receipt(HazardId hazard, UUID id) {
        return Receipts.idOf(hazard.value(), "on-the-spot", 0);
    }
}
