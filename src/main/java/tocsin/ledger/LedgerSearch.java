package tocsin.ledger;

import java.util.List;
import java.util.Map;

/**
 * By what the rows of a ledger are found, and how a hit reads. A room offers one as a Spring bean beside its {@link LedgerDefinition}.
 *
 * @param ledger name of the ledger
 * @param title key of the column a hit is called by
 * @param details keys of columns that stand small behind it
 * @param names keys of columns found by any two adjacent characters, by pinyin and by its initials
 * @param words keys of columns found by any two adjacent characters
 * @param numbers keys of columns found from three adjacent characters on, such as the number of a paper
 * @param facts kinds of facts after which rows are read again, each with the key of the column that holds the fact's subject
 * @param newestFirst true when of many hits the newest records come first, false when the shortest names do
 */
public record LedgerSearch(
        String ledger,
        String title,
        List<String> details,
        List<String> names,
        List<String> words,
        List<String> numbers,
        Map<String, String> facts,
        boolean newestFirst) {

    /** Key under which {@link #facts} means the row's own id. */
    public static final String ID = "id";

    public LedgerSearch {
        details = List.copyOf(details);
        names = List.copyOf(names);
        words = List.copyOf(words);
        numbers = List.copyOf(numbers);
        facts = Map.copyOf(facts);
    }
}
