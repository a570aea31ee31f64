package tocsin.hazards;

import java.util.List;
import java.util.UUID;

/** What may be asked of a hazard. HTTP, batches and rooms above give the same commands. */
public sealed interface HazardCommand
        permits RecordHazard,
                GradeHazard,
                DetermineMajor,
                RectifyOnTheSpot,
                CorrectHazard,
                IssueNotice,
                ServeNotice,
                VoidNotice,
                RestoreNotice,
                IssueActPaper,
                CorrectService,
                SubmitRectification,
                RecordRecheck,
                ExtendDeadline,
                ExtendByNotice,
                ClassifyHazard,
                JudgeSafety,
                StopOperation,
                AskResumption,
                AcceptResumption,
                PlanGuard,
                ReviewGuard,
                RefuseClosure,
                RecordLookBack,
                VoidHazard,
                RestoreHazard,
                ChooseMeasure,
                CheckMusts {
    /**
     * The id under which a repeat of this command is known.
     *
     * @param id what the act makes or concerns: the notice, the submission, the recheck …
     */
    default UUID receipt(HazardId hazard, UUID id) {
        return id;
    }

    /** Hashes of the pictures it shows. */
    default List<String> pictures() {
        return List.of();
    }
}
