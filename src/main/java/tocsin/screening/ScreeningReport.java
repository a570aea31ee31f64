package tocsin.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A town's screening results of a period, and who signed them when somebody did.
 *
 * @param signedSummary the figures as they were signed, as JSON; {@code null} also when it was signed before they were kept
 * @param voiding who declared it void; {@code null}: it counts
 */
record ScreeningReport(
        UUID id,
        UUID areaId,
        LocalDate fromOn,
        LocalDate untilOn,
        Instant gatheredAt,
        UUID gatheredBy,
        @Nullable Instant signedAt,
        @Nullable UUID signedBy,
        @Nullable Boolean acting,
        @Nullable String signedSummary,
        @Nullable Voiding voiding) {
    /** Who declared it void, when and why. */
    record Voiding(Instant at, UUID by, String reason) {}

    static ScreeningReport gathered(UUID id, UUID area, LocalDate from, LocalDate until, Instant at, UUID by) {
        return new ScreeningReport(id, area, from, until, at, by, null, null, null, null, null);
    }

    ScreeningReport signed(Instant at, UUID by, boolean standingIn, String summary) {
        return new ScreeningReport(
                id, areaId, fromOn, untilOn, gatheredAt, gatheredBy, at, by, standingIn, summary, voiding);
    }

    ScreeningReport with(@Nullable Voiding other) {
        return new ScreeningReport(
                id, areaId, fromOn, untilOn, gatheredAt, gatheredBy, signedAt, signedBy, acting, signedSummary, other);
    }

    boolean hasGoneUp() {
        return signedAt != null;
    }

    boolean countsForNothing() {
        return voiding != null;
    }
}
