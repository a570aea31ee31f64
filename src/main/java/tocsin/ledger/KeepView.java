package tocsin.ledger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a ledger shows now under a name; one of the owner's of the same name is replaced.
 *
 * @param initial the ledger opens with it from now on, instead of the one that did
 * @param shared for everybody who works in the owner's area
 */
public record KeepView(
        @NotBlank @Size(max = 60) String name,

        @NotNull @Size(max = 40) Map<@Size(max = 60) String, @NotNull @Size(max = 2000) String> filters,

        @Nullable @Size(max = 60) String sort,
        @Nullable @Size(max = 2000) String columns,
        boolean initial,
        boolean shared) {}
