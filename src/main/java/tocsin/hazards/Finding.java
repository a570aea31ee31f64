package tocsin.hazards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.FieldChanges;
import tocsin.foundation.Text;

/** What was found, by whom; an English reader reads {@code descriptionEn} where there is one. */
record Finding(
        Instant foundAt,
        LocalDate foundOn,
        UUID finder,
        @Nullable String finderPost,
        String source,
        String category,
        String description,
        @Nullable String descriptionEn,
        @Nullable String spot,
        RecordHazard.@Nullable Reference reference,
        List<String> photos,
        List<String> points) {
    Text words() {
        return Text.of(description, descriptionEn == null ? description : descriptionEn);
    }

    /** In what this writing differs from an earlier one. */
    FieldChanges changesSince(Finding other) {
        return new FieldChanges()
                .note("description", other.description, description)
                .note("spot", other.spot, spot)
                .note("category", other.category, category)
                .note("source", other.source, source)
                .notePart("reference.kind", other.reference, reference, RecordHazard.Reference::kind)
                .notePart("reference.number", other.reference, reference, RecordHazard.Reference::number)
                .note("points", other.points, points);
    }
}
