package tocsin.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Writes the list of components, and lets none in whose licence would bind or exclude whoever uses the program. */
class ComponentsTest {
    private static final Path LIST = Path.of("target/components.cdx.json");

    @Test
    void everyComponentIsListedAndUnderALicenceThatMayComeIn() throws IOException {
        var all = new ArrayList<Component>();
        all.addAll(Components.ofProgram());
        all.addAll(Components.ofPages());
        write(all);
        assertThat(all.stream().map(LicenceRule::refusal).filter(Objects::nonNull))
                .isEmpty();
        var names = all.stream().filter(Component::shipped).map(Component::name).toList();
        assertThat(names).contains("spring-webmvc", "postgresql", "tomcat-embed-core", "pdfbox", "vue");
        assertThat(names).doesNotContain("assertj-core", "greenmail", "vite");
        assertThat(JsonMapper.shared().readTree(Files.readString(LIST)).at("/components"))
                .hasSize(all.size());
    }

    @Test
    void whatBindsOthersOrForbidsAUseIsRefused() {
        for (var licence : List.of(
                "GPL-2.0-only",
                "GNU General Public License v3.0",
                "AGPL-3.0-or-later",
                "GNU Affero General Public License v3",
                "CC-BY-NC-4.0",
                "Free for non-commercial use",
                "SSPL-1.0",
                "BUSL-1.1",
                "Apache-2.0 WITH Commons Clause",
                "A licence nobody has read")) {
            assertThat(LicenceRule.refusal(of("pkg:maven/x/y@1", licence)))
                    .as(licence)
                    .contains(licence);
            assertThat(LicenceRule.refusal(of("pkg:npm/y@1", licence)))
                    .as(licence)
                    .contains(licence);
        }
        assertThat(LicenceRule.refusal(of("pkg:maven/x/y@1", "MIT", "GPL-2.0")))
                .as("a choice is judged by somebody before it is one")
                .contains("GPL");
        assertThat(LicenceRule.refusal(new Component("pkg:npm/y@1", "", "y", "1", true, List.of())))
                .contains("no licence");
    }

    @Test
    void whatMayBeChosenIsTakenAtItsBest() {
        assertThat(LicenceRule.refusal(of("pkg:maven/jakarta.mail/api@2", "EPL 2.0", "GPL2 w/ CPE")))
                .isNull();
        assertThat(LicenceRule.refusal(of("pkg:npm/y@1", "(MIT OR GPL-3.0)"))).isNull();
        assertThat(LicenceRule.refusal(of("pkg:maven/x/y@1", "LGPL-2.1-or-later")))
                .isNull();
    }

    private static Component of(String purl, String... licences) {
        return new Component(purl, "x", "y", "1", true, List.of(licences));
    }

    private static void write(List<Component> components) throws IOException {
        var list = new TreeMap<String, Object>();
        list.put("bomFormat", "CycloneDX");
        list.put("specVersion", "1.6");
        list.put("version", 1);
        list.put(
                "metadata",
                Map.of(
                        "component",
                        Map.of("type", "application", "name", "tocsin", "version", ApiFile.programVersion())));
        list.put("components", components.stream().map(Component::described).toList());
        Files.createDirectories(LIST.getParent());
        Files.writeString(
                LIST, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(list) + "\n");
    }
}
