package tocsin.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ThirdPartyTest {

    private static final Pattern DEPENDENCY = Pattern.compile(
            "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*(?:<version>([^<]+)</version>)?");
    private static final Pattern PROPERTY = Pattern.compile("<([a-z.-]+\\.version)>([^<]+)<");

    @Test
    void everyDependencyOfTheProgramIsListedWithItsVersion() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));
        var versions = new HashMap<String, String>();
        PROPERTY.matcher(pom).results().forEach(found -> versions.put("${" + found.group(1) + "}", found.group(2)));
        var unlisted = new ArrayList<String>();
        DEPENDENCY.matcher(pom).results().forEach(found -> {
            var version = found.group(3) == null ? "" : versions.getOrDefault(found.group(3), found.group(3));
            var line = "| " + found.group(1) + ":" + found.group(2) + " | " + version;
            if (!list().contains(line)) {
                unlisted.add(line);
            }
        });
        assertThat(unlisted).as("missing in THIRD-PARTY.md").isEmpty();
    }

    @Test
    void everyDependencyOfThePagesIsListedWithItsVersion() throws IOException {
        var project = JsonMapper.shared().readTree(Files.readString(Path.of("web/package.json")));
        var unlisted = new ArrayList<String>();
        for (var kind : List.of("dependencies", "devDependencies")) {
            for (Map.Entry<String, tools.jackson.databind.JsonNode> entry :
                    project.path(kind).properties()) {
                // ^20.19.0 is listed as 20.19
                var version = entry.getValue().asString().replaceFirst("^\\^(\\d+\\.\\d+).*", "$1");
                if (!list().contains("| " + entry.getKey() + " | " + version + " |")) {
                    unlisted.add(entry.getKey() + " " + version);
                }
            }
        }
        assertThat(unlisted).as("missing in THIRD-PARTY.md").isEmpty();
    }

    private static String list() {
        try {
            return Files.readString(Path.of("THIRD-PARTY.md"));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
