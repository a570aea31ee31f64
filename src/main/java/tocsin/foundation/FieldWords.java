package tocsin.foundation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** What people call the fields of a request, so that a refusal need not name them as programs do. */
final class FieldWords {
    private static final Map<String, Text> WORDS = read();

    private FieldWords() {}

    /** The field's label by the last name of its path; the path itself where none is known. */
    static Text of(String path) {
        var name = path.replaceAll("\\[\\d+]", "")
                .replaceFirst(".*[./](?=[A-Za-z])", "")
                .replace("/", "");
        return WORDS.getOrDefault(name, Text.same(path));
    }

    private static Map<String, Text> read() {
        var lines = new Properties();
        try (var file = new InputStreamReader(
                Objects.requireNonNull(FieldWords.class.getResourceAsStream("/foundation/field-words.properties")),
                StandardCharsets.UTF_8)) {
            lines.load(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var words = new HashMap<String, Text>();
        lines.stringPropertyNames().forEach(name -> {
            var both = lines.getProperty(name).split("\\|", 2);
            words.put(name, Text.of(both[0], both[1]));
        });
        return Map.copyOf(words);
    }
}
