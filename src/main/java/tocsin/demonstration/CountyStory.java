package tocsin.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.access.Actors;
import tocsin.agenda.AgendaSweep;
import tocsin.hazards.HazardActs;
import tocsin.rulebook.WorkingCalendar;

/**
 * Two years of a county's hazards: found day by day, put right on the spot or ordered, done in time or late, sent back, forgotten, back
 * again. Each act is the command a user would give, at its own moment; every night the sweep runs as it does in life.
 */
@Component
record CountyStory(
        HazardActs hazards,
        Actors actors,
        AgendaSweep sweep,
        WorkingCalendar calendar,
        TransactionTemplate transaction) {
    /** Everything a telling needs. */
    record Cast(
            CountyGround.Ground ground,
            CountyPeople.Staff staff,
            List<CountyPremises.Place> places,
            List<String> before,
            List<String> after,
            Chance chance,
            Instant until) {}

    void tell(Cast cast, int count, LocalDate from) {
        new Telling(this, cast).tell(count, from);
    }
}
