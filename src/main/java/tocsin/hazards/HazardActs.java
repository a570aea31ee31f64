package tocsin.hazards;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tocsin.foundation.Actor;
import tocsin.foundation.TownClock;

/** Every act on a hazard, for rooms above: the same desks that HTTP comes to. */
@Service
public class HazardActs {
    private final Hazards hazards;
    private final RectificationNotices notices;
    private final Rechecks rechecks;
    private final TownClock clock;

    HazardActs(Hazards hazards, RectificationNotices notices, Rechecks rechecks, TownClock clock) {
        this.hazards = hazards;
        this.notices = notices;
        this.rechecks = rechecks;
        this.clock = clock;
    }

    /** The moment at which an act given now happens. */
    public Instant now() {
        return clock.instant();
    }

    public void record(HazardId id, RecordHazard command, Actor by) {
        hazards.record(id, command, by);
    }

    public void rectifyOnTheSpot(HazardId id, RectifyOnTheSpot command, Actor by) {
        hazards.rectifyOnTheSpot(id, command, by);
    }

    /** Issues a notice, or an order when the command says so. */
    public void issue(HazardId id, UUID notice, IssueNotice command, Actor by) {
        notices.issue(id, notice, command, by);
    }

    public void serve(HazardId id, UUID notice, ServeNotice command, Actor by) {
        notices.serve(id, notice, command, by);
    }

    public void submit(HazardId id, UUID submission, SubmitRectification command, Actor by) {
        rechecks.submit(id, submission, command, by);
    }

    public void recheck(HazardId id, UUID recheck, RecordRecheck command, Actor by) {
        rechecks.recheck(id, recheck, command, by);
    }
}
