package tocsin.lookbacks;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tocsin.agenda.AgendaSubjects;
import tocsin.foundation.Text;

/** How hazards that were drawn are called on somebody's agenda. */
@Component
class LookBackSubjects implements AgendaSubjects {
    private final LookBackStore store;

    LookBackSubjects(LookBackStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return LookBacks.SUBJECT;
    }

    @Override
    public Map<UUID, Words> words(Collection<UUID> subjects) {
        return store.called(subjects).stream()
                .collect(Collectors.toMap(
                        LookBackStore.Called::draw,
                        called -> new Words(
                                Text.of(
                                        called.premises() + " · " + called.description(),
                                        called.premises() + " · " + called.descriptionEn()),
                                Text.same(called.areaName() + " · " + called.task()),
                                "/hazards/" + called.hazard())));
    }
}
