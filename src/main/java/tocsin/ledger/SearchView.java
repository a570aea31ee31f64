package tocsin.ledger;

import java.util.List;
import java.util.UUID;
import tocsin.foundation.Text;

/** What a search found, ledger by ledger. */
record SearchView(List<Group> groups) {
    /**
     * @param ledger its name
     * @param section menu section it belongs to
     * @param more true when there are more hits than are given
     */
    record Group(String ledger, Text label, String section, List<Hit> hits, boolean more) {}

    /**
     * @param title what the record is called
     * @param details what stands small behind it
     * @param url where the record opens
     */
    record Hit(UUID id, String title, List<Text> details, String url) {}
}
