package tocsin.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the list of requirements says is shown, and what the tests say they show, are the same. */
class RequirementsTest {
    private static final Pattern ROW = Pattern.compile(
            "^\\| ([A-Z]+-\\d+) \\| (done|part: [^|]+|open) \\| ([^|]*) \\| ?(.*?) ?\\|$", Pattern.MULTILINE);
    private static final Pattern TEST = Pattern.compile("`([^`#]+)#([^`]+)`");
    private static final Pattern SHOWS = Pattern.compile("@Shows\\(([^)]*)\\)\\s+void (\\w+)\\(");
    private static final Pattern TITLE = Pattern.compile("test\\(\\s*['\"`]((?:\\[[A-Z]+-\\d+] )+[^'\"`]*)['\"`]");
    private static final Pattern ID = Pattern.compile("[A-Z]+-\\d+");

    @Test
    void theListAndTheTestsNameEachOther() {
        assertThat(listed()).isEqualTo(shown());
    }

    @Test
    void aRowThatIsDoneOrPartlyDoneNamesATestAndAnOpenOneNone() {
        ROW.matcher(read(Path.of("docs/requirements.md")))
                .results()
                .forEach(row -> assertThat(TEST.matcher(row.group(4)).find())
                        .as(row.group(1))
                        .isEqualTo(!row.group(2).equals("open")));
    }

    @Test
    void aTestShowsAtMostThreeRows() {
        var rows = new java.util.HashMap<String, Integer>();
        shown().forEach(line -> rows.merge(line.substring(line.indexOf(' ') + 1), 1, Integer::sum));
        assertThat(rows.values()).isNotEmpty().allMatch(count -> count <= 3);
    }

    private static Set<String> listed() {
        var listed = new TreeSet<String>();
        ROW.matcher(read(Path.of("docs/requirements.md")))
                .results()
                .forEach(row -> TEST.matcher(row.group(4))
                        .results()
                        .forEach(test -> listed.add(row.group(1) + " " + test.group(1) + "#" + test.group(2))));
        return listed;
    }

    private static Set<String> shown() {
        var shown = new TreeSet<String>();
        each(
                Path.of("src/test/java"),
                ".java",
                (file, text) -> SHOWS.matcher(text)
                        .results()
                        .forEach(found -> ID.matcher(found.group(1))
                                .results()
                                .forEach(id -> shown.add(id.group() + " " + file + "#" + found.group(2)))));
        each(
                Path.of("web/e2e"),
                ".spec.ts",
                (file, text) -> TITLE.matcher(text)
                        .results()
                        .forEach(found -> Pattern.compile("\\[([A-Z]+-\\d+)]")
                                .matcher(found.group(1))
                                .results()
                                .forEach(id -> shown.add(id.group(1) + " " + file + "#" + found.group(1)))));
        return shown;
    }

    private static void each(Path folder, String ending, java.util.function.BiConsumer<String, String> take) {
        try (var files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(ending))
                    .forEach(file -> take.accept(file.toString(), read(file)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
