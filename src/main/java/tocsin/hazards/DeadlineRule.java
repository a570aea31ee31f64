package tocsin.hazards;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Numbers this room reads from the rulebook: how long a unit has and may get, how soon the office must act and recheck; working days. */
final class DeadlineRule {
    static final String RECTIFICATION = "hazards/rectification-deadline";
    static final String EXTENSION = "hazards/extension";
    static final String HANDLING = "hazards/handling-deadline";
    static final String RECHECK = "hazards/recheck-deadline";

    private DeadlineRule() {}

    /** One number. */
    record Days(int workingDays) {}

    /**
     * How soon the office must act.
     *
     * @param countsFrom the day from which; {@code null}: the day it was found
     */
    record Handling(int workingDays, @Nullable Start countsFrom) {
        /** From which day the time runs for a hazard found on one day and recorded on another. */
        LocalDate start(LocalDate foundOn, LocalDate recordedOn) {
            return countsFrom == Start.RECORDED || foundOn.isAfter(recordedOn) ? recordedOn : foundOn;
        }
    }

    /** A day from which a time runs. */
    enum Start {
        FOUND,
        RECORDED
    }

    /** How often, and by how many working days in all, the issuing body may give more time by itself. */
    record Limit(int times, int workingDays) {}

    /** The same by gravity. */
    record LimitByLevel(
            @JsonProperty("GENERAL") Limit general,
            @JsonProperty("MAJOR") Limit major) {
        Limit of(HazardLevel level) {
            return level == HazardLevel.MAJOR ? major : general;
        }
    }

    /** Time to rectify by gravity. */
    record ByLevel(
            @JsonProperty("GENERAL") Days general,
            @JsonProperty("MAJOR") Days major) {
        int workingDays(HazardLevel level) {
            return level == HazardLevel.MAJOR ? major.workingDays() : general.workingDays();
        }
    }
}
