package tocsin.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the page about security names as its ground is there. */
class SecurityPageTest {
    private static final Path PAGE = Path.of("docs/security.md");
    private static final Pattern TYPE = Pattern.compile("`([A-Z][A-Za-z]+)`");
    private static final Pattern ITEM = Pattern.compile("(?m)^\\| (8\\.1\\.4\\.\\d+)");

    @Test
    void everyClassAndTestItNamesIsThere() throws IOException {
        var named = TYPE.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).hasSizeGreaterThan(40);
        try (var sources = Files.walk(Path.of("src"))) {
            var there = sources.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
            named.removeAll(there);
        }
        assertThat(named).as("named in docs/security.md and gone").isEmpty();
    }

    @Test
    void everyItemOfTheSafeComputingEnvironmentIsAnswered() throws IOException {
        var answered = ITEM.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        for (int item = 1; item <= 11; item++) {
            assertThat(answered).contains("8.1.4." + item);
        }
    }
}
