package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tocsin.foundation.Actor;
import tocsin.organization.AreaLevel;
import tocsin.organization.AreaView;
import tocsin.organization.Areas;
import tocsin.organization.Divisions;

/** The divisions of the country, as they are published, become the area tree. */
@DirtiesContext
@TestPropertySource(properties = "tocsin.story=divisions")
class NationalDivisionsStory extends StoryServer {
    private static final Path WHOLE = Path.of("../shared/data/admin-cn");
    private static final Map<String, AreaLevel> FILES = Map.of(
            "provinces.csv", AreaLevel.PROVINCE,
            "cities.csv", AreaLevel.CITY,
            "areas.csv", AreaLevel.COUNTY,
            "streets.csv.gz", AreaLevel.TOWN,
            "villages.csv.gz", AreaLevel.VILLAGE);

    @TempDir
    private Path folder;

    @Autowired
    private Divisions divisions;

    @Autowired
    private Areas areas;

    @Autowired
    private JdbcClient sql;

    @Test
    void aCodesOwnDigitsSayWhatStandsAbove() throws IOException {
        Files.writeString(folder.resolve("provinces.csv"), "code,name\n98,望北省\n");
        Files.writeString(folder.resolve("cities.csv"), "code,name,provinceCode\n9801,望北市,98\n");
        Files.writeString(folder.resolve("areas.csv"), "code,name,cityCode,provinceCode\n980102,望山县,9801,98\n");
        assertThat(divisions.take(folder, Actor.INSTALLATION)).isEqualTo(new Divisions.Taken(3, 3));
        assertThat(divisions.take(folder, Actor.INSTALLATION)).isEqualTo(new Divisions.Taken(3, 0));
        assertThat(trail("980102")).containsExactly("望北省", "望北市", "望山县");
    }

    @Test
    void theWholeCountryComesIn() throws IOException {
        assumeTrue(Files.exists(WHOLE), "the divisions stand beside the project only where they were put");
        assertThat(divisions.take(WHOLE, Actor.INSTALLATION)).isEqualTo(new Divisions.Taken(665_276, 665_276));
        for (var file : FILES.entrySet()) {
            assertThat(count(file.getValue())).as(file.getKey()).isEqualTo(lines(WHOLE.resolve(file.getKey())));
        }
        assertThat(trail("110101001001")).containsExactly("北京市", "市辖区", "东城区", "东华门街道", "多福巷社区居委会");
        assertThat(divisions.take(WHOLE, Actor.INSTALLATION)).isEqualTo(new Divisions.Taken(665_276, 0));
    }

    private List<String> trail(String code) {
        return areas.trail(areas.findByCode(code).orElseThrow().path()).stream()
                .map(AreaView::name)
                .toList();
    }

    /** Nodes of a level below the provinces of the country; the invented ones begin with 98 and 99. */
    private long count(AreaLevel level) {
        return sql.sql("select count(*) from organization.area where level = :level and code < '9'")
                .param("level", level.name())
                .query(Long.class)
                .single();
    }

    private static long lines(Path file) throws IOException {
        var content = Files.newInputStream(file);
        var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(content) : content;
        try (var reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).count() - 1;
        }
    }
}
