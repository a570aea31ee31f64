package tocsin.agenda;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Tells of deadlines that were named once whether they still count. */
@Service
public class AgendaClocks {
    private final AgendaClockStore store;

    AgendaClocks(AgendaClockStore store) {
        this.store = store;
    }

    /** The clocks of some records. */
    public record Known(List<AgendaClock> clocks) {
        /** The clock of this kind and last day, when there was one; the one that still runs when there were several. */
        public Optional<AgendaClock> find(UUID subject, String kind, LocalDate dueOn) {
            return clocks.stream()
                    .filter(clock -> clock.subject().equals(subject)
                            && clock.kind().equals(kind)
                            && clock.dueOn().equals(dueOn))
                    .findFirst();
        }
    }

    /** Every clock that ever ran for these records. */
    public Known of(Collection<UUID> subjects) {
        return new Known(subjects.isEmpty() ? List.of() : store.about(subjects));
    }
}
