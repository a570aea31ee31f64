package tocsin.rulebook;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tocsin.foundation.Text;

/** Lists of codes with their words, each edition by its day: categories, sources, items of a standard. */
@Component
public class Catalogues {
    private final Rulebook rulebook;
    private final Map<String, String> rules = new TreeMap<>();

    /** A catalogue may say more than its entries, for whoever judges by it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entries(List<CatalogueEntry> entries) {}

    public Catalogues(Rulebook rulebook) {
        this.rulebook = rulebook;
        for (var rule : rulebook.rules()) {
            var first = rulebook.list(rule, Map.class).getFirst();
            if (first.values().containsKey("entries")) {
                rules.put(rule.substring(rule.indexOf('/') + 1), rule);
            }
        }
    }

    /** Names of all catalogues, sorted. */
    public List<String> names() {
        return List.copyOf(rules.keySet());
    }

    /**
     * The entries of a catalogue in force on a day.
     *
     * @throws tocsin.foundation.Problem 404 {@code rulebook/unknown-catalogue}; 422 when no edition holds that day
     */
    public List<CatalogueEntry> list(String name, LocalDate on) {
        return edition(name, on).values().entries();
    }

    /** The first day that a catalogue speaks of. */
    public LocalDate since(String name) {
        return rulebook.list(rule(name), Entries.class).getFirst().inForceFrom();
    }

    /** The entries of a catalogue's newest edition, whenever it comes into force: for lists of what may be asked for. */
    public List<CatalogueEntry> newest(String name) {
        return rulebook.list(rule(name), Entries.class).getLast().values().entries();
    }

    /** The entry of this code in force on a day, when there is one. */
    public Optional<CatalogueEntry> find(String name, String code, LocalDate on) {
        return list(name, on).stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst();
    }

    /** Which edition of a catalogue holds on a day: stored with what is judged by it. */
    public RuleRef ref(String name, LocalDate on) {
        return edition(name, on).ref();
    }

    /** What a catalogue is called, and how far what it says may be relied on. */
    public Text source(String name, LocalDate on) {
        var edition = edition(name, on);
        var title = rulebook.title(edition.ref().rule());
        var mark = edition.certainty().label();
        return edition.certainty() == Certainty.SURE
                ? title
                : Text.of(title.zh() + "（" + mark.zh() + "）", title.en() + " (" + mark.en() + ")");
    }

    private Edition<Entries> edition(String name, LocalDate on) {
        return rulebook.inForce(rule(name), Entries.class, on);
    }

    private String rule(String name) {
        var rule = rules.get(name);
        if (rule == null) {
            throw RulebookProblem.UNKNOWN_CATALOGUE.with(name, String.join(", ", rules.keySet()));
        }
        return rule;
    }
}
