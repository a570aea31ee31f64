package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tocsin.foundation.Actor;
import tocsin.ledger.ImportReport;
import tocsin.ledger.Imports;

/** A row of an import that looks like a place on file is told so in the check, with the file it is like, and is not kept out. */
@TestPropertySource(properties = "tocsin.story=taken-back")
class LikeOnImportStory extends StoryServer {
    private static final String GRID = "99010110100103";

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Test
    void aRowWrittenOtherwiseThanItsFileIsWorthALook() throws IOException {
        now("2026-03-12", 9);
        assertThat(run("相像粮油店,相像路 12 号,000-8880001").words().zh()).doesNotContain("请核对");
        var again = run("相像粮油店,相像路12号,000-8880001", "不相干的铁铺,别的巷 3 号,000-8880002");
        assertThat(again.words().zh()).contains("写入 2 行", "请核对 1 行");
        assertThat(again.marked()).isNotNull();
    }

    @Test
    void whatWasImportedOnTheServersMachineIsReadByTheAuditorOfThatGroundAndByNobodyBeside() throws IOException {
        now("2026-03-12", 9);
        var report = run("命令行甲铺,审计路 1 号,000-8880011", "命令行乙铺,审计路 2 号,000-8880012");
        imports.takeBack(report.id(), "测试用", Actor.INSTALLATION);
        county.appoint("沈命令", "shenji-command", "县消安委办", "望火县", "AUDIT_ADMINISTRATOR");
        county.appoint("沈邻镇", "shenji-beside", "石笕镇人民政府", "石笕镇", "AUDIT_ADMINISTRATOR");
        for (var kind : List.of("ledger.RowsWritten", "ledger.ImportTakenBack")) {
            assertThat(told("shenji-command", kind, report)).as(kind).isEqualTo(1);
            assertThat(told("shenji-beside", kind, report)).as(kind).isZero();
        }
    }

    private int told(String auditor, String kind, ImportReport report) {
        return as(auditor)
                .get("/api/ledgers/audit/rows?kind=" + kind + "&subject=" + report.id())
                .number("/total");
    }

    private ImportReport run(String... rows) throws IOException {
        var lines = new StringBuilder("场所名称,地址,电话,区划代码\n");
        for (var row : rows) {
            lines.append(row).append(',').append(GRID).append('\n');
        }
        return imports.run("premises", Files.writeString(folder.resolve("像.csv"), lines), Actor.INSTALLATION);
    }
}
