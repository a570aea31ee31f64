package tocsin.notices;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * A fact as a sentence on a screen.
 *
 * @param by who did it: a {@link Person}, or the word {@code system}
 * @param sentence begins after the name
 * @param photos SHA-256 of pictures that belong to it
 * @param due ISO day on which something falls due because of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimelineLine(
        long position,
        Instant at,
        @Schema(oneOf = {Person.class, String.class}) Object by,
        String kind,
        String category,
        Text sentence,
        List<String> photos,
        @Nullable String due,
        @Nullable Subject subject) {

    /** A machine's place in {@link #by}. */
    static final String SYSTEM = "system";

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Person(UUID id, String name, @Nullable String post) {}

    /** Where the record opens. */
    record Subject(String kind, UUID id, String url) {}
}
