package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tocsin.town.SentSheet;
import tocsin.town.Wanghuo;

/** The duty matrix comes in as a sheet, goes out as one that comes in again unchanged, and is taken back whole. */
@TestPropertySource(properties = "tocsin.story=buildings")
class RegulatorImportStory extends StoryServer {
    private static final String HEAD = "监管行业,部门名称,职责分工,三必须,四个谁,依据,起始日,区域代码";

    @BeforeAll
    void departments() {
        now("2026-03-12", 9);
        county.appoint("沈矩阵", "shenji-matrix", "县消安委办", "望火县", "AUDIT_ADMINISTRATOR");
        for (var name : List.of("县商务局", "县市场监管局", "县文旅局")) {
            department(name);
        }
    }

    @BeforeEach
    void aMorning() {
        now("2026-03-12", 9);
    }

    @Test
    void aMatrixComesInGoesOutComesInAgainUnchangedAndGoesBackWhole() {
        var sheet = SentSheet.of(
                as("guqing"),
                "regulators",
                HEAD,
                "CATERING,县商务局,主管部门,管行业必须管安全,谁主管谁负责,三定方案,2026-01-01,990101",
                "CATERING,县市场监管局,参与,,,,2026-02-01,990101");
        assertThat(sheet.counts()).as(sheet.said()).isEqualTo(List.of(2, 0, 0, 0));
        sheet.written();
        assertThat(lead()).isEqualTo("县商务局");

        var out = as("guqing").download("/api/ledgers/regulators/export?format=xlsx");
        var again = SentSheet.of(as("guqing"), "regulators", "再来.xlsx", out);
        assertThat(again.counts()).as(again.said()).isEqualTo(List.of(0, 0, 2, 0));
        var english = as("guqing").download("/api/ledgers/regulators/export?format=csv&lang=en");
        assertThat(SentSheet.of(as("guqing"), "regulators", "again.csv", english)
                        .counts())
                .isEqualTo(List.of(0, 0, 2, 0));
        goesBackAndComesAgain(sheet);
    }

    private void goesBackAndComesAgain(SentSheet sheet) {
        as("guqing").put(sheet.path() + "/taking-back", "{'reason':'传错了表'}");
        Awaitility.await().until(() -> sheet.now().get("stage").asString().equals("TAKEN_BACK"));
        assertThat(lead()).isEmpty();
        as("guqing").put(sheet.path() + "/reinstating", "{'reason':'没有错'}");
        Awaitility.await().until(() -> sheet.now().get("stage").asString().equals("DONE"));
        assertThat(lead()).isEqualTo("县商务局");
        for (var kind : List.of("ledger.RowsWritten", "ledger.ImportTakenBack", "organization.RegulatorWithdrawn")) {
            assertThat(as("shenji-matrix")
                            .get("/api/ledgers/audit/rows?kind=" + kind)
                            .number("/total"))
                    .as("the county's auditor reads " + kind)
                    .isPositive();
        }
    }

    @Test
    void whatCannotBeTakenIsToldRowByRow() {
        var sheet = SentSheet.of(
                as("guqing"),
                "regulators",
                "行业,部门,分工",
                "INDUSTRY,没有的局,主管",
                "INDUSTRY,恒泽针织厂,主管",
                "没有的行业,县文旅局,主管",
                "INDUSTRY,县市场监管局,随便",
                "INDUSTRY,县文旅局,");
        assertThat(sheet.counts()).as(sheet.said()).isEqualTo(List.of(1, 4, 0, 0));
        assertThat(sheet.said()).contains("没有的局", "不是政府部门", "没有的行业", "随便");
        sheet.written();
        var other = SentSheet.of(as("guqing"), "regulators", "行业,部门,分工", "INDUSTRY,县文旅局,配合", "INDUSTRY,县商务局,主管");
        assertThat(other.counts()).as(other.said()).isEqualTo(List.of(1, 1, 0, 0));
        assertThat(other.said()).contains("导入不改已登记的", "多头主管");
    }

    private String lead() {
        var matrix = as("guqing")
                .get("/api/areas/" + county.area("望火县").value() + "/duty-matrix")
                .body();
        for (var row : matrix.get("sectors")) {
            if (row.get("id").asString().equals(county.sector("CATERING").toString())) {
                return row.get("lead").isEmpty() ? "" : row.get("lead").get(0).asString();
            }
        }
        return "?";
    }

    private void department(String name) {
        var answer = as("guqing")
                .put(
                        "/api/organizations/" + Wanghuo.id(),
                        "{'name':'" + name + "','kind':'REGULATOR','areaId':'"
                                + county.area("望火县").value() + "','sectorId':'" + county.sector("INDUSTRY")
                                + "','enforcementPower':false,'active':true}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }
}
