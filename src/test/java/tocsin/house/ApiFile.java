package tocsin.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The contract as a file: what the pages are written against and what the server hands out. */
final class ApiFile {
    private static final Path FILE = Path.of("web/src/api/openapi.json");
    private static final Pattern VERSION = Pattern.compile("<artifactId>tocsin</artifactId>\\s*<version>([^<]+)<");
    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private ApiFile() {}

    /** The document with its keys in order, so that one change of the API is one change of the text. */
    static String text(JsonNode document) {
        var lines = new DefaultIndenter("  ", "\n");
        var tree = SORTED.convertValue(document, Object.class);
        return SORTED.writer()
                        .with(new DefaultPrettyPrinter()
                                .withObjectIndenter(lines)
                                .withArrayIndenter(lines))
                        .writeValueAsString(tree)
                + "\n";
    }

    /** Writes the file and gives what stood there before, nothing when there was none. */
    static String replace(String text) throws IOException {
        var before = Files.exists(FILE) ? Files.readString(FILE) : "";
        if (!before.equals(text)) {
            Files.writeString(FILE, text);
        }
        return before;
    }

    static String programVersion() {
        try {
            var found = VERSION.matcher(Files.readString(Path.of("pom.xml")));
            if (!found.find()) {
                throw new IllegalStateException("pom.xml says no version");
            }
            return found.group(1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
