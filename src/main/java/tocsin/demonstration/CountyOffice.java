package tocsin.demonstration;

import java.time.Instant;
import tocsin.foundation.TownClock;

/** What the county's office found on its own visits and rechecks itself: one to be put right, one reported done since yesterday. */
record CountyOffice(Telling telling, CountyStory.Cast cast, SideStory side) {
    private static final int FIRST_PLACE = 60;

    void plan() {
        visit(FIRST_PLACE, 3, 9, false);
        visit(FIRST_PLACE + 1, 7, 12, true);
    }

    private void visit(int at, int fault, int before, boolean isReported) {
        var place = cast.places().get(at);
        var clerk = cast.staff().countyClerk();
        telling.later(day(before, 10, 15), () -> {
            var found = side.findings()
                    .found(place, Trade.EVERYWHERE.get(fault), null, null, clerk)
                    .taken(null, clerk, clerk);
            telling.later(day(before - 1, 9, 45), () -> side.courses().issue(found, 10));
            if (isReported) {
                telling.later(day(1, 15, 35), () -> side.courses().report(found));
            }
        });
    }

    private Instant day(int before, int hour, int minute) {
        return DayTime.at(TownClock.day(cast.until()).minusDays(before), hour, minute);
    }
}
