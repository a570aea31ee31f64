package tocsin.notices;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.agenda.AgendaItemView;
import tocsin.foundation.Text;

/**
 * A fact as a sentence on a screen.
 *
 * @param by who did it: a {@link Person}, or the word {@code system}
 * @param sentence begins after the name
 * @param photos SHA-256 of pictures that belong to it
 * @param due what fell due because of it, and whether that still counts
 * @param imported of a record's first fact: the row of a file it came by
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
        @Nullable Due due,
        @Nullable Subject subject,
        @Nullable Imported imported) {

    /** A machine's place in {@link #by}. */
    static final String SYSTEM = "system";

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Person(UUID id, String name, @Nullable String post) {}

    /**
     * @param on the last day
     * @param endedOn the day it was done or taken off; {@code null} while it is owed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Due(
            LocalDate on,
            AgendaItemView.Clock state,
            @Nullable LocalDate endedOn) {}

    /**
     * @param row number in the file
     * @param url where the import opens; {@code null} for everybody but who sent the file
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Imported(String file, int row, @Nullable String url) {}

    /** The same, with the row of a file its record came by. */
    TimelineLine broughtBy(Imported row) {
        return new TimelineLine(position, at, by, kind, category, sentence, photos, due, subject, row);
    }

    /** Where the record opens. */
    record Subject(String kind, UUID id, String url) {}
}
