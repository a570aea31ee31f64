package tocsin.demonstration;

import java.util.List;
import java.util.UUID;
import tocsin.foundation.Text;

/**
 * Something that went wrong in the story on purpose, so that whoever looks for such things can be checked against it.
 *
 * @param subjects the hazards, or the area, it can be seen in
 */
public record PlantedLapse(Kind kind, Text what, List<UUID> subjects) {
    /** What went wrong. */
    public enum Kind {
        /** Nobody has been in a grid for months. */
        UNVISITED_GRID,
        /** A notice was made out and never handed over. */
        NOTICE_NEVER_SERVED,
        /** Rechecks of several places were proved by one picture. */
        ONE_PICTURE_FOR_ALL,
        /** A hazard lies overdue where nobody holds the duty, and climbs past the vacancy. */
        OVERDUE_PAST_A_VACANCY,
        /** A town let a hazard lie for weeks before it ordered anything. */
        FORGOTTEN_BY_THE_TOWN,
        /** The same fault in the same place came back again and again. */
        COMES_BACK,
        /** One person recorded many hazards within minutes at night. */
        ROUND_ON_PAPER
    }
}
