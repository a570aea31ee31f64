package tocsin.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.CanonicalJson;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.organization.DutyHolder;
import tocsin.organization.People;

/** A report as a desk needs it: the figures, who signs, what this reader may do with it and why not. */
@Component
class ScreeningPage {
    private final ScreeningReports reports;
    private final ScreeningSummaries summaries;
    private final People people;

    ScreeningPage(ScreeningReports reports, ScreeningSummaries summaries, People people) {
        this.reports = reports;
        this.summaries = summaries;
        this.people = people;
    }

    /**
     * A report.
     *
     * @param dueOn last day for the signature; {@code null} once nothing is to be signed any more
     * @param standing hazards that go up, or have gone up, with it
     * @param summary what stands in it now
     * @param seen mark of the summary and its rows, to be given back by whoever signs what was shown
     * @param signed the figures as they were signed; {@code null} before, and of what was signed before they were kept
     * @param since what happened to its rows after the signature, or is void before it
     * @param voided who declared it void
     * @param voidObstacle why this reader neither declares it void nor restores it
     * @param sendBackObstacle why this reader takes no hazard out of it
     * @param byPost whether a post of the reader opens the ledger of what stands in it; else {@code listScreenedHazards} tells
     * @param signer who holds the principal's duty today; {@code null}: vacant
     */
    record View(
            UUID id,
            UUID areaId,
            String areaName,
            LocalDate fromOn,
            LocalDate untilOn,
            Instant gatheredAt,
            @Nullable LocalDate dueOn,
            int standing,
            Summary summary,
            String seen,
            @Nullable Summary signed,
            Since since,
            @Nullable Instant signedAt,
            @Nullable Boolean signedActing,
            @Nullable Signer signer,
            @Nullable Voided voided,
            boolean byPost,
            boolean maySign,
            boolean maySendBack,
            boolean mayVoid,
            @Nullable Text voidObstacle,
            @Nullable Text sendBackObstacle) {}

    record Signer(String name, String post, boolean acting) {}

    /** In figures, and of how many places nothing is on record. */
    record Summary(
            int hazards, int major, int general, int rectified, int unrecorded, List<ScreeningSummary.Places> places) {
        static Summary of(ScreeningSummary it) {
            return new Summary(it.hazards(), it.major(), it.general(), it.rectified(), it.unrecorded(), it.places());
        }
    }

    record Since(int voided, int sentBack) {}

    record Voided(LocalDate on, String by, String reason) {}

    View get(UUID id, Actor by) {
        var kept = reports.read(id, by);
        var report = kept.report();
        var town = reports.town(report);
        var signer = reports.signer(town);
        var summary = summaries.of(report);
        var since = summaries.since(report);
        var sendBack = reports.sendBackObstacle(report, town, by);
        var voiding = ScreeningWithdrawal.obstacle(report, town, by);
        return new View(
                id,
                report.areaId(),
                town.name(),
                report.fromOn(),
                report.untilOn(),
                report.gatheredAt(),
                reports.dueOn(report),
                summary.hazards(),
                Summary.of(summary),
                summaries.seen(kept, summary),
                signed(report),
                new Since(since.voided(), since.sentBack()),
                report.signedAt(),
                report.acting(),
                signer.map(ScreeningPage::signer).orElse(null),
                voided(report),
                ScreeningReports.readsByPost(town, by),
                maySign(report, summary, signer, by),
                sendBack.isEmpty(),
                voiding.isEmpty(),
                voiding.orElse(null),
                sendBack.orElse(null));
    }

    private static boolean maySign(
            ScreeningReport report, ScreeningSummary summary, Optional<DutyHolder> signer, Actor by) {
        return !report.hasGoneUp()
                && !report.countsForNothing()
                && summary.hazards() > 0
                && ScreeningReports.isSigner(signer, by);
    }

    private static @Nullable Summary signed(ScreeningReport report) {
        var json = report.signedSummary();
        return json == null ? null : Summary.of(CanonicalJson.read(json, ScreeningSummary.class));
    }

    private @Nullable Voided voided(ScreeningReport report) {
        var voiding = report.voiding();
        return voiding == null
                ? null
                : new Voided(
                        TownClock.day(voiding.at()),
                        people.names(List.of(voiding.by())).getOrDefault(voiding.by(), ""),
                        voiding.reason());
    }

    private static Signer signer(DutyHolder holder) {
        return new Signer(holder.name(), Objects.requireNonNullElse(holder.post(), ""), holder.acting());
    }
}
