package tocsin.foundation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A record's row for people who read it on paper: field by field, as its room calls them. */
@Component
public class RowWords {
    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z";

    private final ObjectProvider<FieldChangeWords> rooms;

    RowWords(ObjectProvider<FieldChangeWords> rooms) {
        this.rooms = rooms;
    }

    /** A field and what it says. */
    public record Line(Text label, Text value) {}

    /**
     * Every field that says something, in the order of their names.
     *
     * @param row in canonical JSON
     * @param facts the kinds of facts about such records, by which a room knows its own
     */
    public List<Line> lines(String row, Set<String> facts) {
        var own = rooms.stream()
                .filter(room -> facts.stream().anyMatch(room::calls))
                .toList();
        var lines = new ArrayList<Line>();
        gather("", CanonicalJson.read(row), own, lines);
        return lines;
    }

    private static void gather(String path, JsonNode node, List<FieldChangeWords> own, List<Line> lines) {
        node.propertyStream()
                .forEach(property -> gather(
                        path.isEmpty() ? property.getKey() : path + "." + property.getKey(),
                        property.getValue(),
                        own,
                        lines));
        if (node.isArray()) {
            for (int n = 0; n < node.size(); n++) {
                gather(path + " " + (n + 1), node.get(n), own, lines);
            }
        } else if (!node.isObject() && !node.isNull() && !node.asString().isEmpty()) {
            lines.add(line(path, node.asString(), own));
        }
    }

    private static Line line(String path, String value, List<FieldChangeWords> own) {
        var last = path.replaceFirst(".*\\.", "").replaceFirst(" \\d+$", "");
        for (var room : own) {
            for (var field : List.of(path, last)) {
                var label = room.label(field);
                if (!label.equals(Text.same(field))) {
                    return new Line(label, value(room, field, value));
                }
            }
        }
        return new Line(FieldWords.ofRow(path), plain(value));
    }

    private static Text plain(String value) {
        if (value.matches("true|false")) {
            return FieldChangeWords.yesOrNo(value);
        }
        return value.matches(MOMENT) ? Text.same("{0}").with(Instant.parse(value)) : Text.same(value);
    }

    /** A code of an edition long gone stands as it is. */
    private static Text value(FieldChangeWords room, String field, String value) {
        try {
            return room.value(field, value);
        } catch (RuntimeException unknown) {
            return Text.same(value);
        }
    }
}
