package tocsin.foundation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** What people call the fields of a request, so that a refusal need not name them as programs do. */
final class FieldWords {
    private static final Map<String, Text> WORDS = read("field-words");
    private static final Map<String, Text> OF_ROWS = read("row-words");

    private FieldWords() {}

    /** The field's label by the last name of its path; the path itself where none is known. */
    static Text of(String path) {
        return WORDS.getOrDefault(name(path), Text.same(path));
    }

    /** The field's label as this command calls it: the same property may mean another thing elsewhere. */
    static Text of(Class<?> command, String path) {
        var own = WORDS.get(command.getSimpleName() + "." + name(path));
        return own == null ? of(path) : own;
    }

    /** A part of a record's row as it is called on paper: by its whole path, by its last name; the path itself where none is known. */
    static Text ofRow(String path) {
        var last = path.replaceFirst(".*\\.", "").replaceFirst(" \\d+$", "");
        return Stream.of(OF_ROWS.get(path), OF_ROWS.get(last), WORDS.get(last))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Text.same(path));
    }

    private static String name(String path) {
        return path.replaceAll("\\[\\d+]", "")
                .replaceFirst(".*[./](?=[A-Za-z])", "")
                .replace("/", "");
    }

    private static Map<String, Text> read(String list) {
        var lines = new Properties();
        try (var file = new InputStreamReader(
                Objects.requireNonNull(FieldWords.class.getResourceAsStream("/foundation/" + list + ".properties")),
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
