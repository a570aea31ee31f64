package tocsin.agenda;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import tocsin.organization.AreaLevel;
import tocsin.rulebook.Edition;
import tocsin.rulebook.RuleRef;
import tocsin.rulebook.Rulebook;

/** Reads the rule {@code agenda/ladder}: the edition in force when the item was put on the agenda stays with it. */
@Component
class Ladders {
    private static final String RULE = "agenda/ladder";

    private final Rulebook rulebook;

    Ladders(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /**
     * The values of an edition.
     *
     * @param top highest level to which anything goes up
     */
    record Values(AreaLevel top, List<Ladder> ladders) {
        Ladder named(String name) {
            return ladders.stream()
                    .filter(ladder -> ladder.name().equals(name))
                    .findFirst()
                    .orElseGet(() -> named(Ladder.GENERAL));
        }
    }

    Edition<Values> inForce(LocalDate on, List<String> areaCodes) {
        var first = rulebook.list(RULE, Values.class).getFirst();
        return rulebook.find(RULE, Values.class, on, areaCodes).orElse(first);
    }

    Values get(String edition) {
        return rulebook.get(new RuleRef(RULE, edition), Values.class).values();
    }
}
