package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tocsin.foundation.Actor;
import tocsin.foundation.Problem;
import tocsin.ledger.ImportReport;
import tocsin.ledger.Imports;
import tocsin.ledger.LikeJudgements;
import tocsin.ledger.LikeJudgements.Rows;

/** An import without a screen too says of each row that looks like a place on file what becomes of it; what is undecided is listed. */
@TestPropertySource(properties = "tocsin.story=taken-back")
class LikeRowChoiceStory extends StoryServer {
    private static final LikeJudgements NOTHING = new LikeJudgements(Rows.NONE, Rows.NONE, Rows.NONE, "");

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Test
    void whatIsUndecidedIsListedAndWritesNothingUntilItIsSaid() throws IOException {
        now("2026-03-12", 9);
        run(NOTHING, "命令甲店,命令路 1 号", "命令乙店,命令路 22 号", "命令丙店,命令路 303 号");
        var like = new String[] {"命令甲店,命令路1号", "命令乙店,命令路22号", "命令丙店,命令路303号", "不相干铺,远巷 9 号"};
        assertThatThrownBy(() -> run(NOTHING, like))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refusal -> assertThat(refusal.detail().zh())
                                .startsWith("3 行与已有档案相像")
                                .contains("第 2 行", "命令甲店", "--same"));
        assertThat(rows("不相干铺")).isZero();
        assertThatThrownBy(() -> run(said(List.of(2, 5), List.of(), false), like))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refusal -> assertThat(refusal.detail().zh()).startsWith("第 5 行没有与之相像的档案"));
        var report = run(said(List.of(2), List.of(3), true), like);
        assertThat(List.of(report.written(), report.same(), report.bad())).isEqualTo(List.of(2, 1, 1));
        assertThat(report.marked()).isNotNull();
        assertThat(List.of(rows("命令甲店"), rows("命令乙店"), rows("命令丙店"), rows("不相干铺")))
                .isEqualTo(List.of(1, 2, 1, 1));
    }

    private static LikeJudgements said(List<Integer> same, List<Integer> another, boolean skipRest) {
        return new LikeJudgements(
                new Rows(same, false), new Rows(another, false), new Rows(List.of(), skipRest), "对过门牌，是另一家");
    }

    private ImportReport run(LikeJudgements said, String... rows) throws IOException {
        var lines = new StringBuilder("场所名称,地址,区划代码\n");
        for (var row : rows) {
            lines.append(row).append(",99010110100103\n");
        }
        return imports.run("premises", Files.writeString(folder.resolve("命令.csv"), lines), said, Actor.INSTALLATION);
    }

    private int rows(String name) {
        return as("guqing")
                .get("/api/ledgers/premises/rows?name="
                        + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8))
                .number("/total");
    }
}
