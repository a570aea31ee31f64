package tocsin.hazards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import tocsin.foundation.Actor;
import tocsin.foundation.TownClock;

/**
 * A command on a hazard, given by somebody at a moment.
 *
 * @param id what the act makes or concerns: the notice, the submission, the recheck …; the hazard's own id where it makes nothing
 * @param at when it is done, UTC
 */
public record HazardAct(HazardId hazard, UUID id, HazardCommand command, Actor by, Instant at) {
    /** An act that makes nothing beside what becomes of the hazard. */
    public static HazardAct of(HazardId hazard, HazardCommand command, Actor by, Instant at) {
        return new HazardAct(hazard, hazard.value(), command, by, at);
    }

    /** The local day on which it is done. */
    public LocalDate on() {
        return TownClock.day(at);
    }

    UUID receipt() {
        return command.receipt(hazard, id);
    }
}
