package tocsin.organization;

import java.util.Arrays;
import java.util.List;
import tocsin.foundation.Text;
import tocsin.ledger.LedgerColumn;

/** Whether a department leads a sector or takes part in its supervision. */
enum RegulatorPart {
    LEADS(Text.of("主管", "Leads")),
    CONCERNED(Text.of("配合", "Takes part"));

    private final Text label;

    RegulatorPart(Text label) {
        this.label = label;
    }

    static List<LedgerColumn.Value> values(RegulatorPart... parts) {
        return Arrays.stream(parts)
                .map(part -> new LedgerColumn.Value(part.name(), part.label))
                .toList();
    }
}
