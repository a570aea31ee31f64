package tocsin.hazards;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.TownClock;

/** More time to rectify, granted with a reason while there is still time: a deadline once missed is never moved away. */
@Service
class Extensions {
    private final ActStore acts;
    private final Hazards hazards;
    private final RectificationNotices notices;
    private final HazardRecorder recorder;
    private final TownClock clock;

    Extensions(ActStore acts, Hazards hazards, RectificationNotices notices, HazardRecorder recorder, TownClock clock) {
        this.acts = acts;
        this.hazards = hazards;
        this.notices = notices;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Moves the deadline of whoever may issue the notice; a repeat under the same id changes nothing. */
    @Transactional
    void extend(HazardId id, UUID extension, ExtendDeadline command, Actor by) {
        if (recorder.receipts().first(extension, command)) {
            var row = hazards.lock(id);
            Hazards.require(HazardPermission.ISSUE_NOTICE, row.hazard(), by);
            var extended = row.hazard().extend(extension, command.dueOn(), clock.today());
            acts.keep(
                    id,
                    new ActStore.Extension(
                            extension,
                            extended.formerOn(),
                            extended.dueOn(),
                            command.reason().strip(),
                            clock.instant(),
                            by.id()));
            var after = recorder.record(row, extended, by);
            var tracker = notices.current(id).map(RectificationNotice::tracker).orElse(by.id());
            recorder.deadlines().moveRectification(after.hazard(), tracker, by);
        }
    }
}
