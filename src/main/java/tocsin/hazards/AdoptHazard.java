package tocsin.hazards;

import java.time.Instant;
import java.time.LocalDate;
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
        RecordHazard.@Nullable Reference reference) {}
