package tocsin.foundation;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** Says of a database that its people, units and facts are invented, so that every screen says so too, by whichever command it is served. */
@Component
public class DemonstrationMark {
    private final DemonstrationMarkStore store;

    DemonstrationMark(DemonstrationMarkStore store) {
        this.store = store;
    }

    /** True when this database holds invented data. */
    public boolean isSet() {
        return store.isSet();
    }

    /** Marks the database; it stays marked. */
    public void set(Instant until) {
        store.set(until);
    }
}
