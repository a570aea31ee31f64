package tocsin.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.CanonicalJson;
import tocsin.foundation.Fact;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.Problem;
import tocsin.foundation.Receipts;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.organization.AreaId;
import tocsin.organization.AreaLevel;
import tocsin.organization.AreaView;
import tocsin.organization.Areas;
import tocsin.organization.Duties;
import tocsin.organization.DutyHolder;
import tocsin.organization.DutyKind;

/** What a town found is gathered, signed by its principal as one and so goes up; single hazards are sent back. */
@Service
public class ScreeningReports {
    private final ScreeningReportStore store;
    private final Areas areas;
    private final Duties duties;
    private final ScreeningSignatures signatures;
    private final ScreeningSummaries summaries;
    private final Telling telling;

    /** Once, when, and for the memory. */
    @Component("screeningTelling")
    record Telling(Receipts receipts, Journal journal, TownClock clock) {}

    ScreeningReports(
            ScreeningReportStore store,
            Areas areas,
            Duties duties,
            ScreeningSignatures signatures,
            ScreeningSummaries summaries,
            Telling telling) {
        this.store = store;
        this.areas = areas;
        this.duties = duties;
        this.signatures = signatures;
        this.summaries = summaries;
        this.telling = telling;
    }

    /**
     * Gathers what a town found in a period and has not gone up; its principal owes a signature from now on.
     *
     * @param id of the report; repeated, it changes nothing
     */
    @Transactional
    public void gather(UUID id, GatherScreening command, Actor by) {
        if (telling.receipts().first(id, command)) {
            var town = areas.getStanding(command.areaId());
            by.require(ScreeningPermission.GATHER, town.path(), AreaPath.EVERYWHERE);
            ScreeningProblem.NOT_A_TOWN.unless(
                    town.level() == AreaLevel.TOWN || town.level() == AreaLevel.ZONE, town.name());
            ScreeningProblem.PERIOD_REVERSED.unless(
                    !command.untilOn().isBefore(command.fromOn())
                            && !command.fromOn().isAfter(telling.clock().today()),
                    command.fromOn(),
                    command.untilOn());
            var report = ScreeningReport.gathered(
                    id,
                    town.id().value(),
                    command.fromOn(),
                    command.untilOn(),
                    telling.clock().instant(),
                    by.id());
            var salt = store.insert(report);
            int count = store.gather(report, town.path());
            ScreeningProblem.NOTHING_TO_GATHER.unless(count > 0, town.name(), command.fromOn(), command.untilOn());
            var gathered = new ScreeningEvent.Gathered(town.id().value(), command.fromOn(), command.untilOn(), count);
            telling.journal().record(Fact.of(gathered, id, town.path(), RecordDigest.of(report, salt)), by);
            signatures.owe(report, town, by);
        }
    }

    /** True when a town found something in a period that has not gone up; only then is there anything to gather. */
    @Transactional(readOnly = true)
    public boolean isAnythingFound(GatherScreening command) {
        return store.isAnythingFound(command, areas.get(command.areaId()).path());
    }

    /** True when there is such a report. */
    @Transactional(readOnly = true)
    public boolean isGathered(UUID id) {
        return store.find(id).isPresent();
    }

