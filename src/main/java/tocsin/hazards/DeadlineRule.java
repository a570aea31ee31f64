package tocsin.hazards;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Numbers this room reads from the rulebook: how long a unit has and may get, how soon the office must act and recheck; working days. */
final class DeadlineRule {
    static final String RECTIFICATION = "hazards/rectification-deadline";
    static final String EXTENSION = "hazards/extension";
    static final String HANDLING = "hazards/handling-deadline";
    static final String RECHECK = "hazards/recheck-deadline";

    private DeadlineRule() {}

    /** One number. */
    record Days(int workingDays) {}

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
