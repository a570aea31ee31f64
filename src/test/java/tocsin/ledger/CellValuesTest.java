package tocsin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.foundation.Text;

class CellValuesTest {
    private static final ImportField DAY = ImportField.date("dueOn", "整改期限", "Due on");
    private static final ImportField MOMENT = ImportField.of(ImportField.Type.INSTANT, "at", "时间", "At");
    private static final ImportField NUMBER = ImportField.of(ImportField.Type.NUMBER, "area", "面积", "Area");
    private static final ImportField WHOLE = ImportField.of(ImportField.Type.WHOLE, "floors", "层数", "Floors");
    private static final ImportField LEVEL = ImportField.oneOf(
            "level",
            "等级",
            "Level",
            List.of(
                    new LedgerColumn.Value("GENERAL", Text.of("一般", "General")),
                    new LedgerColumn.Value("MAJOR", Text.of("重大", "Major"))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026/2/3",
                "2026.2.3",
                "2026-02-03",
                "2026年2月3日",
                "２０２６年２月３日",
                "2026年2月3号",
                "20260203",
                "46056",
                "2026-02-03 00:00:00",
                "2026/2/3 8:30"
            })
    void aDateIsReadHoweverPeopleWriteIt(String text) {
        assertThat(value(DAY, text)).isEqualTo(LocalDate.of(2026, 2, 3));
    }

    @ParameterizedTest
    @CsvSource({"2026/2/30,2 月没有 30 日", "2026-13-01,没有 13 月", "2026年4月31日,4 月没有 31 日", "20260229,2 月没有 29 日"})
    void anImpossibleDateIsRefusedSayingWhy(String text, String why) {
        var problem = problem(DAY, text);
        assertThat(problem.code()).isEqualTo("impossible-date");
        assertThat(problem.title().zh()).isEqualTo("整改期限不是有效日期");
        assertThat(problem.detail().zh()).contains("“" + text + "”").contains(why);
        assertThat(problem.detail().en()).contains("“" + text + "”").doesNotContainPattern("[月日]，");
    }

    @ParameterizedTest
    @ValueSource(strings = {"下周三", "26/2/3", "2/3/2026", "2026-2", "1", "99999", "3月2日"})
    void whatCouldMeanAnotherDayIsNoDate(String text) {
        assertThat(problem(DAY, text).code()).isEqualTo("not-a-date");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-12 08:30,2026-03-12T00:30:00Z",
        "2026/3/12 8:30:05,2026-03-12T00:30:05Z",
        "2026年3月12日8时30分,2026-03-12T00:30:00Z",
        "2026-03-12T00:30:00Z,2026-03-12T00:30:00Z",
        "2026-03-12,2026-03-11T16:00:00Z"
    })
    void aTimeWithoutAZoneIsLocal(String text, Instant moment) {
        assertThat(value(MOMENT, text)).isEqualTo(moment);
    }

    @Test
    void anImpossibleTimeIsRefused() {
        assertThat(problem(MOMENT, "2026-03-12 25:00").code()).isEqualTo("not-a-time");
        assertThat(problem(MOMENT, "2026-02-30 08:00").code()).isEqualTo("impossible-date");
        assertThat(problem(MOMENT, "早上").code()).isEqualTo("not-a-time");
    }

    @ParameterizedTest
    @CsvSource({"12.5,12.5", "１２．５,12.5", "'1,200',1200", "−3,-3", "0012,12"})
    void aNumberIsReadInAnyWidth(String text, BigDecimal number) {
        assertThat(value(NUMBER, text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"十二", "12㎡左右", "1,20", "1e9", "=1+1", "12.5.1", "-"})
    void whatIsNoNumberIsRefused(String text) {
        assertThat(problem(NUMBER, text).code()).isEqualTo("not-a-number");
    }

    @Test
    void aWholeNumberHasNoFraction() {
        assertThat(value(WHOLE, "3.0")).isEqualTo(3);
        assertThat(problem(WHOLE, "3.5").code()).isEqualTo("not-allowed");
        assertThat(problem(WHOLE, "12345678901").code()).isEqualTo("not-allowed");
    }

    @Test
    void aCodeKeepsItsZerosAndLosesItsSpaces() {
        var code = ImportField.code("code", "代码", "Code");
        assertThat(value(code, "００99 0101")).isEqualTo("00990101");
    }

    @Test
    void wordsKeepTheirPunctuationAndGetUsualDigits() {
        var text = ImportField.text("spot", "部位", "Spot");
        assertThat(value(text, "３号楼（Ａ座），二层")).isEqualTo("3号楼（A座），二层");
        assertThat(problem(text.atMost(3), "一二三四").detail().zh()).contains("超过 3 个字");
    }

    @Test
    void aListTakesCodesAndBothLabels() {
        assertThat(value(LEVEL, " 重 大")).isEqualTo("MAJOR");
        assertThat(value(LEVEL, "major")).isEqualTo("MAJOR");
        assertThat(value(LEVEL, "General")).isEqualTo("GENERAL");
        assertThat(problem(LEVEL, "较大").detail().zh()).contains("“较大”").contains("一般、重大");
        assertThat(problem(LEVEL, "较大").detail().en()).contains("General, Major");
    }

    @Test
    void whatNobodySeesIsNotThere() {
        assertThat(CellValues.visible("\u3000林婶\u200B面馆\u00A0\uFEFF\u0000")).isEqualTo("林婶面馆");
        assertThat(CellValues.visible("一\n二")).isEqualTo("一\n二");
        assertThat(CellValues.visible("林婶\u2066面馆\u202E\u200D")).isEqualTo("林婶面馆");
    }

    @ParameterizedTest
    @ValueSource(strings = {"场所名称", " 场 所 名 称 ", "场所名称*", "＊场所名称（必填）", "场所名称：", "Premises NAME", "name", "单位名称"})
    void aHeadingIsKnownHoweverItIsDressed(String heading) {
        var headings = new Headings(List.of(
                ImportField.text("name", "场所名称", "Premises name").alsoCalled("单位名称"),
                ImportField.of(ImportField.Type.NUMBER, "floorArea", "面积（㎡）", "Floor area")));
        assertThat(headings.fieldOf(heading)).isEqualTo("name");
        assertThat(headings.fieldOf("面积(平方米)")).isEqualTo("floorArea");
        assertThat(headings.fieldOf("备注")).isNull();
    }

    private static Object value(ImportField field, String text) {
        return ((ParsedCell.Good) CellValues.parse(field, text)).value();
    }

    private static ImportProblem problem(ImportField field, String text) {
        return ((ParsedCell.Bad) CellValues.parse(field, text)).problem();
    }
}
