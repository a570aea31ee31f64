package tocsin.premises;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says in which street and alley a place stands and into which corners it falls, whole as it shall be.
 *
 * @param corners in the order in which one walks; a corner that is not among them any more is retired
 * @param version the one seen; 0 when nothing was said before
 */
public record LayOut(
        @Nullable @Size(max = 100) String street,
        @Nullable @Size(max = 100) String alley,
        @NotNull @Size(max = 100) List<@NotNull @Valid Corner> corners,
        int version) {
    /**
     * A corner (角) of a place.
     *
     * @param id chosen by the client and kept from one layout to the next
     */
    public record Corner(
            @NotNull UUID id, @NotBlank @Size(max = 60) String name) {}
}
