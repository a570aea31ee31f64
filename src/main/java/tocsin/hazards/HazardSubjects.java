package tocsin.hazards;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tocsin.agenda.AgendaSubjects;
import tocsin.foundation.Text;
import tocsin.organization.AreaView;
import tocsin.organization.Areas;

/** How hazards are called on somebody's agenda. */
@Component
class HazardSubjects implements AgendaSubjects {
    private final HazardStore store;
    private final Areas areas;

    HazardSubjects(HazardStore store, Areas areas) {
        this.store = store;
        this.areas = areas;
    }

    @Override
    public String kind() {
        return HazardDeadlines.SUBJECT;
    }

    @Override
    public Map<UUID, Words> words(Collection<UUID> subjects) {
        var words = new HashMap<UUID, Words>();
        var hazards = store.list(subjects).stream().map(HazardRow::hazard).toList();
        var trails = areas.trails(
                hazards.stream().map(hazard -> hazard.place().path()).collect(Collectors.toSet()));
        hazards.forEach(hazard -> {
            var where = where(trails.getOrDefault(hazard.place().path(), List.of()));
            var level = hazard.level().label();
            words.put(
                    hazard.id().value(),
                    new Words(
                            Text.of("{0} · {1}", "{0} · {1}")
                                    .with(
                                            hazard.place().premisesName(),
                                            hazard.finding().words()),
                            Text.of(where + " · " + level.zh() + "隐患", where + " · " + level.en() + " hazard"),
                            "/hazards/" + hazard.id().value()));
        });
        return words;
    }

    private static String where(List<AreaView> trail) {
        return trail.subList(Math.max(0, trail.size() - 3), trail.size()).stream()
                .map(AreaView::name)
                .collect(Collectors.joining(" · "));
    }
}
