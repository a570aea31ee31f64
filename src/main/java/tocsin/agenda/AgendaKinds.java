package tocsin.agenda;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tocsin.foundation.Text;
import tocsin.rulebook.Edition;
import tocsin.rulebook.Rulebook;

/** Every kind of agenda item: those of the rulebook, and those of record types that exist only as data. */
@Component
public class AgendaKinds {
    private static final String RULE = "agenda/agenda-kinds";
    private static final Text SEE = Text.of("查看", "Open");

    private final Map<String, AgendaKind> kinds = new ConcurrentHashMap<>();

    record Entries(List<AgendaKind> entries) {}

    public AgendaKinds(Rulebook rulebook) {
        rulebook.list(RULE, Entries.class).stream()
                .map(Edition::values)
                .flatMap(edition -> edition.entries().stream())
                .forEach(this::add);
    }

    /** Makes a kind known that is declared as data; one of the same code is replaced. */
    public void add(AgendaKind kind) {
        kinds.put(kind.code(), kind);
    }

    /** The kind of this code; one that nobody declared is called by its code and climbs the general ladder. */
    public AgendaKind get(String code) {
        var unnamed = Text.same(code);
        return kinds.getOrDefault(
                code, new AgendaKind(code, Ladder.GENERAL, unnamed, unnamed, unnamed, SEE, SEE, null));
    }

    List<AgendaKind> list() {
        return kinds.values().stream()
                .sorted(Comparator.comparing(AgendaKind::code))
                .toList();
    }
}
