package tocsin.hazards;

import static tocsin.hazards.HazardStatus.CLOSED;
import static tocsin.hazards.HazardStatus.ORDERED;
import static tocsin.hazards.HazardStatus.RECORDED;
import static tocsin.hazards.HazardStatus.RETURNED;
import static tocsin.hazards.HazardStatus.SUBMITTED;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;
import tocsin.hazards.HazardCourse.Suspension;
import tocsin.organization.AreaId;
import tocsin.premises.PremisesId;
import tocsin.premises.PremisesView;

/** A hazard and what may become of it: a verb in, a fact out. */
record Hazard(
        HazardId id,
        String number,
        Place place,
        Finding finding,
        HazardLevel level,
        @Nullable MajorBasis majorBasis,
        @Nullable UUID judgedBy,
        @Nullable HazardId relapseOf,
        HazardStatus status,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate closedOn,
        @Nullable UUID closedBy,
        @Nullable Source adopted,
        HazardCourse course,
        int version) {

    /** Where it is: the premises as named that day, its node today and then. */
    record Place(
            PremisesId premises,
            String premisesName,
            @Nullable UUID organization,
            AreaId area,
            AreaPath path,
            AreaPath pathThen,
            String countyCode,
            UUID sector,
            AreaPath sectorPath) {
        /** Where a hazard found today in these premises is. */
        static Place of(PremisesView place, UUID sector, AreaPath sectorPath) {
            return new Place(
                    place.id(),
                    place.name(),
                    place.organizationId(),
                    place.areaId(),
                    place.areaPath(),
                    place.areaPath(),
                    place.countyCode(),
                    sector,
                    sectorPath);
        }
    }

    /** The row of an old ledger it was taken over from, and what that says of people and measures, in its words. */
    record Source(
            String file,
            int row,
            String key,
            @Nullable String finder,
            @Nullable String measure,
            @Nullable String responsible) {}

    HazardEvent.Recorded recorded() {
        return new HazardEvent.Recorded(
                place.premises().value(),
                place.sectorPath(),
                finding.source(),
                finding.category(),
                level,
                majorBasis == null ? null : majorBasis.rule(),
                majorBasis == null ? null : majorBasis.item(),
                finding.foundOn(),
                relapseOf == null ? null : relapseOf.value(),
                finding.photos(),
                finding.points());
    }

    HazardEvent.Graded grade(GradeHazard command) {
        requireOpen();
        HazardProblem.MAJOR_NEEDS_BASIS.unless(
                command.level() == HazardLevel.GENERAL || command.majorBasis() != null, number);
        var basis = command.level() == HazardLevel.MAJOR ? command.majorBasis() : null;
        return new HazardEvent.Graded(
                command.level(),
                basis == null ? null : basis.regime(),
                basis == null ? null : basis.rule(),
                basis == null ? null : basis.item());
    }

    /** A person decides, with the proposal or against it; an edition that is not complete must have been compared. */
    HazardEvent.Determined determine(
            UUID determination, MajorFireRule rule, Determination result, DetermineMajor command) {
        requireOpen();
        boolean major = command.level() == HazardLevel.MAJOR;
        HazardProblem.MAJOR_NEEDS_BASIS.unless(
                !major || command.item() != null && command.codes().contains(command.item()));
        HazardProblem.COMPARE_WITH_STANDARD.unless(
                !major || !result.candidateOnly() || Hazards.typed(command.clause()) != null, rule.standard());
        return new HazardEvent.Determined(determination, result.verdict(), rule.standard(), command.level());
    }

    HazardEvent.RectifiedOnTheSpot rectifyOnTheSpot(List<String> proof) {
        requireOpen();
        course.requireStopped(number);
        CourseProblem.RESUMPTION_FIRST.unless(!course.isStopped(), number);
        course.requireMusts(number);
        HazardProblem.MAJOR_NOT_ON_THE_SPOT.unless(level == HazardLevel.GENERAL, number);
        HazardProblem.CLOSURE_WITHOUT_PROOF.unless(!proof.isEmpty(), number);
        return new HazardEvent.RectifiedOnTheSpot(proof);
    }

    HazardEvent.NoticeIssued issue(
            UUID notice, IssueNotice.Kind kind, String paper, LocalDate due, LocalDate today, UUID tracker) {
        requireOpen();
        course.requireStopped(number);
        CourseProblem.SAFETY_NOT_JUDGED.unless(!course.mustJudgeSafety(level), number);
        HazardProblem.DEADLINE_IN_THE_PAST.unless(!due.isBefore(today), due, today);
        return new HazardEvent.NoticeIssued(notice, kind, paper, due, tracker);
    }

    HazardEvent.Extended extend(UUID extension, LocalDate newDueOn, LocalDate today) {
        requireOpen();
        PaperProblem.NO_NOTICE_YET.unless(status != RECORDED, number);
        CourseProblem.NOTHING_TO_EXTEND.unless(
                dueOn != null && (status == ORDERED || status == RETURNED), number, status.label());
        var former = Objects.requireNonNull(dueOn);
        CourseProblem.EXTENSION_TOO_LATE.unless(!former.isBefore(today), number, former);
        CourseProblem.EXTENSION_NOT_LATER.unless(newDueOn.isAfter(former), newDueOn, former);
        return new HazardEvent.Extended(extension, former, newDueOn);
    }

    HazardEvent.Submitted submit(UUID submission, List<String> proof) {
        requireOpen();
        PaperProblem.NO_NOTICE_YET.unless(status != RECORDED, number);
        HazardProblem.NOT_SUBMITTABLE.unless(status == ORDERED || status == RETURNED, number, status.label());
        HazardProblem.SUBMISSION_WITHOUT_PROOF.unless(!proof.isEmpty(), number);
        return new HazardEvent.Submitted(submission, proof);
    }

    /** A recheck is due when the unit asks for it or when its time is over; never before there is a notice. */
    void requireRecheckable() {
        requireOpen();
        PaperProblem.NO_NOTICE_YET.unless(status != RECORDED, number);
    }

    HazardEvent.RecheckPassed passRecheck(UUID recheck, List<String> proof) {
        requireRecheckable();
        CourseProblem.RESUMPTION_FIRST.unless(!course.isStopped(), number);
        course.requireMusts(number);
        HazardProblem.CLOSURE_WITHOUT_PROOF.unless(!proof.isEmpty(), number);
        return new HazardEvent.RecheckPassed(recheck, proof);
    }

    HazardEvent.RecheckFailed failRecheck(UUID recheck, LocalDate nextDueOn, List<String> photos) {
        requireRecheckable();
        return new HazardEvent.RecheckFailed(recheck, nextDueOn, photos);
    }

    /** The hazard after a fact; facts that change nothing of it give it back as it is. */
    Hazard after(HazardEvent fact, UUID by) {
        return switch (fact) {
            case HazardEvent.Recorded _,
                    HazardEvent.Adopted _,
                    HazardEvent.Relapsed _,
                    HazardEvent.WentWithGround _,
                    HazardEvent.Corrected _,
                    HazardEvent.NoticeServed _,
                    HazardEvent.ServiceCorrected _,
                    HazardEvent.PaperIssued _,
                    HazardEvent.PaperVoided _,
                    HazardEvent.PaperRestored _,
                    HazardEvent.RectifiedOnTheSpot _,
                    HazardEvent.RecheckPassed _,
                    HazardEvent.Determined _ -> this;
            case HazardEvent.GuardReviewed reviewed -> on(course);
            case HazardEvent.Classified it -> on(course.classified(it.setting(), it.site(), it.rural()));
            case HazardEvent.Stopped it -> on(course.at(Suspension.STOPPED));
            case HazardEvent.ResumptionAsked it -> on(course.at(Suspension.RESUMPTION_ASKED));
            case HazardEvent.Resumed it -> on(course.at(Suspension.RESUMED));
            case HazardEvent.ResumptionRefused it -> on(course.at(Suspension.STOPPED));
            case HazardEvent.SafetyJudged it -> on(course.judged(it.safe()));
            case HazardEvent.Guarded it -> on(course.underGuard());
            case HazardEvent.LookedBack it -> on(course.lookedBack(it.held()));
            case HazardEvent.MeasureChosen it ->
                on(course.separated(course.separation().by(it.measure(), it.dueOn())));
            case HazardEvent.MustsChecked it ->
                on(course.separated(course.separation().checked(it.hold())));
            case HazardEvent.Voided it -> on(course.voided(it.on()));
            case HazardEvent.Restored it -> on(course.voided(null));
            case HazardEvent.ClosureRefused it -> moved(RETURNED, it.dueOn(), null, null);
            case HazardEvent.Graded graded -> graded(graded, by);
            case HazardEvent.NoticeIssued issued -> moved(ORDERED, issued.dueOn(), null, null);
            case HazardEvent.NoticeVoided _ -> moved(RECORDED, null, null, null);
            case HazardEvent.NoticeRestored restored -> moved(ORDERED, restored.dueOn(), null, null);
            case HazardEvent.Extended extended -> moved(status, extended.dueOn(), null, null);
            case HazardEvent.Submitted submitted -> moved(SUBMITTED, dueOn, null, null);
            case HazardEvent.RecheckFailed failed -> moved(RETURNED, failed.dueOn(), null, null);
            case HazardEvent.Closed closed -> moved(CLOSED, dueOn, closed.closedOn(), by);
        };
    }

    /** The same hazard, written down differently. */
    Hazard corrected(Finding other) {
        return with(other, level, majorBasis, judgedBy, status, dueOn, closedOn, closedBy, course);
    }

    boolean isOpen() {
        return status != CLOSED && !isVoid();
    }

    boolean isVoid() {
        return course.voidedOn() != null;
    }

    private Hazard on(HazardCourse other) {
        return with(finding, level, majorBasis, judgedBy, status, dueOn, closedOn, closedBy, other);
    }

    private Hazard moved(HazardStatus to, @Nullable LocalDate due, @Nullable LocalDate closed, @Nullable UUID closer) {
        return with(finding, level, majorBasis, judgedBy, to, due, closed, closer, course);
    }

    private Hazard graded(HazardEvent.Graded graded, UUID by) {
        var basis = graded.regime() == null || graded.rule() == null || graded.ruleItem() == null
                ? null
                : new MajorBasis(graded.regime(), graded.rule(), graded.ruleItem());
        return with(finding, graded.level(), basis, by, status, dueOn, closedOn, closedBy, course);
    }

    private Hazard with(
            Finding found,
            HazardLevel gravity,
            @Nullable MajorBasis basis,
            @Nullable UUID judge,
            HazardStatus to,
            @Nullable LocalDate due,
            @Nullable LocalDate closed,
            @Nullable UUID closer,
            HazardCourse beside) {
        return new Hazard(
                id,
                number,
                place,
                found,
                gravity,
                basis,
                judge,
                relapseOf,
                to,
                due,
                closed,
                closer,
                adopted,
                beside,
                version + 1);
    }

    /** Void, it takes no act but being taken back. */
    void requireNotVoid() {
        HazardProblem.VOIDED.unless(!isVoid(), number, String.valueOf(course.voidedOn()));
    }

    void requireOpen() {
        requireNotVoid();
        HazardProblem.ALREADY_CLOSED.unless(isOpen(), number, String.valueOf(closedOn));
    }
}
