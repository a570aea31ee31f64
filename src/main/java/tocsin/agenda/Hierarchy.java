package tocsin.agenda;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import tocsin.foundation.TownClock;
import tocsin.organization.Areas;
import tocsin.organization.Duties;

/** Opens the chain of superiors as it stands on the clock's day. */
@Component
class Hierarchy {
    private final Areas areas;
    private final Duties duties;
    private final TownClock clock;

    Hierarchy(Areas areas, Duties duties, TownClock clock) {
        this.areas = areas;
        this.duties = duties;
        this.clock = clock;
    }

    Superiors today() {
        return on(clock.today());
    }

    /** The chain as it stood on a local day. */
    Superiors on(LocalDate day) {
        return new Superiors(areas, duties, day);
    }
}
