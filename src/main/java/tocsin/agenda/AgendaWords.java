package tocsin.agenda;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tocsin.foundation.Text;

/** Finds the words of a record by its kind; asks the room that tells about such records. */
@Component
public class AgendaWords {
    private static final AgendaSubjects.Words UNKNOWN =
            new AgendaSubjects.Words(Text.of("记录", "Record"), Text.same(""), "/agenda");

    private static final ScopedValue<Map<AgendaSubject, AgendaSubjects.Words>> LOOKED_UP = ScopedValue.newInstance();

    private final ObjectProvider<AgendaSubjects> rooms;

    AgendaWords(ObjectProvider<AgendaSubjects> rooms) {
        this.rooms = rooms;
    }

    /** The words of these records of one kind, by id. */
    public Map<UUID, AgendaSubjects.Words> of(String kind, Collection<UUID> subjects) {
        return rooms.stream()
                .filter(room -> room.kind().equals(kind))
                .findFirst()
                .map(room -> room.words(subjects))
                .orElse(Map.of());
    }

    /** Looks the words of many records up at once and holds them while an action asks for them one by one. */
    public void lookedUp(Collection<AgendaSubject> subjects, Runnable action) {
        var found = new HashMap<AgendaSubject, AgendaSubjects.Words>();
        subjects.stream().collect(Collectors.groupingBy(AgendaSubject::kind)).forEach((kind, some) -> {
            var words = of(kind, some.stream().map(AgendaSubject::id).toList());
            some.forEach(subject -> found.put(subject, words.getOrDefault(subject.id(), UNKNOWN)));
        });
        ScopedValue.where(LOOKED_UP, found).run(action);
    }

    /** The words of one record; plain ones when nobody tells about it. */
    public AgendaSubjects.Words of(AgendaSubject subject) {
        var found = LOOKED_UP.isBound() ? LOOKED_UP.get().get(subject) : null;
        if (found != null) {
            return found;
        }
        return of(subject.kind(), List.of(subject.id())).getOrDefault(subject.id(), UNKNOWN);
    }
}
