package tocsin.hazards;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which desk decides which command. A new command does not compile until it is answered here. */
@Component
record HazardDecisions(
        Hazards hazards,
        RectificationNotices notices,
        ActPapers actPapers,
        Rechecks rechecks,
        Extensions extensions,
        Determinations determinations,
        HazardCourses courses,
        CombinedUses combinedUses) {
    /** The change an act makes, or its refusal thrown; what was seen goes along. */
    HazardChange decide(HazardAct act, Seen seen) {
        var change =
                switch (act.command()) {
                    case RecordHazard command -> hazards.record(command, act, seen);
                    case GradeHazard command -> hazards.grade(command, act, seen);
                    case DetermineMajor command -> determinations.determine(command, act, seen);
                    case RectifyOnTheSpot command -> hazards.rectifyOnTheSpot(command, act, seen);
                    case CorrectHazard command -> hazards.correct(command, act, seen);
                    case IssueNotice command -> notices.issue(command, act, seen);
                    case IssueActPaper command -> actPapers.issue(command, act, seen);
                    case ServeNotice command -> served(command, act, seen);
                    case VoidNotice command ->
                        isOfAct(command.noticeId(), act, seen)
                                ? actPapers.declareVoid(command, act, seen)
                                : notices.declareVoid(command, act, seen);
                    case RestoreNotice command ->
                        isOfAct(command.noticeId(), act, seen)
                                ? actPapers.restore(command, act, seen)
                                : notices.restore(command, act, seen);
                    case CorrectService command ->
                        isOfAct(command.noticeId(), act, seen)
                                ? actPapers.correctService(command, act, seen)
                                : notices.correctService(command, act, seen);
                    case SubmitRectification command -> rechecks.submit(command, act, seen);
                    case RecordRecheck command -> rechecks.recheck(command, act, seen);
                    case ExtendDeadline command -> extensions.extend(command, act, seen);
                    case ExtendByNotice command -> extensions.extend(command, act, seen);
                    case ClassifyHazard command -> courses.classify(command, act, seen);
                    case JudgeSafety command -> courses.judgeSafety(command, act, seen);
                    case StopOperation command -> courses.stop(command, act, seen);
                    case AskResumption command -> courses.ask(command, act, seen);
                    case AcceptResumption command -> courses.accept(command, act, seen);
                    case PlanGuard command -> courses.guard(command, act, seen);
                    case ReviewGuard command -> courses.reviewGuard(command, act, seen);
                    case RefuseClosure command -> courses.refuse(command, act, seen);
                    case RecordLookBack command -> courses.lookBack(command, act, seen);
                    case VoidHazard command -> courses.voided(act, seen);
                    case ChooseMeasure command -> combinedUses.choose(command, act, seen);
                    case CheckMusts command -> combinedUses.check(command, act, seen);
                    case RestoreHazard command -> courses.restore(act, seen);
                };
        seen.take(change);
        return change;
    }

    private HazardChange served(ServeNotice command, HazardAct act, Seen seen) {
        return isOfAct(act.id(), act, seen) ? actPapers.serve(command, act, seen) : notices.serve(command, act, seen);
    }

    /** Papers of stops, releases and guards are served and declared void by the same commands as notices. */
    private static boolean isOfAct(UUID paper, HazardAct act, Seen seen) {
        return seen.papers().find(act.hazard(), paper).isPresent();
    }
}
