package tocsin.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.figures.Door;
import tocsin.foundation.Actor;
import tocsin.ledger.Ledgers;

/** The doors of a situation, opened one by one: each leads to as many rows as its figure says. */
final class OpenedDoors {
    private OpenedDoors() {}

    /** Opens every door of a page. Returns how many there were. */
    static int count(Ledgers ledgers, SituationView view, Actor by) {
        var differences = new ArrayList<String>();
        int doors = 0;
        for (var figure : view.metrics()) {
            var counted = figure.numerator() == null ? figure.value() : BigDecimal.valueOf(figure.numerator());
            if (figure.door() != null) {
                doors++;
                compare(ledgers, figure.key(), counted, figure.door(), by, differences);
            }
        }
        for (var child : view.children()) {
            for (var door : child.doors().entrySet()) {
                if (!door.getKey().endsWith("Rate")) {
                    doors++;
                    compare(
                            ledgers,
                            door.getKey(),
                            child.values().get(door.getKey()),
                            door.getValue(),
                            by,
                            differences);
                }
            }
        }
        assertThat(differences).isEmpty();
        return doors;
    }

    private static void compare(
            Ledgers ledgers,
            String key,
            @Nullable BigDecimal counted,
            Door.Opening door,
            Actor by,
            List<String> differences) {
        long total = ledgers.page(door.ledger(), SituationCounty.asked(door.filter()), by)
                .total();
        if (counted == null || counted.longValue() != total) {
            differences.add(key + " " + counted + " opens " + total + " rows: " + door);
        }
    }
}
