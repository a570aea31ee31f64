package tocsin.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A view of a ledger that somebody kept under a name.
 *
 * @param filters as in the address bar
 * @param sort column key, with a minus for descending
 * @param columns keys of the columns shown, with commas between
 * @param initial its owner's ledger opens with it
 * @param shared everybody who works in its owner's area sees it
 * @param mine the reader is its owner
 * @param by name of its owner
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SavedView(
        UUID id,
        String name,
        Map<String, String> filters,
        @Nullable String sort,
        @Nullable String columns,
        boolean initial,
        boolean shared,
        boolean mine,
        String by) {}
