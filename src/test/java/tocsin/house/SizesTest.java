package tocsin.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing is longer than can be taken in at one look. What is longer all the same says why in {@code house/too-long.txt}, one line each:
 * the thing, and a sentence.
 */
class SizesTest {
    private static final int FILE_LINES = 300;
    private static final int METHOD_LINES = 30;
    private static final int CONSTRUCTOR_PARAMETERS = 6;
    private static final int VUE_LINES = 200;
    private static final Path REASONS = Path.of("src/test/resources/house/too-long.txt");

    @Test
    void whatIsLongSaysWhy() {
        assertThat(tooLong().keySet()).isSubsetOf(reasons().keySet());
    }

    @Test
    void aReasonGoesWhenItsThingIsShort() {
        assertThat(reasons().keySet()).isSubsetOf(tooLong().keySet());
    }

    @Test
    void aReasonIsOneSentence() {
        assertThat(reasons().values()).allMatch(reason -> reason.matches("[A-Z][^.]{20,}\\."));
    }

    /** Everything over its measure, and by how much it is: {@code file}, {@code file#Type.method} or {@code file#Type.new}. */
    private static Map<String, String> tooLong() {
        var found = new TreeMap<String, String>();
        for (var root : List.of(JavaSource.MAIN, JavaSource.TEST)) {
            for (var source : JavaSource.below(root)) {
                if (source.lines() > FILE_LINES) {
                    found.put(source.file().toString(), source.lines() + " lines");
                }
                for (var method : source.methods()) {
                    if (method.lines() > METHOD_LINES) {
                        found.put(source.file() + "#" + method.name(), method.lines() + " lines");
                    }
                    if (method.constructor() && method.parameters() > CONSTRUCTOR_PARAMETERS) {
                        found.put(source.file() + "#" + method.name(), method.parameters() + " parameters");
                    }
                }
            }
        }
        for (var page : pages()) {
            if (read(page).size() > VUE_LINES) {
                found.put(page.toString(), read(page).size() + " lines");
            }
        }
        return found;
    }

    private static List<Path> pages() {
        try (var files = Files.walk(Path.of("web/src"))) {
            return files.filter(file -> file.toString().endsWith(".vue"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, String> reasons() {
        var reasons = new TreeMap<String, String>();
        lines().forEach(line ->
                reasons.put(line.substring(0, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2)));
        return reasons;
    }

    private static Stream<String> lines() {
        return read(REASONS).stream().filter(line -> !line.isBlank());
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
