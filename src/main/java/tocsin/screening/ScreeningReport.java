package tocsin.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A town's screening results of a period, and who signed them when somebody did. */
record ScreeningReport(
        UUID id,
        UUID areaId,
        LocalDate fromOn,
        LocalDate untilOn,
        Instant gatheredAt,
        UUID gatheredBy,
        @Nullable Instant signedAt,
        @Nullable UUID signedBy,
        @Nullable Boolean acting) {
    ScreeningReport signed(Instant at, UUID by, boolean standingIn) {
        return new ScreeningReport(id, areaId, fromOn, untilOn, gatheredAt, gatheredBy, at, by, standingIn);
    }
}
