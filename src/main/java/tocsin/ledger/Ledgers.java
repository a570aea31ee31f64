package tocsin.ledger;

import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Text;

/** Every ledger by its name: those the rooms declare as beans, and those of record types that exist only as data. */
@Service
public class Ledgers {
    private final ObjectProvider<LedgerDefinition> declared;
    private final Map<String, LedgerDefinition> added = new ConcurrentHashMap<>();
    private final LedgerParameters parameters;
    private final LedgerStore store;

    Ledgers(ObjectProvider<LedgerDefinition> declared, LedgerParameters parameters, LedgerStore store) {
        this.declared = declared;
        this.parameters = parameters;
        this.store = store;
    }

    /** Makes a ledger known that is declared as data; one of the same name is replaced. */
    public void add(LedgerDefinition definition) {
        added.put(definition.name(), definition);
    }

    /** Every ledger there is. */
    public Collection<LedgerDefinition> list() {
        var all = new LinkedHashMap<String, LedgerDefinition>();
        declared.orderedStream().forEach(ledger -> all.put(ledger.name(), ledger));
        all.putAll(added);
        return all.values();
    }

    /** The ledger of this name, when the reader may see it. @throws tocsin.foundation.Problem 404 unknown, 403 not allowed anywhere */
    public LedgerDefinition get(String name, Actor by) {
        var ledger = find(name);
        by.require(ledger.read());
        return ledger.seenBy(by);
    }

    /** The same, refusing a question that its rows would refuse. */
    LedgerDefinition get(String name, Map<String, List<String>> asked, Actor by) {
        var ledger = get(name, by);
        parameters.read(ledger, asked);
        return ledger;
    }

    /** What the ledger of this name is called; its name when there is none any more. */
    Text label(String name) {
        return list().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(LedgerDefinition::label)
                .orElse(Text.same(name));
    }

    /** On which ground facts about somebody's work with this ledger stand; above every area when there is no such ledger any more. */
    AreaPath ground(String name, Actor by) {
        return list().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(ledger -> by.ground(ledger.read()))
                .orElse(AreaPath.EVERYWHERE);
    }

    /** The ledger of this name, whoever asks. */
    LedgerDefinition find(String name) {
        return list().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> LedgerProblem.NO_SUCH_LEDGER.with(name));
    }

    /**
     * A page of a ledger: rows inside the reader's scope only, and counts of the same.
     *
     * @param asked filters, {@code area}, {@code sector}, {@code sort}, {@code limit} and {@code after} as in the address bar
     * @throws tocsin.foundation.Problem 400 naming a parameter that does not fit, 403, 404
     */
    @Transactional(readOnly = true)
    public LedgerPage page(String name, Map<String, List<String>> asked, Actor by) {
        var ledger = get(name, by);
        var query = parameters.read(ledger, asked);
        var scope = by.scope(ledger.read());
        try {
            var counted = counted(ledger, query, by);
            var counts = counted.counts();
            var rows = store.page(ledger, query.among(counted.few()), scope);
            var shown = rows.size() > query.limit() ? rows.subList(0, query.limit()) : rows;
            return new LedgerPage(
                    shown.stream().map(LedgerStore.Row::values).toList(),
                    counts.getFirst(),
                    totals(ledger, counts),
                    rows.size() > query.limit() ? cursor(query, shown.getLast(), by, counts) : null);
        } catch (DataAccessException failure) {
            throw refusedValue(failure);
        }
    }

    /** A later page takes the counts of the first, unless its rows are so few that counting them finds the page too. */
    private LedgerStore.Counted counted(LedgerDefinition ledger, LedgerQuery query, Actor by) {
        var known = query.after() == null
                ? null
                : query.after().countsFor(by.id(), query, ledger.totals().size() + 1);
        boolean isFew = known != null && query.narrows() && known.getFirst() <= LedgerStore.Counted.FEW;
        return known == null || isFew
                ? store.counted(ledger, query, by.scope(ledger.read()), ledger.totals())
                : new LedgerStore.Counted(known, null);
    }

    private static String cursor(LedgerQuery query, LedgerStore.Row last, Actor by, List<Long> counts) {
        var counted = new LedgerCursor.Counted(by.id(), query.fingerprint(), counts);
        return new LedgerCursor(query.sortText(), last.sort(), last.id(), counted).encode();
    }

    private static List<LedgerPage.Total> totals(LedgerDefinition ledger, List<Long> counts) {
        return IntStream.range(0, ledger.totals().size())
                .mapToObj(index -> {
                    var total = ledger.totals().get(index);
                    return new LedgerPage.Total(
                            total.key(),
                            total.label(),
                            counts.get(index + 1),
                            Map.of(total.filterColumn(), total.filterValue()));
                })
                .toList();
    }

    /** A value that the database cannot read as the column's type is the asker's mistake; anything else is ours. */
    static RuntimeException refusedValue(DataAccessException failure) {
        if (failure.getMostSpecificCause() instanceof SQLException refusal
                && refusal.getSQLState() != null
                && refusal.getSQLState().startsWith("22")) {
            return LedgerProblem.BAD_VALUE.with(
                    Text.of("筛选", "the filter"),
                    Text.of("其中一个值", "one of the values"),
                    Text.of("请改正筛选条件", "correct the filter"));
        }
        return failure;
    }
}
