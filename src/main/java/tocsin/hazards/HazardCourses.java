package tocsin.hazards;

import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.FoundationProblem;

/** Decides what runs beside the states of a hazard: stop and resumption, guard, refused closures, look-back, void and back. */
@Component
class HazardCourses {
    private final HazardCatalogues catalogues;
    private final HazardDeadlines loop;
    private final CourseDeadlines deadlines;
    private final Rechecks rechecks;
    private final EnforcementPower power;

    HazardCourses(
            HazardCatalogues catalogues,
            HazardDeadlines loop,
            CourseDeadlines deadlines,
            Rechecks rechecks,
            EnforcementPower power) {
        this.catalogues = catalogues;
        this.loop = loop;
        this.deadlines = deadlines;
        this.rechecks = rechecks;
        this.power = power;
    }

    HazardChange classify(ClassifyHazard command, HazardAct act, Seen seen) {
        var hazard = open(HazardPermission.RECORD, act, seen);
        FoundationProblem.CHANGED_MEANWHILE.unless(
                hazard.version() == command.version(), command.version(), hazard.version());
        hazard.course().requireNoMustsMissing(command.site(), hazard.number());
        return HazardChange.of(act, hazard)
                .tell(catalogues.classified(
                        command.setting(), command.site(), hazard.finding().foundOn()))
                .keep(KeptAct.of(act));
    }

    HazardChange judgeSafety(JudgeSafety command, HazardAct act, Seen seen) {
        var hazard = open(HazardPermission.GRADE, act, seen);
        CourseProblem.SAFETY_OF_MAJOR.unless(hazard.level() == HazardLevel.MAJOR, hazard.number());
        CourseProblem.SAFE_BY_WHAT.unless(
                !command.safe() || Hazards.typed(command.measures()) != null, hazard.number());
        return HazardChange.of(act, hazard)
                .tell(new HazardEvent.SafetyJudged(act.id(), command.safe()))
                .keep(KeptAct.of(act));
    }

    HazardChange stop(StopOperation command, HazardAct act, Seen seen) {
        var hazard = open(HazardPermission.ISSUE_ORDER, act, seen);
        power.requireToStop(act);
        CourseProblem.STOPPED_ALREADY.unless(!hazard.course().isStopped(), hazard.number());
        return HazardChange.of(act, hazard)
                .tell(new HazardEvent.Stopped(act.id()))
                .keep(KeptAct.of(act));
    }

    HazardChange ask(AskResumption command, HazardAct act, Seen seen) {
        var hazard = open(HazardPermission.SUBMIT, act, seen);
        CourseProblem.NOT_STOPPED.unless(
                hazard.course().suspension() == HazardCourse.Suspension.STOPPED,
                hazard.number(),
                hazard.course().suspension().label());
        HazardProblem.SUBMISSION_WITHOUT_PROOF.unless(!command.pictures().isEmpty(), hazard.number());
        seen.requirePictures(act);
        var change = HazardChange.of(act, hazard)
                .tell(new HazardEvent.ResumptionAsked(act.id(), command.pictures()))
                .keep(KeptAct.of(act));
        return deadlines.oweAcceptance(
                change, seen.followUp(act), seen.ground(hazard.place().path()));
    }

    HazardChange accept(AcceptResumption command, HazardAct act, Seen seen) {
        var hazard = open(HazardPermission.ISSUE_ORDER, act, seen);
        CourseProblem.RESUMPTION_NOT_ASKED.unless(
                hazard.course().suspension() == HazardCourse.Suspension.RESUMPTION_ASKED,
                hazard.number(),
                hazard.course().suspension().label());
        requireNotResponsible(hazard, act.by());
        HazardProblem.CLOSURE_WITHOUT_PROOF.unless(
                !command.accepted() || !command.pictures().isEmpty(), hazard.number());
        seen.requirePictures(act);
        return HazardChange.of(act, hazard)
                .settle(HazardDeadlines.RESUMPTION_CHECK)
                .tell(
                        command.accepted()
                                ? new HazardEvent.Resumed(act.id(), command.pictures())
                                : new HazardEvent.ResumptionRefused(act.id(), command.pictures()))
                .keep(KeptAct.of(act));
    }

    HazardChange guard(PlanGuard command, HazardAct act, Seen seen) {
        var hazard = open(HazardPermission.ISSUE_NOTICE, act, seen);
        HazardProblem.DEADLINE_IN_THE_PAST.unless(!command.dueOn().isBefore(act.on()), command.dueOn(), act.on());
        loop.requireWithinBounds(command.dueOn(), hazard.level(), act.on());
        var change = HazardChange.of(act, hazard)
                .tell(new HazardEvent.Guarded(act.id(), command.dueOn()))
                .keep(KeptAct.of(act));
        return deadlines.oweGuard(
                change,
                command.trackerId().value(),
                command.dueOn(),
                seen.ground(hazard.place().path()));
    }

