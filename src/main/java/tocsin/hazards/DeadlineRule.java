package tocsin.hazards;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Numbers this room reads from the rulebook: how long a unit has, how soon the office must act and recheck; working days. */
final class DeadlineRule {
    static final String RECTIFICATION = "hazards/rectification-deadline";
    static final String HANDLING = "hazards/handling-deadline";
    static final String RECHECK = "hazards/recheck-deadline";

    private DeadlineRule() {}

    /** One number. */
    record Days(int workingDays) {}

    /** Time to rectify by gravity. */
    record ByLevel(
            @JsonProperty("GENERAL") Days general,
            @JsonProperty("MAJOR") Days major) {
        int workingDays(HazardLevel level) {
            return level == HazardLevel.MAJOR ? major.workingDays() : general.workingDays();
        }
    }
}
