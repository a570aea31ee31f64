package tocsin.hazards;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.premises.PremisesId;

/**
 * Records a hazard that somebody found.
 *
 * @param foundAt when the finder says, UTC; the time to act runs from that day, other periods from the act that begins them
 * @param source code of the catalogue {@code hazard-sources}
 * @param category code of the catalogue {@code hazard-categories}
 * @param spot where within the premises
 * @param majorBasis needed when the level is major
 * @param sectorId null: the sector of the premises
 * @param photos SHA-256 of pictures already uploaded
 * @param relapseOf a closed hazard of the same premises that has come back
 * @param reference the enforcement document, inspection record or minutes it stands in
 * @param points what it is one of, as catalogue/code of the lists that {@code find-points} names
 * @param descriptionEn what an English reader reads instead of the description; null: the same
 */
public record RecordHazard(
        @NotNull PremisesId premisesId,
        @NotNull Instant foundAt,
        @NotBlank @Size(max = 40) String source,
        @NotBlank @Size(max = 40) String category,
        @NotBlank @Size(max = 1000) String description,
        @Nullable @Size(max = 200) String spot,
        @NotNull HazardLevel level,
        @Nullable @Valid MajorBasis majorBasis,
        @Nullable UUID sectorId,
        @Nullable @Size(max = 20) List<@Pattern(regexp = "[0-9a-f]{64}") String> photos,
        @Nullable HazardId relapseOf,
        @Nullable @Valid Reference reference,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 100) String> points,
        @Nullable @Size(max = 1000) String descriptionEn)
        implements HazardCommand {
    /** A hazard that is none of the points. */
    public RecordHazard(
            PremisesId premisesId,
            Instant foundAt,
            String source,
            String category,
            String description,
            @Nullable String spot,
            HazardLevel level,
            @Nullable MajorBasis majorBasis,
            @Nullable UUID sectorId,
            @Nullable List<String> photos,
            @Nullable HazardId relapseOf,
            @Nullable Reference reference) {
        this(
                premisesId,
                foundAt,
                source,
                category,
                description,
                spot,
                level,
                majorBasis,
                sectorId,
                photos,
                relapseOf,
                reference,
                null,
                null);
    }

    /** The same, described in both languages. */
    public RecordHazard inEnglish(String words) {
        return new RecordHazard(
                premisesId,
                foundAt,
                source,
                category,
                description,
                spot,
                level,
                majorBasis,
                sectorId,
                photos,
                relapseOf,
                reference,
                points,
                words);
    }

    List<String> pointsOrNone() {
        return points == null ? List.of() : points;
    }

    /** A paper the hazard is mentioned in. */
    public record Reference(
            @NotBlank @Size(max = 40) String kind,
            @NotBlank @Size(max = 120) String number) {}

    @Override
    public List<String> pictures() {
        return photos == null ? List.of() : photos;
    }

    @Override
    public UUID receipt(HazardId hazard, UUID id) {
        return hazard.value();
    }
}
