package tocsin.hazards;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;

/** Every fact this room makes true. */
public sealed interface HazardEvent {
    /** Hashes of the pictures shown with it. */
    default List<String> photos() {
        return List.of();
    }

    /** A hazard was found and written down. */
    record Recorded(
            UUID premises,
            AreaPath sector,
            String source,
            String category,
            HazardLevel level,
            @Nullable String rule,
            @Nullable String ruleItem,
            LocalDate foundOn,
            @Nullable UUID relapseOf,
            List<String> photos,
            @Nullable List<String> points)
            implements HazardEvent {}

    /** It was judged anew. */
    record Graded(
            HazardLevel level,
            MajorBasis.@Nullable Regime regime,
            @Nullable String rule,
            @Nullable String ruleItem) implements HazardEvent {}

    /** It was judged by the standard on major fire hazards; how it is graded stands in the grading that follows. */
    record Determined(UUID determination, Determination.Verdict verdict, String standard, HazardLevel level)
            implements HazardEvent {}

    /** It was put right before the finder's eyes. */
    record RectifiedOnTheSpot(List<String> photos) implements HazardEvent {}

    /** A notice or an order went out. */
    record NoticeIssued(UUID notice, IssueNotice.Kind kind, String number, LocalDate dueOn, UUID tracker)
            implements HazardEvent {}

    /** The unit took it. */
    record NoticeServed(UUID notice, LocalDate servedOn) implements HazardEvent {}

    /** A notice or an order counts for nothing any more; another can be issued. */
    record NoticeVoided(UUID act, UUID notice, String number) implements HazardEvent {}

    /** It counts again, with the last day it had. */
    record NoticeRestored(UUID act, UUID notice, String number, LocalDate dueOn) implements HazardEvent {}

    /** What was noted of that was wrong. */
    record ServiceCorrected(UUID act, UUID notice, LocalDate servedOn) implements HazardEvent {}

    /** The numbered paper of a stop, a release or a guard plan went out. */
    record PaperIssued(UUID paper, UUID act, String kind, String number) implements HazardEvent {}

    /** It counts for nothing any more; what it was about stands. */
    record PaperVoided(UUID act, UUID paper, String number) implements HazardEvent {}

    /** It counts again. */
    record PaperRestored(UUID act, UUID paper, String number) implements HazardEvent {}

    /** The unit says it is put right. */
    record Submitted(UUID submission, List<String> photos) implements HazardEvent {}

    record RecheckPassed(UUID recheck, List<String> photos) implements HazardEvent {}

    /** It was not put right; the unit has until a new day. */
    record RecheckFailed(UUID recheck, LocalDate dueOn, List<String> photos) implements HazardEvent {}

    /** The unit got more time. */
    record Extended(UUID extension, LocalDate formerOn, LocalDate dueOn) implements HazardEvent {}

    /** It was said whether a major hazard can be made safe while operation goes on. */
    record SafetyJudged(UUID judgement, boolean safe) implements HazardEvent {}

    /** It was said in what setting and kind of site it stands. */
    record Classified(@Nullable String setting, @Nullable String site, boolean rural) implements HazardEvent {}

    /** Operation was stopped. */
    record Stopped(UUID suspension) implements HazardEvent {}

    /** The unit asked to resume. */
    record ResumptionAsked(UUID request, List<String> photos) implements HazardEvent {}

    /** The unit may resume. */
    record Resumed(UUID acceptance, List<String> photos) implements HazardEvent {}

    /** It may not: something is missing. */
    record ResumptionRefused(UUID acceptance, List<String> photos) implements HazardEvent {}

    /** It is guarded until it can be removed. */
    record Guarded(UUID plan, LocalDate dueOn) implements HazardEvent {}

    /** The guard was looked at again. */
    record GuardReviewed(UUID review, LocalDate dueOn) implements HazardEvent {}

    /** It was chosen how dwelling and work under one roof are to be separated. */
    record MeasureChosen(UUID choice, String measure, LocalDate dueOn) implements HazardEvent {}

    /** Each must of combined use was checked on site. */
    record MustsChecked(UUID check, boolean hold, List<String> photos) implements HazardEvent {}

    /** A superior did not accept the closure; the unit has until a new day. */
    record ClosureRefused(UUID refusal, LocalDate dueOn) implements HazardEvent {}

    /** A closed hazard was looked at again. */
    record LookedBack(UUID lookBack, boolean held, List<String> photos) implements HazardEvent {}

    /** The record counts for nothing any more. */
    record Voided(UUID act, LocalDate on) implements HazardEvent {}

    /** It counts again. */
    record Restored(UUID act) implements HazardEvent {}

    /** The loop is closed (销号). */
    record Closed(LocalDate closedOn) implements HazardEvent {}

    /** A closed hazard was found again as another record. */
    record Relapsed(UUID again) implements HazardEvent {}

    /** It lies elsewhere in the area tree because its ground moved or ended. */
    record WentWithGround(UUID ground, UUID into) implements HazardEvent {}

    record Corrected(
            List<String> changed, int version, @Nullable List<String> points) implements HazardEvent {}

    /** A row of an old ledger was taken over; not witnessed by Tocsin. */
    record Adopted(
            UUID premises,
            AreaPath sector,
            HazardLevel level,
            String file,
            int row,
            LocalDate foundOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate closedOn)
            implements HazardEvent {}
}
