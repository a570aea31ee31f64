package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tocsin.foundation.Actor;
import tocsin.ledger.Imports;
import tocsin.organization.Areas;

/** A file of areas longer than one step of the import: a node finds its parent wherever it stands above. */
@TestPropertySource(properties = "tocsin.story=area-file")
class AreaFileStory extends StoryServer {
    private static final int VILLAGES = 1_500;

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private Areas areas;

    @Test
    void aParentFarAboveInTheFileIsFound() throws IOException {
        now("2026-03-12", 9);
        var lines = new StringBuilder("代码,名称,层级,上级代码\nQX900,新镇,镇街,990101\n");
        for (int at = 0; at < VILLAGES; at++) {
            lines.append("QX900%04d,新村%d,村居,QX900\n".formatted(at, at));
        }
        var report = imports.run("areas", Files.writeString(folder.resolve("区划.csv"), lines), Actor.INSTALLATION);
        assertThat(report.bad()).isZero();
        assertThat(report.written()).isEqualTo(VILLAGES + 1);
        var town = areas.findByCode("QX900").orElseThrow();
        assertThat(areas.children(town.id())).hasSize(VILLAGES);
    }

    @Test
    void aParentThatStandsBelowItsChildIsNamedInTheCheck() throws IOException {
        now("2026-03-12", 9);
        var report = imports.run(
                "areas",
                Files.writeString(
                        folder.resolve("颠倒.csv"), "代码,名称,层级,上级代码\nQX8010001,倒村,村居,QX801\nQX801,倒镇,镇街,990101\n"),
                Actor.INSTALLATION);
        assertThat(report.bad()).isEqualTo(1);
        assertThat(report.written()).isEqualTo(1);
        assertThat(areas.findByCode("QX8010001")).isEmpty();
    }
}
