package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tocsin.town.SentSheet;
import tocsin.town.Wanghuo;

/** Whoever imports says of each row that looks like a place on file whether it is that place. */
@TestPropertySource(properties = "tocsin.story=taken-back")
class LikeRowsStory extends StoryServer {
    private static final String HEAD = "场所名称,地址,区划代码";
    private static final String GRID = ",99010110100103";

    @BeforeEach
    void aMorning() {
        now("2026-03-12", 9);
    }

    @Test
    void theSameIsPassedOverAnotherGoesInAndIsNotAskedAboutAgain() {
        var sheet = like("认得甲", "认得乙");
        assertThat(sheet.counts()).as(sheet.said()).isEqualTo(List.of(2, 0, 0, 0));
        var rows = as("guqing").get(sheet.path() + "/rows?only=like");
        assertThat(rows.number("/total")).isEqualTo(2);
        assertThat(judge(sheet, "'rows':[2],'same':true").status()).isEqualTo(200);
        assertThat(judge(sheet, "'rows':[3],'same':false").text("/type")).isEqualTo("/problems/ledger/why-another");
        assertThat(judge(sheet, "'rows':[3],'same':false,'reason':'隔壁另一家'").status())
                .isEqualTo(200);
        assertThat(sheet.counts()).isEqualTo(List.of(1, 0, 1, 0));
        assertThat(sheet.said()).contains("judged-same", "judged-another", "隔壁另一家", "认得甲粮油店");
        sheet.written();
        assertThat(sheet.counts()).isEqualTo(List.of(0, 0, 1, 1));
        assertThat(listed("认得甲")).isEqualTo(1);
        assertThat(listed("认得乙")).isEqualTo(2);
        var pairs = as("guqing")
                .get("/api/suspected-duplicates?area=" + county.area("望火县").value())
                .body()
                .toString();
        assertThat(pairs).doesNotContain("认得乙粮油店");
        assertThat(as("guqing").get(sheet.path()).body().toString()).contains("judged-same", "judged-another");
    }

    @Test
    void allAreJudgedAtOnceAndAJudgementIsTakenBack() {
        var sheet = like("全认甲", "全认乙", "全认丙");
        judge(sheet, "'same':true");
        assertThat(sheet.counts()).isEqualTo(List.of(0, 0, 3, 0));
        judge(sheet, "'same':true");
        judge(sheet, "'rows':[4],'same':null");
        assertThat(sheet.counts()).isEqualTo(List.of(1, 0, 2, 0));
        judge(sheet, "'same':null");
        assertThat(sheet.counts()).isEqualTo(List.of(3, 0, 0, 0));
        judge(sheet, "'rows':[2],'same':true");
        var heading = sheet.now().get("columns").get(0).get("letter").asString();
        as("guqing").put(sheet.path() + "/cells/2/" + heading, "{'value':'全认甲 粮油店'}");
        assertThat(sheet.counts()).as("other words were not judged").isEqualTo(List.of(3, 0, 0, 0));
        county.appoint("沈相像", "shenji-like", "县消安委办", "望火县", "AUDIT_ADMINISTRATOR");
        for (var kind : List.of("ledger.RowsHeldTheSame", "ledger.LikenessLeftOpen")) {
            assertThat(as("shenji-like")
                            .get("/api/ledgers/audit/rows?kind=" + kind + "&subject=" + sheet.id())
                            .number("/total"))
                    .as(kind)
                    .isEqualTo(2);
        }
    }

    @Test
    void nobodyJudgesRowsOfAnImportThatIsNotHis() {
        var sheet = like("旁人甲");
        assertThat(as("yangshuo")
                        .put(sheet.path() + "/likenesses", "{'same':true}")
                        .status())
                .isEqualTo(404);
        sheet.written();
        assertThat(judge(sheet, "'same':true").status()).isEqualTo(200);
        assertThat(sheet.counts()).as("what is written stays").isEqualTo(List.of(0, 0, 0, 1));
    }

    /** A shop on file for each word, and a sheet that writes each a little otherwise. */
    private SentSheet like(String... words) {
        var lines = new java.util.ArrayList<>(List.of(HEAD));
        for (var word : words) {
            as("guqing")
                    .put(
                            "/api/premises/" + Wanghuo.id(),
                            "{'name':'" + word + "粮油店','areaId':'"
                                    + county.area("永兴3格").value() + "','sectorId':'" + county.sector("CATERING")
                                    + "','address':'" + word + "路 12 号'}");
            lines.add(word + "粮油店," + word + "路12号" + GRID);
        }
        return SentSheet.of(as("guqing"), "premises", lines.toArray(String[]::new));
    }

    private tocsin.town.Talk.Answer judge(SentSheet sheet, String body) {
        return as("guqing").put(sheet.path() + "/likenesses", "{" + body + "}");
    }

    private int listed(String name) {
        return as("guqing")
                .get("/api/ledgers/premises/rows?name=" + java.net.URLEncoder.encode(name, StandardCharsets.UTF_8))
                .number("/total");
    }
}
