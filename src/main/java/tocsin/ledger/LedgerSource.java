package tocsin.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where the rows of a ledger are read: what decides which rows there are, and what is joined to each of them only where a question speaks of it.
 * A page looks for its rows without what it merely shows, and joins the rest to the few rows it found.
 *
 * @param rows table or join after {@code from}, with aliases, that gives each row of the ledger once
 * @param beside joins that add no row and take none away, later ones speaking of earlier ones at most
 */
public record LedgerSource(String rows, List<Beside> beside) {
    public LedgerSource {
        beside = List.copyOf(beside);
    }

    /**
     * A join of exactly one row, by a key that is always there, or a left join of at most one.
     *
     * @param alias what expressions call it
     * @param join from {@code join} or {@code left join} to the end of its condition
     */
    public record Beside(String alias, String join) {
        boolean isSpokenOfIn(String expression) {
            return Pattern.compile("\\b" + Pattern.quote(alias) + "\\.")
                    .matcher(expression)
                    .find();
        }
    }

    /** One table or join, all of which decides which rows there are. */
    public static LedgerSource of(String from) {
        return new LedgerSource(from, List.of());
    }

    /** The same, with one more join beside each row. */
    public LedgerSource beside(String alias, String join) {
        var more = new ArrayList<>(beside);
        more.add(new Beside(alias, join));
        return new LedgerSource(rows, more);
    }

    /** Everything there is about a row, after {@code from}. */
    public String whole() {
        var text = new StringBuilder(rows);
        beside.forEach(each -> text.append(' ').append(each.join()));
        return text.toString();
    }

    /** As much as these expressions need: the same rows. */
    String neededBy(String expressions) {
        var needed = new ArrayDeque<Beside>();
        var spoken = new StringBuilder(expressions);
        for (var each : beside.reversed()) {
            if (each.isSpokenOfIn(spoken.toString())) {
                needed.addFirst(each);
                spoken.append(' ').append(each.join());
            }
        }
        return new LedgerSource(rows, List.copyOf(needed)).whole();
    }
}
