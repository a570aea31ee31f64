package tocsin.organization;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import tocsin.foundation.FoundationProblem;

/** Looks up who somebody is on a day in one question, since every request asks it. */
@Service
public class Incumbents {
    private final IncumbentStore store;

    Incumbents(IncumbentStore store) {
        this.store = store;
    }

    /** The person in the posts held on a local day; 404 when there is no such person. No permission is asked: for rooms. */
    public Incumbent of(PersonId person, LocalDate on) {
        return store.find(person.value(), on).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(person.value()));
    }
}
