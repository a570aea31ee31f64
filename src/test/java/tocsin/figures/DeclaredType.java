package tocsin.figures;

import java.util.List;
import java.util.Map;

/**
 * A record type that exists only as data: which acts there are and what each makes of the days its record counts on. Nothing in the
 * product knows it.
 *
 * @param acts by the fact's name without the kind
 */
record DeclaredType(String kind, List<String> measures, Map<String, List<Change>> acts, List<Metric> metrics) {
    enum Operation {
        /** One more day under the measure. */
        ADD,
        /** No day under the measure. */
        DROP,
        /** The latest day under the measure goes. */
        DROP_LAST,
        /** No day under any measure. */
        CLEAR,
        /** The gravity that the fact names. */
        LEVEL,
        /** The place that the fact names. */
        PLACE
    }

    record Change(Operation operation, String measure) {}

    /** Fire extinguishers: recorded, lapsed and renewed any number of times, retired, taken back, regraded, moved, recorded by mistake. */
    static DeclaredType extinguishers() {
        return new DeclaredType(
                "extinguishers",
                List.of("recorded", "lapsed", "renewed", "retired"),
                Map.of(
                        "Recorded",
                        List.of(new Change(Operation.ADD, "recorded")),
                        "Lapsed",
                        List.of(new Change(Operation.ADD, "lapsed")),
                        "Renewed",
                        List.of(new Change(Operation.ADD, "renewed")),
                        "LapseWithdrawn",
                        List.of(new Change(Operation.DROP_LAST, "lapsed")),
                        "Retired",
                        List.of(new Change(Operation.ADD, "retired")),
                        "TakenBack",
                        List.of(new Change(Operation.DROP, "retired")),
                        "Regraded",
                        List.of(new Change(Operation.LEVEL, "")),
                        "Moved",
                        List.of(new Change(Operation.PLACE, "")),
                        "Voided",
                        List.of(new Change(Operation.CLEAR, ""))),
                ExtinguisherMetrics.ALL);
    }
}
