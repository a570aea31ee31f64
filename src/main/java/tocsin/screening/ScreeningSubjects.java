package tocsin.screening;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tocsin.agenda.AgendaSubjects;
import tocsin.foundation.Text;

/** How screening reports are called on somebody's agenda. */
@Component
class ScreeningSubjects implements AgendaSubjects {
    private final ScreeningReportStore store;

    ScreeningSubjects(ScreeningReportStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return ScreeningSignatures.SUBJECT;
    }

    @Override
    public Map<UUID, Words> words(Collection<UUID> subjects) {
        return store.called(subjects).stream()
                .collect(Collectors.toMap(ScreeningReportStore.Called::id, ScreeningSubjects::words));
    }

    private static Words words(ScreeningReportStore.Called report) {
        return new Words(
                Text.of("{0} · {1} 至 {2} 的排查结果", "{0} · screening results of {1} to {2}")
                        .with(report.areaName(), report.fromOn(), report.untilOn()),
                Text.of("{0} 条隐患待上报 · {1}汇总", "{0} to go up · gathered by {1}")
                        .with(report.standing(), report.gatheredBy()),
                "/screening/" + report.id());
    }
}
