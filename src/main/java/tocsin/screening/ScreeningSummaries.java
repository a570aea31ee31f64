package tocsin.screening;

import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import tocsin.foundation.RecordDigest;

/** A report in figures, and by what somebody who has seen them says so when signing. */
@Component
class ScreeningSummaries {
    private final ScreeningSummaryStore figures;
    private final ScreeningReportStore rows;

    ScreeningSummaries(ScreeningSummaryStore figures, ScreeningReportStore rows) {
        this.figures = figures;
        this.rows = rows;
    }

    /** What was shown: the figures and every row behind them. */
    private record Shown(ScreeningSummary summary, List<ScreenedHazard> hazards) {}

    ScreeningSummary of(ScreeningReport report) {
        var found = figures.hazards(report.id());
        return new ScreeningSummary(
                found.hazards(),
                found.major(),
                found.hazards() - found.major(),
                found.rectified(),
                figures.places(report.id()));
    }

    /** A mark of the figures and the rows behind them: another one when anything of it has changed. */
    String seen(ScreeningReportStore.Kept kept, ScreeningSummary summary) {
        var shown = new Shown(summary, rows.hazards(kept.report().id()));
        return HexFormat.of().formatHex(RecordDigest.of(shown, kept.salt()));
    }

    /** @throws tocsin.foundation.Problem 422 when nothing was seen, 409 when it is no longer what was seen */
    void requireSeen(ScreeningReportStore.Kept kept, ScreeningSummary summary, SignScreening command) {
        ScreeningProblem.NOT_LOOKED_AT.unless(command.seen() != null);
        ScreeningProblem.CHANGED_SINCE_SEEN.unless(
                seen(kept, summary).equals(command.seen()),
                summary.hazards(),
                summary.major(),
                summary.general(),
                summary.rectified(),
                summary.unrecorded());
    }

    /** What happened to the rows of a signed report since. */
    ScreeningSummaryStore.Since since(ScreeningReport report) {
        return figures.since(report.id());
    }
}
