package tocsin.premises;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tocsin.batches.BatchLine;
import tocsin.batches.BatchOutcome;
import tocsin.batches.BatchTarget;
import tocsin.foundation.Actor;
import tocsin.foundation.CommandParser;
import tocsin.foundation.Problem;

/** Inspectors named for many places in a batch, at the addresses of {@link InspectorController}. */
@Component
class PremisesBatch implements BatchTarget {
    private static final String ID = "([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})";
    private static final Pattern ADDRESS = Pattern.compile("/api/premises/" + ID + "/inspector-namings/" + ID);

    private final Inspectors inspectors;
    private final CommandParser parser;

    PremisesBatch(Inspectors inspectors, CommandParser parser) {
        this.inspectors = inspectors;
        this.parser = parser;
    }

    @Override
    public boolean takes(String put) {
        return ADDRESS.matcher(put).matches();
    }

    @Override
    public List<BatchOutcome> give(List<BatchLine> lines, Actor by) {
        return lines.stream().map(line -> named(line, by)).toList();
    }

    private BatchOutcome named(BatchLine line, Actor by) {
        var address = ADDRESS.matcher(line.put());
        if (!address.matches()) {
            throw new IllegalArgumentException("no line of this room: " + line.put());
        }
        try {
            boolean first = inspectors.name(
                    PremisesId.of(address.group(1)),
                    UUID.fromString(address.group(2)),
                    parser.parse(line.body(), NameInspector.class),
                    by);
            return new BatchOutcome(line, null, !first);
        } catch (Problem why) {
            return BatchOutcome.refused(line, why);
        }
    }
}
