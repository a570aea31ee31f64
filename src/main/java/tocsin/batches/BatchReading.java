package tocsin.batches;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the lines of a batch whole before any is done: what is too much is refused while nothing has happened. */
@Component
class BatchReading {
    static final int MOST_LINES = 1_000;
    static final int MOST_MEGABYTES = 4;

    private static final String PUT = "put";
    private static final String BODY = "body";

    private final JsonMapper json;

    BatchReading(JsonMapper json) {
        this.json = json;
    }

    /**
     * The lines; one that cannot be read has no address.
     *
     * @throws tocsin.foundation.Problem 413 when there is too much, 400 when there is nothing
     */
    List<BatchLine> read(InputStream in) throws IOException {
        int most = MOST_MEGABYTES << 20;
        var bytes = in.readNBytes(most + 1);
        BatchProblem.TOO_MANY_BYTES.unless(bytes.length <= most, MOST_MEGABYTES);
        var lines = new ArrayList<BatchLine>();
        int number = 0;
        for (var text : (Iterable<String>) new String(bytes, StandardCharsets.UTF_8).lines()::iterator) {
            number++;
            if (!text.isBlank()) {
                BatchProblem.TOO_MANY_LINES.unless(lines.size() < MOST_LINES, MOST_LINES);
                lines.add(line(number, text));
            }
        }
        BatchProblem.NO_LINES.unless(!lines.isEmpty());
        return lines;
    }

    private BatchLine line(int number, String text) {
        try {
            var read = json.readTree(text);
            if (read.path(PUT).isString() && bodyOf(read).isObject()) {
                return new BatchLine(number, read.path(PUT).asString(), bodyOf(read));
            }
        } catch (JacksonException unreadable) {
            // answered in its place, like every other refusal of a line
        }
        return new BatchLine(number, "", json.createObjectNode());
    }

    /** Some acts carry nothing. */
    private JsonNode bodyOf(JsonNode line) {
        return line.has(BODY) ? line.path(BODY) : json.createObjectNode();
    }
}
