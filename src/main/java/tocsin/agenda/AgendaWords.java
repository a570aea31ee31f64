package tocsin.agenda;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tocsin.foundation.Text;

/** Finds the words of a record by its kind; asks the room that tells about such records. */
@Component
public class AgendaWords {
    private static final AgendaSubjects.Words UNKNOWN =
            new AgendaSubjects.Words(Text.of("记录", "Record"), Text.same(""), "/agenda");

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

    /** The words of one record; plain ones when nobody tells about it. */
    public AgendaSubjects.Words of(AgendaSubject subject) {
        return of(subject.kind(), List.of(subject.id())).getOrDefault(subject.id(), UNKNOWN);
    }
}