    /**
     * Signs as whoever holds the principal's duty today, in full or acting; nobody else, whatever the permissions. The figures are kept as
     * they were signed.
     *
     * @throws Problem 409 when anything changed since the summary was shown, when it is void or was signed already
     */
    @Transactional
    public void sign(UUID id, SignScreening command, Actor by) {
        var kept = store.lock(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id));
        var town = readable(kept.report(), by);
        if (telling.receipts().first(Receipts.idOf(id, "sign", 1), new SignedBy(by.id()))) {
            requireUnsigned(kept.report());
            var signer = signer(town);
            if (signer.isEmpty()) {
                throw ScreeningProblem.NOBODY_TO_SIGN.with(town.name());
            }
            ScreeningProblem.NOT_THE_PRINCIPAL.unless(
                    isSigner(signer, by), town.name(), signer.get().name());
            var summary = summaries.of(kept.report());
            ScreeningProblem.NOTHING_LEFT.unless(summary.hazards() > 0);
            summaries.requireSeen(kept, summary, command);
            boolean acting = signer.get().acting();
            var signed = kept.report().signed(telling.clock().instant(), by.id(), acting, CanonicalJson.write(summary));
            store.saveSignature(signed);
            var fact = new ScreeningEvent.SignedOff(summary.hazards(), acting);
            telling.journal().record(Fact.of(fact, id, town.path(), RecordDigest.of(signed, kept.salt())), by);
            signatures.settle(kept.report(), by);
        }
    }

    /** Who signed: the request under which a signature is known. */
    record SignedBy(UUID person) {}

    /** Before the signature the town and its principal take a hazard out, afterwards only an office above the town. */
    @Transactional
    public void sendBack(UUID id, UUID hazard, SendBack command, Actor by) {
        var kept = store.lock(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id));
        var town = readable(kept.report(), by);
        if (telling.receipts().first(Receipts.idOf(id, "send-back/" + hazard, 1), command)) {
            requireMaySendBack(kept.report(), town, by);
            var screened = store.hazard(hazard).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(hazard));
            boolean stood = store.sendBack(
                    id, hazard, command.reason().strip(), telling.clock().instant(), by.id());
            ScreeningProblem.SENT_BACK_ALREADY.unless(stood, screened.number());
            telling.journal().record(sentBack(kept, screened), by);
            endWhenNothingIsLeft(kept.report(), town, by);
        }
    }

    /** The same for everything that still stands in the report, for one reason. */
    @Transactional
    void sendAllBack(UUID id, SendBack command, Actor by) {
        var kept = store.lock(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id));
        var town = readable(kept.report(), by);
        if (telling.receipts().first(Receipts.idOf(id, "send-back", 1), command)) {
            requireMaySendBack(kept.report(), town, by);
            var gone = store.sendAllBack(
                    id, command.reason().strip(), telling.clock().instant(), by.id());
            ScreeningProblem.NOTHING_LEFT.unless(!gone.isEmpty());
            var all = new ScreeningEvent.AllSentBack(
                    gone.stream().map(ScreeningReportStore.Screened::id).toList(),
                    kept.report().signedAt() != null);
            var facts = new ArrayList<Fact>();
            facts.add(Fact.of(all, id, town.path(), RecordDigest.of(kept.report(), kept.salt())));
            gone.forEach(screened -> facts.add(sentBack(kept, screened)));
            telling.journal().recordAll(facts, by);
            endWhenNothingIsLeft(kept.report(), town, by);
        }
    }

    private static Fact sentBack(ScreeningReportStore.Kept kept, ScreeningReportStore.Screened screened) {
        var report = kept.report();
        return Fact.of(
                new ScreeningEvent.SentBack(report.id(), report.signedAt() != null),
                screened.id(),
                new AreaPath(screened.path()),
                RecordDigest.of(report, kept.salt()));
    }

    /** Whoever was to sign has decided; when the town itself took everything out, nothing was. */
    private void endWhenNothingIsLeft(ScreeningReport report, AreaView town, Actor by) {
        if (report.signedAt() == null && store.standing(report.id()) == 0) {
            if (isSigner(signer(town), by)) {
                signatures.settle(report, by);
            } else {
                signatures.cancel(report, by);
            }
        }
    }

    private void requireMaySendBack(ScreeningReport report, AreaView town, Actor by) {
        requireNotVoid(report);
        var signedAt = report.signedAt();
        if (signedAt != null) {
            ScreeningProblem.GONE_UP.unless(isAbove(town, by), TownClock.day(signedAt), town.name());
        } else if (!isSigner(signer(town), by)) {
            by.require(ScreeningPermission.SEND_BACK, town.path(), AreaPath.EVERYWHERE);
        }
    }

    /** Why somebody may not take a hazard out of a report; nothing when it is allowed. */
    Optional<Text> sendBackObstacle(ScreeningReport report, AreaView town, Actor by) {
        try {
            requireMaySendBack(report, town, by);
            return Optional.empty();
        } catch (Problem refused) {
            return Optional.of(refused.detail());
        }
    }

    static boolean isAbove(AreaView town, Actor by) {
        return by.scope(ScreeningPermission.SEND_BACK).parts().stream()
                .anyMatch(part ->
                        part.area().contains(town.path()) && !part.area().equals(town.path()));
    }

    /** Whoever holds the principal's duty of a town today; empty is a vacancy. */
    Optional<DutyHolder> signer(AreaView town) {
        return duties.holder(
                DutyKind.PRINCIPAL,
                town.id(),
                AreaPath.EVERYWHERE,
                telling.clock().today());
    }

    static boolean isSigner(Optional<DutyHolder> signer, Actor by) {
        return signer.filter(holder -> holder.person().value().equals(by.id())).isPresent();
    }

    private static void requireNotVoid(ScreeningReport report) {
        var voiding = report.voiding();
        if (voiding != null) {
            throw ScreeningProblem.VOID.with(TownClock.day(voiding.at()), voiding.reason());
        }
    }

    private static void requireUnsigned(ScreeningReport report) {
        requireNotVoid(report);
        var at = report.signedAt();
        if (at != null) {
            throw ScreeningProblem.SIGNED_ALREADY.with(TownClock.day(at));
        }
    }

    ScreeningReportStore.Kept read(UUID id, Actor by) {
        var kept = store.find(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id));
        readable(kept.report(), by);
        return kept;
    }

    /** The mark of the summary as it stands: what whoever signs without a screen has looked at. */
    public String seen(UUID id, Actor by) {
        var kept = read(id, by);
        return summaries.seen(kept, summaries.of(kept.report()));
    }

    /** The last day for the signature while it is owed. */
    @Nullable
    LocalDate dueOn(ScreeningReport report) {
        return signatures.dueOn(report);
    }

    AreaView town(ScreeningReport report) {
        return areas.get(new AreaId(report.areaId()));
    }

    /** The town of a report that somebody may read: by a post, or as the one who signs. */
    private AreaView readable(ScreeningReport report, Actor by) {
        var town = town(report);
        FoundationProblem.NOT_FOUND.unless(readsByPost(town, by) || isSigner(signer(town), by), report.id());
        return town;
    }

    /** True when a post opens the town's screening results; whoever signs without one reads the report all the same. */
    static boolean readsByPost(AreaView town, Actor by) {
        return by.may(ScreeningPermission.READ, town.path(), AreaPath.EVERYWHERE);
    }

    boolean mayRead(ScreeningReport report, Actor by) {
        var town = town(report);
        return readsByPost(town, by) || isSigner(signer(town), by);
    }
}
