package tocsin.screening;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.RecordGuard;

/** Vouches for the reports a reader may see. */
@Component
class ScreeningGuard implements RecordGuard {
    private final ScreeningReportStore store;
    private final ScreeningReports reports;

    ScreeningGuard(ScreeningReportStore store, ScreeningReports reports) {
        this.store = store;
        this.reports = reports;
    }

    @Override
    public Set<UUID> readable(Collection<UUID> records, Actor by) {
        return store.list(records).stream()
                .filter(report -> reports.mayRead(report, by))
                .map(ScreeningReport::id)
                .collect(Collectors.toSet());
    }
}
