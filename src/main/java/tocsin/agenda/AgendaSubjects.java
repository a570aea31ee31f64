package tocsin.agenda;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import tocsin.foundation.Text;

/** A room tells how its records are called on somebody's agenda. One bean per kind of subject. */
public interface AgendaSubjects {
    /** The kind of subject this room tells about, as in {@link AgendaSubject#kind}. */
    String kind();

    /** The words of these records by id; one that is not known is absent. */
    Map<UUID, Words> words(Collection<UUID> subjects);

    /**
     * @param title what it is about, such as premises and short description
     * @param detail who and where
     * @param url where the record opens, {@code /hazards/…}
     */
    record Words(Text title, Text detail, String url) {}
}
