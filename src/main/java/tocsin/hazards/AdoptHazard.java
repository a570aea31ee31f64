package tocsin.hazards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.premises.PremisesId;

/**
 * Takes over a row of an old ledger (补录): says what the source says. Tocsin did not witness it, asks no proof and makes no order.
 *
 * @param key what the row is called in its source; the same key is the same hazard
 * @param file name of the source
 * @param row the row's number there, as people count
 * @param dueOn the deadline the source names, when it names one
 * @param closedAt when the source says it was closed; null: open
 */
public record AdoptHazard(
        HazardId id,
        String key,
        String file,
        int row,
        PremisesId premisesId,
        Instant foundAt,
        String category,
        String description,
        @Nullable String spot,
        HazardLevel level,
        @Nullable LocalDate dueOn,
        @Nullable Instant closedAt,
        RecordHazard.@Nullable Reference reference,
        Said said) {

    /** A row that says nothing of people and measures. */
    public AdoptHazard(
            HazardId id,
            String key,
            String file,
            int row,
            PremisesId premisesId,
            Instant foundAt,
            String category,
            String description,
            @Nullable String spot,
            HazardLevel level,
            @Nullable LocalDate dueOn,
            @Nullable Instant closedAt,
            RecordHazard.@Nullable Reference reference) {
        this(
                id,
                key,
                file,
                row,
                premisesId,
                foundAt,
                category,
                description,
                spot,
                level,
                dueOn,
                closedAt,
                reference,
                Said.NOTHING);
    }

    /**
     * What the source says of people and measures.
     *
     * @param finder as it is written there
     * @param person who that is, when exactly one person of that name is on file within the importer's reach
     */
    public record Said(
            @Nullable String finder,
            @Nullable UUID person,
            @Nullable String measure,
            @Nullable String responsible) {
        public static final Said NOTHING = new Said(null, null, null, null);
    }
}
