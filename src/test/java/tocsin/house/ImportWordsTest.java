package tocsin.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words of other people's sheets are data, and each means one thing. */
class ImportWordsTest {
    @Test
    void aHeadingMeansOneFieldOfItsKind() {
        var doubtful = new ArrayList<String>();
        files().forEach((kind, file) -> {
            var means = new HashMap<String, LinkedHashSet<String>>();
            fields(kind, file)
                    .forEach((field, words) -> Stream.of("headings", "sure")
                            .flatMap(sort -> strings(words.path(sort)).stream())
                            .forEach(word -> means.computeIfAbsent(normal(word), none -> new LinkedHashSet<>())
                                    .add(field)));
            means.forEach((word, meant) -> {
                if (meant.size() > 1) {
                    doubtful.add(kind + ": " + word + " " + meant);
                }
            });
        });
        assertThat(doubtful).isEmpty();
    }

    @Test
    void aWordInACellMeansOneCodeOfItsField() {
        var doubtful = new ArrayList<String>();
        files().forEach((kind, file) -> fields(kind, file).forEach((field, words) -> {
            var means = new HashMap<String, String>();
            words.path("words")
                    .properties()
                    .forEach(code -> strings(code.getValue()).forEach(word -> {
                        var before = means.put(normal(word), code.getKey());
                        if (before != null && !before.equals(code.getKey())) {
                            doubtful.add(kind + "." + field + ": " + word + " " + before + " " + code.getKey());
                        }
                    }));
        }));
        assertThat(doubtful).isEmpty();
    }

    @Test
    void noKindKeepsSuchWordsInTheProgram() throws IOException {
        var written = new ArrayList<String>();
        for (var source : JavaSource.below(JavaSource.MAIN)) {
            if (source.text().contains(".alsoCalled(")) {
                written.add(source.file().toString());
            }
        }
        assertThat(written)
                .as("put the words into src/main/resources/import-headings")
                .isEmpty();
    }

    private static Map<String, JsonNode> fields(String kind, JsonNode file) {
        var all = new TreeMap<String, JsonNode>();
        file.path("fields").properties().forEach(field -> all.put(field.getKey(), field.getValue()));
        strings(file.path("shared"))
                .forEach(key -> all.put(
                        all.containsKey(key) ? key + " (shared)" : key,
                        files().get("shared").path("fields").path(key)));
        return all;
    }

    private static Map<String, JsonNode> files() {
        try {
            var files = new TreeMap<String, JsonNode>();
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath:import-headings/*.yaml")) {
                try (var in = file.getInputStream()) {
                    Object read = new Yaml().load(in);
                    files.put(
                            String.valueOf(file.getFilename()).replace(".yaml", ""),
                            JsonMapper.shared().valueToTree(read));
                }
            }
            assertThat(files).isNotEmpty();
            return files;
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static List<String> strings(JsonNode list) {
        var all = new ArrayList<String>();
        list.forEach(each -> all.add(each.asString()));
        return all;
    }

    private static String normal(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
