package tocsin.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An edition once in force is never edited: {@code rulebook/LOCK} pins every file; a correction is a new file with a new day. */
class ShippedEditionsTest {
    private static final Path RULES = Path.of("src/main/resources/rulebook");

    @Test
    void everyEditionIsPinnedAndUnchanged() throws Exception {
        var pinned = new TreeMap<String, String>();
        for (var line : Files.readAllLines(RULES.resolve("LOCK"))) {
            var parts = line.split("  ", 2);
            pinned.put(parts[1], parts[0]);
        }
        if (!shipped().equals(pinned)) {
            fail("rulebook/LOCK differs. For new files only, write it anew from this list:\n%s", lock(shipped()));
        }
    }

    @Test
    void everyEditionCanBeRead() {
        var rulebook = new Rulebook();
        assertThat(rulebook.rules()).isNotEmpty();
        assertThat(rulebook.rules())
                .allSatisfy(rule -> assertThat(rulebook.list(rule, Map.class)).isNotEmpty());
    }

    private static Map<String, String> shipped() throws Exception {
        var found = new TreeMap<String, String>();
        try (var files = Files.walk(RULES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                found.put(RULES.relativize(file).toString().replace('\\', '/'), sha256(file));
            }
        }
        return found;
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(read(file)));
    }

    private static byte[] read(Path file) throws IOException {
        return Files.readAllBytes(file);
    }

    private static String lock(Map<String, String> files) {
        var text = new StringBuilder();
        files.forEach((path, sum) -> text.append(sum).append("  ").append(path).append('\n'));
        return text.toString();
    }
}
