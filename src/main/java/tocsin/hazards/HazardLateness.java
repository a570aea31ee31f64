package tocsin.hazards;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.Timeline;
import tocsin.foundation.TownClock;

/** What came late of a hazard: its record after the find (补记), its rectification after the deadline. */
@Component
class HazardLateness {
    private final ActStore acts;
    private final Timeline timeline;
    private final TownClock clock;

    HazardLateness(ActStore acts, Timeline timeline, TownClock clock) {
        this.acts = acts;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** How many days after the find it was recorded; {@code null}: on the same day, or taken over from an old ledger. */
    @Nullable
    Integer recordedDaysLate(Hazard hazard) {
        if (hazard.adopted() != null) {
            return null;
        }
        var began = timeline.began(hazard.id().value());
        int days = began == null ? 0 : daysLate(hazard, began);
        return days > 0 ? days : null;
    }

    /** Days from the find to the day it was recorded. */
    static int daysLate(Hazard hazard, LocalDate recordedOn) {
        return (int) ChronoUnit.DAYS.between(TownClock.day(hazard.finding().foundAt()), recordedOn);
    }

    /** Every deadline to rectify that passed, oldest first. */
    List<HazardView.LateRectification> of(
            Hazard hazard, List<ActStore.Submission> submissions, ActStore.@Nullable OnTheSpot spot) {
        var reported = Stream.concat(
                        submissions.stream().map(ActStore.Submission::at),
                        Stream.ofNullable(spot).map(ActStore.OnTheSpot::at))
                .map(TownClock::day)
                .collect(Collectors.toSet());
        return acts.lateRectifications(hazard.id()).stream()
                .map(late -> new HazardView.LateRectification(
                        late.dueOn(), late.endedOn(), ending(late, reported), late.days(clock.today())))
                .toList();
    }

    private static HazardView.LateEnding ending(LateRectification late, Set<LocalDate> reported) {
        if (late.endedOn() == null) {
            return HazardView.LateEnding.RUNNING;
        }
        return reported.contains(late.endedOn()) ? HazardView.LateEnding.REPORTED : HazardView.LateEnding.RECHECKED;
    }
}
