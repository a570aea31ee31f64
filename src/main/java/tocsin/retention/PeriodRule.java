package tocsin.retention;

import java.util.List;
import java.util.Optional;
import tocsin.foundation.Text;

/** For how long each kind of data is kept, from the rulebook ({@code retention/periods}). */
record PeriodRule(List<Entry> kinds) {
    static final String RULE = "retention/periods";

    /** @param basis why so long and no longer */
    record Entry(String kind, int days, Text basis) {}

    Optional<Entry> of(String kind) {
        return kinds.stream().filter(entry -> entry.kind().equals(kind)).findFirst();
    }
}