    HazardChange reviewGuard(ReviewGuard command, HazardAct act, Seen seen) {
        var hazard = open(HazardPermission.RECHECK, act, seen);
        CourseProblem.NOT_GUARDED.unless(hazard.course().guarded(), hazard.number());
        HazardProblem.DEADLINE_IN_THE_PAST.unless(command.nextOn().isAfter(act.on()), command.nextOn(), act.on());
        loop.requireWithinBounds(command.nextOn(), hazard.level(), act.on());
        var change = HazardChange.of(act, hazard)
                .tell(new HazardEvent.GuardReviewed(act.id(), command.nextOn()))
                .keep(KeptAct.of(act));
        return deadlines.oweGuard(
                change,
                act.by().id(),
                command.nextOn(),
                seen.ground(hazard.place().path()));
    }

    /** Only somebody above whoever closed it: at a wider area than the town, and another person. */
    HazardChange refuse(RefuseClosure command, HazardAct act, Seen seen) {
        var hazard = closed(HazardPermission.RECHECK, act, seen);
        CourseProblem.NOT_A_SUPERIOR.unless(isAbove(hazard, act.by(), seen), hazard.number());
        var ground = seen.ground(hazard.place().path());
        var deadline = loop.chosen(null, command.workingDays(), hazard.level(), ground, act.on());
        var change = HazardChange.of(act, hazard)
                .cancel(HazardDeadlines.LOOK_BACK)
                .tell(new HazardEvent.ClosureRefused(act.id(), deadline.day()))
                .keep(KeptAct.of(act));
        return loop.oweRectification(change, deadline, seen.followUp(act), ground);
    }

    private static boolean isAbove(Hazard hazard, Actor by, Seen seen) {
        var ground = seen.ground(hazard.place().path());
        var town = ground.trail().stream()
                .filter(node -> node.id().equals(ground.tier()))
                .findFirst()
                .orElseThrow();
        boolean wider = by.scope(HazardPermission.RECHECK).parts().stream()
                .anyMatch(part ->
                        part.area().contains(town.path()) && !part.area().equals(town.path()));
        return wider && !by.id().equals(hazard.closedBy());
    }

    HazardChange lookBack(RecordLookBack command, HazardAct act, Seen seen) {
        var hazard = closed(HazardPermission.RECHECK, act, seen);
        requireNotResponsible(hazard, act.by());
        HazardProblem.CLOSURE_WITHOUT_PROOF.unless(!command.pictures().isEmpty(), hazard.number());
        seen.requirePictures(act);
        return HazardChange.of(act, hazard)
                .settle(HazardDeadlines.LOOK_BACK)
                .tell(new HazardEvent.LookedBack(act.id(), command.held(), command.pictures()))
                .keep(KeptAct.of(act));
    }

    HazardChange voided(HazardAct act, Seen seen) {
        var hazard = seen.get(act.hazard());
        Hazards.require(HazardPermission.CORRECT, hazard, act.by());
        hazard.requireNotVoid();
        return HazardChange.of(act, hazard)
                .cancelAll()
                .tell(new HazardEvent.Voided(act.id(), act.on()))
                .keep(KeptAct.of(act));
    }

    HazardChange restore(HazardAct act, Seen seen) {
        var hazard = seen.get(act.hazard());
        Hazards.require(HazardPermission.CORRECT, hazard, act.by());
        HazardProblem.NOT_VOID.unless(hazard.isVoid(), hazard.number());
        var change = HazardChange.of(act, hazard)
                .tell(new HazardEvent.Restored(act.id()))
                .keep(KeptAct.of(act));
        return deadlines.oweAnew(
                change, seen.followUp(act), seen.ground(hazard.place().path()));
    }

    private static Hazard open(HazardPermission permission, HazardAct act, Seen seen) {
        var hazard = seen.get(act.hazard());
        Hazards.require(permission, hazard, act.by());
        hazard.requireOpen();
        return hazard;
    }

    private static Hazard closed(HazardPermission permission, HazardAct act, Seen seen) {
        var hazard = seen.get(act.hazard());
        Hazards.require(permission, hazard, act.by());
        hazard.requireNotVoid();
        HazardProblem.NOT_CLOSED_YET.unless(hazard.status() == HazardStatus.CLOSED, hazard.number());
        return hazard;
    }

    private void requireNotResponsible(Hazard hazard, Actor by) {
        HazardProblem.RECHECK_BY_RESPONSIBLE.unless(!rechecks.isResponsible(hazard, by), hazard.number());
    }
}
