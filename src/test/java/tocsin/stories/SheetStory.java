package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;
import tocsin.organization.CreditCode;
import tocsin.town.SentSheet;

/** Sheets go out and come in again; what writing would refuse is said at its cell before anything is written. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = "tocsin.story=sheets")
class SheetStory extends StoryServer {
    private static final String PREMISES = "场所名称,地址,区划代码,行业,统一社会信用代码,从业人数,层数";

    @ParameterizedTest
    @CsvSource({
        "areas,xlsx",
        "areas,csv",
        "organizations,xlsx",
        "organizations,csv",
        "people,xlsx",
        "people,csv",
        "premises,xlsx",
        "premises,csv",
        "hazards,xlsx",
        "hazards,csv"
    })
    void whatWasExportedIsFoundTheSameWhenItComesInAgain(String ledger, String format) {
        now("2026-03-12", 9);
        found(as("chenli"), "安全出口堆放纱包 " + format);
        var there = as("guqing").get("/api/ledgers/" + ledger + "/rows").number("/total");
        var file = as("guqing").download("/api/ledgers/" + ledger + "/export?format=" + format);
        var sent = SentSheet.of(as("guqing"), ledger, "导出." + format, file);
        assertThat(sent.counts()).as(sent.said()).isEqualTo(List.of(0, 0, there, 0));
        assertThat(there).isPositive();
    }

    @Test
    void anExportOfFewColumnsStillCarriesWhatItsRowsAreKnownBy() {
        now("2026-03-12", 9);
        var sheet = as("guqing").text("/api/ledgers/premises/export?format=csv&columns=responsiblePhone");
        assertThat(sheet).contains("电话", "名称", "地址", "区划代码", "99010110100103");
    }

    @Test
    void whatWritingWouldRefuseIsMarkedInItsCellBeforehand() {
        now("2026-03-12", 9);
        var wrong = "91330102MA2XY01A46";
        var sent = SentSheet.of(
                as("guqing"),
                "premises",
                PREMISES,
                "望火旅馆,永兴路 9 号,99010110100103,CATERING,,-3,2",
                "望火茶馆,永兴路 10 号,99010110100103,CATERING,,3,-2",
                "望火书店,永兴路 11 号,99010110100103,CATERING," + wrong + ",3,2",
                "望火米店,永兴路 12 号,99010110100103,CATERING,,3,2");
        assertThat(sent.counts()).isEqualTo(List.of(1, 3, 0, 0));
        assertThat(sent.said())
                .contains("employees not-allowed “-3”不合规定：不能小于 0")
                .contains("floors not-allowed “-2”")
                .contains("creditCode check-digit “" + wrong + "”的校验位不对，第 18 位校验码应为 " + CreditCode.check(wrong));
        assertThat(sent.written().counts()).isEqualTo(List.of(0, 3, 0, 1));
    }

    @Test
    void textsAndAmountsBeyondWhatACommandTakesAreMarkedToo() {
        now("2026-03-12", 9);
        var long41 = "0".repeat(41);
        var people = SentSheet.of(as("guqing"), "people", "姓名,电话,区划代码", "郑一," + long41 + ",99010110100103");
        assertThat(people.said()).contains("phone not-allowed").contains("最长 40 个字");
        var units = SentSheet.of(
                as("guqing"),
                "organizations",
                "单位名称,区划代码,法定代表人,注册资本",
                "望火一厂,99010110100103,韩立诚,-5",
                "望火二厂,99010110100103," + "韩".repeat(61) + ",5");
        assertThat(units.counts()).isEqualTo(List.of(0, 2, 0, 0));
        assertThat(units.said()).contains("registeredCapitalYuan not-", "legalRepresentative not-allowed");
    }

    @Test
    void anOldRowDueBeforeItWasFoundGoesInWithTheSourcesWordAndIsSaidToBeDoubtful() {
        now("2026-03-12", 9);
        var sent = SentSheet.of(
                as("guqing"),
                "hazards",
                "编号,场所名称,区划代码,隐患描述,发现时间,整改期限",
                "旧-1,林婶面馆,99010110100103,灶台旁堆放油桶,2025-11-03 10:00,2025-11-01",
                "旧-2,林婶面馆,99010110100103,灭火器过期,2025-11-03 10:00,2025-11-13");
        assertThat(sent.counts()).isEqualTo(List.of(2, 0, 0, 0));
        assertThat(sent.said()).contains("dueOn doubtful “2025-11-01”照原样写入，但早于发现日期 2025-11-03");
        var warned = as("guqing").get(sent.path() + "/rows?only=warned");
        assertThat(warned.number("/total")).isEqualTo(1);
        assertThat(warned.body().at("/rows/0/problems/0/warning").asBoolean()).isTrue();
        assertThat(sent.written().counts()).isEqualTo(List.of(0, 0, 0, 2));
        var kept = as("guqing")
                .get("/api/ledgers/hazards/rows?description=灶台旁&limit=1".replace("灶台旁", "%E7%81%B6%E5%8F%B0%E6%97%81"));
        assertThat(kept.text("/rows/0/dueOn")).isEqualTo("2025-11-01");
    }

    @Test
    void aNameThatSeveralGridsBearIsSaidToBeAmbiguous() {
        now("2026-03-12", 9);
        var twins = SentSheet.of(
                as("guqing"),
                "areas",
                "代码,名称,层级,上级代码",
                "99010110100109,河边格,网格,990101101001",
                "99010110220009,河边格,网格,990101102200");
        assertThat(twins.written().counts()).as(twins.said()).isEqualTo(List.of(0, 0, 0, 2));
        var sent = SentSheet.of(
                as("guqing"), "people", "姓名,电话,所在网格", "钱二,000-0000021,河边格", "孙三,000-0000022,99010110220009");
        assertThat(sent.counts()).isEqualTo(List.of(1, 1, 0, 0));
        assertThat(sent.said()).contains("area area-ambiguous 您负责的范围里有 2 个“河边格”。请改填代码");
    }

    @Test
    void anOldWorkbookComesInAndACsvSaysHowItWasReadAndIsReadOtherwiseWhenAsked() throws java.io.IOException {
        now("2026-03-12", 9);
        var bytes = new java.io.ByteArrayOutputStream();
        try (var workbook = new org.apache.poi.hssf.usermodel.HSSFWorkbook()) {
            var sheet = workbook.createSheet("人员");
            sheet.createRow(0).createCell(0).setCellValue("望火镇人员台账");
            var rows = List.of(List.of("姓名", "电话", "区划代码"), List.of("方四", "000-0000031", "99010110100103"));
            for (int row = 0; row < rows.size(); row++) {
                for (int cell = 0; cell < 3; cell++) {
                    var line = cell == 0 ? sheet.createRow(row + 1) : sheet.getRow(row + 1);
                    line.createCell(cell).setCellValue(rows.get(row).get(cell));
                }
            }
            workbook.write(bytes);
        }
        var old = SentSheet.of(as("guqing"), "people", "人员.xls", bytes.toByteArray());
        assertThat(old.written().counts()).isEqualTo(List.of(0, 0, 0, 1));
        var text = "姓名;电话;区划代码\n马五;000-0000032;99010110100103\n".getBytes(java.nio.charset.Charset.forName("GB18030"));
        var csv = SentSheet.of(as("guqing"), "people", "人员.csv", text);
        assertThat(csv.now().get("form").toString()).contains("GB18030", "SEMICOLON");
        assertThat(csv.counts()).isEqualTo(List.of(1, 0, 0, 0));
        var otherwise = as("guqing").get(csv.path() + "/layout?sheet=CSV&encoding=GB18030&separator=COMMA");
        assertThat(otherwise.body().get("columns").size()).isEqualTo(1);
        var refused = as("guqing").get(csv.path() + "/layout?sheet=CSV&encoding=UTF_8&separator=COMMA");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/detail")).contains("请换一种编码");
    }

    @Test
    void aViewIsKeptWithItsOwnerAndSeenByColleaguesOfTheAreaOnlyWhenShared() {
        now("2026-03-12", 9);
        var path = "/api/ledgers/hazards/views";
        var mine = path + fresh("x").replace("/x", "");
        var body =
                "{'name':'本周逾期','filters':{'overdue':'true'},'sort':'dueOn','columns':'number,dueOn','initial':true,'shared':false}";
        assertThat(as("guqing").put(mine, body).status()).isEqualTo(204);
        assertThat(as("guqing").put(mine, body).status()).isEqualTo(204);
        assertThat(as("guqing").put(mine, body.replace("true", "false")).status())
                .isEqualTo(409);
        var kept = as("guqing").get(path);
        assertThat(kept.body().size()).isEqualTo(1);
        assertThat(kept.text("/0/filters/overdue")).isEqualTo("true");
        assertThat(kept.body().at("/0/initial").asBoolean()).isTrue();
        assertThat(as("yangshuo").get(path).body().size()).isZero();
        var shared = path + fresh("x").replace("/x", "");
        as("guqing").put(shared, body.replace("本周逾期", "全县逾期").replace("'shared':false", "'shared':true"));
        assertThat(as("yangshuo").get(path).text("/0/name")).isEqualTo("全县逾期");
        assertThat(as("yangshuo").get(path).text("/0/by")).isEqualTo("顾清");
        assertThat(as("miaoqiaoyun").get(path).body().size()).isZero();
        assertThat(as("guqing").get(path).body().findValuesAsString("initial")).containsOnlyOnce("true");
        as("yangshuo").delete(shared);
        assertThat(as("guqing").get(path).body().size()).isEqualTo(2);
        as("guqing").delete(shared);
        as("guqing").delete(shared);
        assertThat(as("yangshuo").get(path).body().size()).isZero();
    }
}
