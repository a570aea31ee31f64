package tocsin.hazards;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says on site which musts of combined use hold, each of them.
 *
 * @param note what came of the measure
 */
public record CheckMusts(
        @NotEmpty @Size(max = 20) List<@NotNull @Valid Must> musts,
        @NotBlank @Size(max = 1000) String note,
        @Nullable @Size(max = 20) List<@Pattern(regexp = "[0-9a-f]{64}") String> photos)
        implements HazardCommand {

    /**
     * One must.
     *
     * @param must code of {@code combined-use-musts}
     */
    public record Must(
            @NotBlank @Size(max = 40) String must,
            boolean holds,
            @Nullable @Size(max = 300) String note) {}

    /** True when every one of them holds. */
    boolean allHold() {
        return musts.stream().allMatch(Must::holds);
    }

    @Override
    public List<String> pictures() {
        return photos == null ? List.of() : photos;
    }
}
