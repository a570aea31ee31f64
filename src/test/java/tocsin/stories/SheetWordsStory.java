package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tocsin.foundation.Actor;
import tocsin.ledger.Imports;
import tocsin.town.SentSheet;
import tocsin.town.Wanghuo;

/** Sheets as counties write them: rows that meet, columns of their own, their own words; and what a refusal says to whoever typed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = "tocsin.story=sheets")
class SheetWordsStory extends StoryServer {
    private static final String HAZARDS = "原编号,场所名称,区划代码,隐患描述,发现时间,隐患等级,出处文号,备注";
    private static final String SHOP = "林婶面馆,99010110100103,";

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Test
    void aRowThatSaysNoMoreThanAnEarlierOneIsTheSameAndOneThatSaysOtherwiseNamesTheDifference() {
        now("2026-03-12", 9);
        var sent = SentSheet.of(
                as("guqing"),
                "hazards",
                HAZARDS,
                "遇-1," + SHOP + "楼梯间堆煤,2025-10-01,一般隐患,望消〔2025〕1号,",
                "遇-1," + SHOP + "楼梯间堆煤,2025-10-01,一般隐患,,",
                "遇-2," + SHOP + "楼梯间停电动车,2025-10-01,重大火灾隐患,,",
                "遇-2," + SHOP + "楼梯间停电动车,2025-10-01,一般,,",
                "," + SHOP + "楼梯间锁门,2025-10-01,,,",
                "," + SHOP + "楼梯间锁门,2025-10-01,,,");
        assertThat(sent.counts()).as(sent.said()).isEqualTo(List.of(3, 1, 2, 0));
        assertThat(sent.said())
                .contains("repeated-row", "第 2 行：“出处文号”那里是“望消〔2025〕1号”，这里没有填")
                .contains("doubled-row", "第 4 行：“等级”那里是“重大”，这里是“一般”");
        assertThat(sent.written().counts()).isEqualTo(List.of(0, 1, 2, 3));
    }

    @Test
    void peopleWithoutATelephoneMeetTooAndATelephoneIsDigits() {
        now("2026-03-12", 9);
        var sent = SentSheet.of(
                as("guqing"),
                "people",
                "姓名,联系方式,区划代码,单位",
                "吴遇一,,99010110100103,",
                "吴遇一,,99010110100103,",
                "吴遇二,abc,99010110100103,",
                "吴遇三,0990-1234567转8001,99010110100103,");
        assertThat(sent.counts()).as(sent.said()).isEqualTo(List.of(2, 1, 1, 0));
        assertThat(sent.said()).contains("phone not-allowed “abc”不合规定：只能写数字");
    }

    @Test
    void theCommandLineNamesColumnsLeftOutAndACheckWritesNothing() throws IOException {
        now("2026-03-12", 9);
        var file =
                Files.writeString(folder.resolve("面馆.csv"), HAZARDS + "\n遇-3," + SHOP + "后门上锁,2025-10-02,一般,,老板不在\n");
        var checked = imports.check("hazards", file, Actor.INSTALLATION);
        assertThat(checked.leftOut()).containsExactly("H “备注”");
        assertThat(checked.words().zh()).contains("没有写入", "可写入 1 行");
        assertThat(checked.marked()).exists();
        try (var marked = tocsin.spreadsheets.Spreadsheet.open(java.util.Objects.requireNonNull(checked.marked()))) {
            var headings = new StringBuilder();
            marked.read(marked.sheets().getFirst(), row -> {
                row.cells().forEach(cell -> headings.append(cell.text()).append('|'));
                return false;
            });
            assertThat(headings.toString()).contains("校验结果（不导入的列：H “备注”）");
        }
        var run = imports.run("hazards", file, Actor.INSTALLATION);
        assertThat(run.written()).isEqualTo(1);
        var again = imports.run("hazards", checked.marked(), Actor.INSTALLATION);
        assertThat(again.leftOut()).containsExactly("H “备注”");
        assertThat(again.same()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"990101881,乡镇", "990101882,街道", "990101883,TOWN", "990101884,Town", "990101885,镇街"})
    void aLevelIsUnderstoodInTheWordsOfTheField(String code, String level) {
        now("2026-03-12", 9);
        var sent = SentSheet.of(as("guqing"), "areas", "代码,名称,层级,上级代码", code + ",遇" + code + "," + level + ",990101");
        assertThat(sent.counts()).as(sent.said()).isEqualTo(List.of(1, 0, 0, 0));
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysIsToldWhatItIs() {
        now("2026-03-12", 9);
        var text = as("guqing")
                .put(
                        "/api/imports/" + Wanghuo.id() + "?kind=people&fileName=a.xlsx",
                        "姓名,电话\n甲,1".getBytes(StandardCharsets.UTF_8));
        assertThat(text.status()).isEqualTo(400);
        assertThat(text.text("/detail")).contains("纯文本", "另存为 .xlsx");
        var broken = new byte[2_000];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, broken, 0, 4);
        var old = as("guqing").put("/api/imports/" + Wanghuo.id() + "?kind=people&fileName=a.xls", broken);
        assertThat(old.status()).isEqualTo(400);
        assertThat(old.text("/detail")).contains("旧版 Office", "另存为 .xlsx");
    }

    @Test
    void aRefusalNamesItsFieldsAsPeopleDoAndAllOfThemAtOnce() {
        now("2026-03-12", 9);
        var refused = as("guqing")
                .put(
                        "/api/people/" + Wanghuo.id(),
                        "{'name':'','phone':'abc','areaId':'"
                                + county.area("永兴3格").value() + "'}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/detail")).contains("“名称”没有填", "“电话”的“abc”不是电话");
        assertThat(refused.body().get("errors").findValuesAsString("pointer")).contains("/name", "/phone");
    }

    @Test
    void aNoticeWithSeveralFaultsNamesThemAll() {
        now("2026-03-12", 9);
        var hazard = found(as("chenli"), "通道堆布匹");
        var refused = as("yangshuo")
                .put(
                        "/api/hazards/" + hazard + fresh("notices"),
                        "{'responsible':{'name':''},'measure':'清走','dueOn':'2026-03-01'}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/detail")).contains("缺少整改责任人", "期限填的是 2026-03-01");
        assertThat(refused.body().get("errors").findValuesAsString("pointer"))
                .containsExactly("/responsible/name", "/dueOn");
    }
}
