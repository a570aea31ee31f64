package tocsin.hazards;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.agenda.AgendaEvent;
import tocsin.figures.Contribution;
import tocsin.figures.FigureSource;
import tocsin.figures.Metric;
import tocsin.foundation.Fact;
import tocsin.foundation.JournalEntry;

/**
 * What a hazard counts for, fact by fact. An open hazard owes one step at a time, so it is overdue at most once at any moment: from
 * the day the sweep said so until that step was done. The recheck on expiry is owed beside a rectification and counts with it.
 */
@Component
class HazardFigures implements FigureSource {
    private static final String MISSED = Fact.kindOf(AgendaEvent.DeadlineMissed.class);

    private final HazardRecountStore recount;

    HazardFigures(HazardRecountStore recount) {
        this.recount = recount;
    }

    @Override
    public String kind() {
        return HazardMetrics.KIND;
    }

    @Override
    public Set<String> measures() {
        return HazardMarks.all();
    }

    @Override
    public List<Metric> metrics() {
        return HazardMetrics.all();
    }

    @Override
    public Set<String> factsRead() {
        return Set.of("hazards", MISSED);
    }

    @Override
    public boolean reads(String factKind) {
        return factKind.startsWith("hazards.") || factKind.equals(MISSED);
    }

    @Override
    public @Nullable Contribution after(@Nullable Contribution before, JournalEntry fact) {
        if (fact.kind().equals(MISSED)) {
            var missed = (AgendaEvent.DeadlineMissed) fact.as(AgendaEvent.class);
            if (!missed.subjectKind().equals(HazardDeadlines.SUBJECT)) {
                return null;
            }
            return before == null ? Contribution.waiting(fact) : missed(before, missed);
        }
        return switch (fact.as(HazardEvent.class)) {
            case HazardEvent.Recorded recorded -> recorded(recorded, fact);
            case HazardEvent.Adopted adopted -> adopted(adopted, fact);
            case HazardEvent.WentWithGround went ->
                before == null ? Contribution.waiting(fact) : before.at(fact.area(), before.sector());
            case HazardEvent other -> before == null ? Contribution.waiting(fact) : after(before, other, fact.on());
        };
    }

    private static Contribution missed(Contribution before, AgendaEvent.DeadlineMissed missed) {
        if (HazardMarks.BESIDE.contains(missed.kind())) {
            return before;
        }
        var late = before.with(HazardMetrics.OVERDUE, missed.missedOn());
        return missed.kind().equals(HazardDeadlines.RECTIFICATION)
                ? HazardMarks.rectificationLate(late, missed.missedOn())
                : late;
    }

    private static Contribution after(Contribution before, HazardEvent fact, LocalDate on) {
        return switch (fact) {
            case HazardEvent.Graded graded -> before.atLevel(graded.level().gravity());
            case HazardEvent.Closed closed -> HazardMarks.closed(before, closed.closedOn());
            case HazardEvent.ClosureRefused refused ->
                before.without(HazardMetrics.CLOSED).without(HazardMarks.DECORATION_REMOVED);
            case HazardEvent.Classified it -> HazardMarks.classified(before, it.rural(), it.site());
            case HazardEvent.Voided voided ->
                HazardMarks.hidden(HazardMarks.rectificationTakenOff(inTimeAgain(before, on)));
            case HazardEvent.NoticeRestored it -> inTimeAgain(before, it.dueOn().isBefore(on) ? 1 : 0, on);
            case HazardEvent.NoticeVoided _ -> HazardMarks.rectificationTakenOff(inTimeAgain(before, on));
            case HazardEvent.RectifiedOnTheSpot _,
                    HazardEvent.NoticeIssued _,
                    HazardEvent.Submitted _,
                    HazardEvent.RecheckPassed _,
                    HazardEvent.RecheckFailed _ -> HazardMarks.reported(inTimeAgain(before, on), on);
            case HazardEvent.NoticeServed _,
                    HazardEvent.ServiceCorrected _,
                    HazardEvent.PaperIssued _,
                    HazardEvent.PaperVoided _,
                    HazardEvent.PaperRestored _,
                    HazardEvent.Extended _,
                    HazardEvent.Determined _,
                    HazardEvent.SafetyJudged _,
                    HazardEvent.Stopped _,
                    HazardEvent.ResumptionAsked _,
                    HazardEvent.Resumed _,
                    HazardEvent.ResumptionRefused _,
                    HazardEvent.Guarded _,
                    HazardEvent.GuardReviewed _,
                    HazardEvent.MeasureChosen _,
                    HazardEvent.MustsChecked _,
                    HazardEvent.LookedBack _,
                    HazardEvent.Relapsed _,
                    HazardEvent.WentWithGround _,
                    HazardEvent.Recorded _,
                    HazardEvent.Adopted _ -> before;
            case HazardEvent.Restored restored -> HazardMarks.shown(before);
            case HazardEvent.Corrected corrected ->
                corrected.points() == null ? before : HazardMarks.pointed(before, corrected.points());
        };
    }

    /** The step that was owed is done: if it was overdue, it is no longer. */
    private static Contribution inTimeAgain(Contribution before, LocalDate on) {
        return inTimeAgain(before, 0, on);
    }

    /** Likewise, but for what is owed late at once in its stead: the agenda has told that before. */
    private static Contribution inTimeAgain(Contribution before, int lateAtOnce, LocalDate on) {
        boolean overdue = before.count(HazardMetrics.OVERDUE) - before.count(HazardMetrics.OVERDUE_ENDED) > lateAtOnce;
        return overdue ? before.with(HazardMetrics.OVERDUE_ENDED, on) : before;
    }

    private static Contribution recorded(HazardEvent.Recorded recorded, JournalEntry fact) {
        var found = Contribution.of(
                        fact.area(), recorded.sector(), recorded.level().gravity(), recorded.foundOn())
                .with(HazardMetrics.FOUND, recorded.foundOn());
        if (recorded.points() != null) {
            found = HazardMarks.pointed(found, recorded.points());
        }
        return recorded.relapseOf() == null ? found : found.with(HazardMetrics.RELAPSED, recorded.foundOn());
    }

    private static Contribution adopted(HazardEvent.Adopted adopted, JournalEntry fact) {
        var found = Contribution.of(
                        fact.area(), adopted.sector(), adopted.level().gravity(), adopted.foundOn())
                .with(HazardMetrics.FOUND, adopted.foundOn());
        return adopted.closedOn() == null ? found : found.with(HazardMetrics.CLOSED, adopted.closedOn());
    }

    @Override
    public void recount(BiConsumer<UUID, Contribution> each) {
        recount.each(each);
    }
}
