package tocsin.screening;

import java.util.List;

/**
 * What stands in a report in figures, each the count of rows a ledger shows; kept as it was when somebody signed.
 *
 * @param hazards what goes up: neither sent back nor void
 * @param rectified of those, closed
 * @param places every place of the town, by what the report says of it and by its colour; none of nought
 */
record ScreeningSummary(int hazards, int major, int general, int rectified, List<Places> places) {
    /**
     * @param grade four-colour grade, or {@code NONE}
     */
    record Places(PlaceResult result, String grade, int count) {}

    /** Places of which nothing is on record in the period: to sign does not say that they were looked at. */
    int unrecorded() {
        return places.stream()
                .filter(some -> some.result() == PlaceResult.NOTHING)
                .mapToInt(Places::count)
                .sum();
    }
}
