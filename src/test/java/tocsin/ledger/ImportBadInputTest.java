package tocsin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.spreadsheets.WorkbookFile.sheet;
import static tocsin.spreadsheets.WorkbookFile.textRow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Every kind of bad input that offices send, by its name: told with the value, what is wrong and what to do, and nothing is written. */
class ImportBadInputTest extends ImportRoomTest {
    private static final String GOOD = "K-1,林婶,990101001001,高,3,2026-03-01";

    @Test
    void aDoubledHeadingIsToldWithItsColumnsAndNeitherIsTaken() throws IOException {
        var id = newId();
        var sent = send("county", id, "台账.xlsx", xlsx("", "编号,饲养人,网格代码,主人", "K-1,林婶,990101001001,陈力"))
                .json();
        assertThat(sent.get("stage").asString()).isEqualTo("MAPPING");
        var problem = sent.get("problems").get(0);
        assertThat(problem.get("code").asString()).isEqualTo("doubled-heading");
        assertThat(problem.get("detail").asString())
                .contains("第 1 行")
                .contains("B、D")
                .contains("饲养人");
        assertThat(sent.get("columns").get(1).get("field").isNull()).isTrue();
        assertThat(put("county", "/api/imports/" + id + "/mapping", mapping(sent, Map.of()))
                        .detail())
                .contains("饲养人");
        assertThat(counts(mapped("county", id, sent, Map.of("D", "keeper")))).containsExactly(1, 1, 0, 0, 0);
    }

    @Test
    void titleAndNoteRowsAboveTheHeadingsArePassedOver() throws IOException {
        var job = checked(
                "county",
                newId(),
                "台账.xlsx",
                xlsx(
                        "<mergeCells count=\"1\"><mergeCell ref=\"A1:F1\"/></mergeCells>",
                        "望火镇烈性犬舍台账",
                        "填表说明：编号由镇街统一编制，网格代码见附件",
                        "",
                        "编 号*,饲养人（必填）,网格代码,危险程度,犬只数(只),登记日期",
                        GOOD));
        assertThat(job.get("headingRow").asInt()).isEqualTo(4);
        assertThat(job.get("rowsTotal").asInt()).isEqualTo(1);
        assertThat(counts(job)).containsExactly(1, 1, 0, 0, 0);
        assertThat(rows("county", id(job), "all").get(0).get("row").asInt()).isEqualTo(5);
    }

    @Test
    void englishHeadingsAreKnownToo() {
        var job = checked("county", newId(), "k.csv", csv("Number,KEEPER,grid code,Dogs", "K-1,Lin,990101001001,3"));
        assertThat(counts(job)).containsExactly(1, 1, 0, 0, 0);
    }

    @Test
    void aCellCoveredByAMergedOneIsToldWithTheRange() throws IOException {
        var job = checked(
                "county",
                newId(),
                "台账.xlsx",
                xlsx(
                        "<mergeCells count=\"1\"><mergeCell ref=\"C2:C3\"/></mergeCells>",
                        "编号,饲养人,网格代码",
                        "K-1,林婶,990101001001",
                        "K-2,陈力,"));
        assertThat(counts(job)).containsExactly(2, 1, 1, 0, 0);
        assertProblem(job, 3, "C", "merged", "C2:C3");
    }

    @Test
    void aFormulaIsNotBelievedUntilAValueStandsInItsPlace() throws IOException {
        var job = checked(
                "county",
                newId(),
                "台账.xlsx",
                workbook(
                        sheet(
                                textRow(1, "编号", "饲养人", "网格代码", "犬只数")
                                        + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>K-1</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>林婶</t></is></c>"
                                        + "<c r=\"C2\" t=\"inlineStr\"><is><t>990101001001</t></is></c><c r=\"D2\"><f>A1*2</f><v>84</v></c></row>")));
        assertProblem(job, 2, "D", "formula", "=A1*2");
        var fixed = put("county", "/api/imports/" + id(job) + "/cells/2/D", "{\"value\":\"84\"}");
        assertThat(fixed.json().get("state").asString()).isEqualTo("GOOD");
    }

    @ParameterizedTest
    @CsvSource({"2026/2/3", "2026.2.3", "2026年2月3日", "46056", "２０２６/２/３"})
    void aDateWrittenAsTextIsTaken(String text) {
        var job = checked("county", newId(), "k.csv", csv(HEADINGS, "K-1,林婶,990101001001,高,3," + text));
        assertThat(counts(job)).containsExactly(1, 1, 0, 0, 0);
        written("county", id(job));
        assertThat(sql.sql("select fields->>'registeredOn' from kennels.record")
                        .query(String.class)
                        .single())
                .isEqualTo("2026-02-03");
    }

    @Test
    void anImpossibleDateIsToldWithWhy() {
        var job = checked("county", newId(), "k.csv", csv(HEADINGS, "K-1,林婶,990101001001,高,3,2026/2/30"));
        assertProblem(job, 2, "F", "impossible-date", "“2026/2/30”");
        assertThat(job.get("problems").get(0).get("detail").asString()).contains("2 月没有 30 日");
        assertThat(getEnglish("county", "/api/imports/" + id(job))
                        .json()
                        .get("problems")
                        .get(0)
                        .get("detail")
                        .asString())
                .contains("month 2 has no day 30");
    }

    @Test
    void anUnknownAreaCodeIsToldWithANearOne() {
        var job = checked("county", newId(), "k.csv", csv(HEADINGS, "K-1,林婶,990101001009,高,3,2026-03-01"));
        assertProblem(job, 2, "C", "unknown-area", "990101001009");
        assertThat(rows("county", id(job), "bad")
                        .get(0)
                        .get("problems")
                        .get(0)
                        .get("suggestion")
                        .asString())
                .isEqualTo("990101001001");
    }

    @Test
    void aRowOutsideTheImportersAreaIsWrongAndStaysOut() {
        var job = checked("town", newId(), "k.csv", csv(HEADINGS, GOOD, "K-2,陈力,990101002001,低,1,2026-03-01"));
        assertThat(counts(job)).containsExactly(2, 1, 1, 0, 0);
        assertProblem(job, 3, "C", "outside-area", "990101002001");
        written("town", id(job));
        assertThat(kennels()).isOne();
    }

    @Test
    void anAuthorityLostBetweenCheckAndWriteCounts() {
        var job = checked("county", newId(), "k.csv", csv(HEADINGS, GOOD, "K-2,陈力,990101002001,低,1,2026-03-01"));
        var county = ACTORS.get("county");
        ACTORS.put(
                "county",
                new tocsin.foundation.Actor(
                        county.id(), county.name(), null, ACTORS.get("town").grants()));
        try {
            assertThat(counts(written("county", id(job)))).containsExactly(2, 0, 1, 0, 1);
        } finally {
            ACTORS.put("county", county);
        }
    }

    @Test
    void numbersKeptAsTextAndTextsKeptAsNumbersAreBothRead() throws IOException {
        var job = checked(
                "county",
                newId(),
                "台账.xlsx",
                workbook(
                        sheet(
                                textRow(1, "编号", "饲养人", "网格代码", "犬只数")
                                        + "<row r=\"2\"><c r=\"A2\"><v>17</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>林婶</t></is></c>"
                                        + "<c r=\"C2\"><v>990101001001</v></c><c r=\"D2\" t=\"inlineStr\"><is><t>３</t></is></c></row>")));
        assertThat(counts(job)).containsExactly(1, 1, 0, 0, 0);
    }

    @Test
    void aLongNumberThatExcelRoundedIsNotTakenAsACode() throws IOException {
        var job = checked(
                "county",
                newId(),
                "台账.xlsx",
                workbook(sheet(textRow(1, "编号", "饲养人", "网格代码")
                        + "<row r=\"2\"><c r=\"A2\"><v>9.11101055936012E+17</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>林婶</t></is></c>"
                        + "<c r=\"C2\"><v>990101001001</v></c></row>")));
        assertProblem(job, 2, "A", "digits-lost", "911101055936012000");
    }

    @Test
    void emptyRequiredCellsAndWordsOutsideTheListAreToldAllAtOnce() {
        var job = checked("county", newId(), "k.csv", csv(HEADINGS, "K-1,,990101001009,较大,三,2026-03-01"));
        var problems = rows("county", id(job), "bad").get(0).get("problems");
        assertThat(problems.findValuesAsString("code"))
                .containsExactlyInAnyOrder("missing", "unknown-area", "not-in-list", "not-a-number");
    }

    @Test
    void twoRowsAboutTheSameRecordAreToldApart() {
        var job = checked("county", newId(), "k.csv", csv(HEADINGS, GOOD, GOOD, GOOD.replace("林婶", "陈力")));
        assertThat(counts(job)).containsExactly(3, 1, 1, 1, 0);
        assertThat(rows("county", id(job), "bad")
                        .get(0)
                        .get("problems")
                        .get(0)
                        .get("detail")
                        .asString())
                .contains("第 2 行")
                .contains("K-1");
        put("county", "/api/imports/" + id(job) + "/cells/4/A", "{\"value\":\"K-2\"}");
        assertThat(counts(written("county", id(job)))).containsExactly(3, 0, 0, 1, 2);
    }

    @Test
    void rowsConfusedWithACorrectedOneAreLookedAtAgain() {
        var job = checked("county", newId(), "k.csv", csv(HEADINGS, GOOD, GOOD.replace("林婶", "陈力")));
        put("county", "/api/imports/" + id(job) + "/cells/2/A", "{\"value\":\"K-9\"}");
        assertThat(counts(get("county", "/api/imports/" + id(job)).json())).containsExactly(2, 2, 0, 0, 0);
        put("county", "/api/imports/" + id(job) + "/cells/2/A", "{\"value\":\"K-1\"}");
        assertThat(counts(get("county", "/api/imports/" + id(job)).json())).containsExactly(2, 1, 1, 0, 0);
    }

    @Test
    void aZipBombIsRefusedAndLeavesNothing() throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1 << 20];
            for (int megabytes = 0; megabytes < 64; megabytes++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        var answer = send("county", newId(), "bomb.xlsx", bytes.toByteArray());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("type").asString()).isEqualTo("/problems/spreadsheets/swells");
        assertNothingPassing();
    }

    @ParameterizedTest
    @CsvSource({
        "old.xls, '\u00D0\u00CF\u0011\u00E0', old-office-damaged",
        "page.xls, <html><table></table></html>, web-page",
        "a.pdf, %PDF-1.7, not-a-spreadsheet",
        "none.xlsx, '', empty-file"
    })
    void whatIsNoSpreadsheetIsRefusedWithWhatToDo(String name, String content, String type) {
        var answer = send("county", newId(), name, content.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("type").asString()).isEqualTo("/problems/spreadsheets/" + type);
        assertThat(answer.detail()).containsPattern("另存|打开");
    }

    @Test
    void aFileWhoseHeadingsNobodyKnowsWaitsForTheMapping() {
        var sent = send("county", newId(), "k.csv", csv("甲,乙,丙", "K-1,林婶,990101001001"))
                .json();
        assertThat(sent.get("columns").findValuesAsString("heading")).containsExactly("甲", "乙", "丙");
        var job = mapped("county", id(sent), sent, Map.of("A", "number", "B", "keeper", "C", "place"));
        assertThat(counts(job)).containsExactly(1, 1, 0, 0, 0);
    }

    private void assertProblem(JsonNode job, int row, String letter, String code, String named) {
        var found = job.get("problems").get(0);
        assertThat(found.get("letter").asString()).isEqualTo(letter);
        assertThat(found.get("code").asString()).isEqualTo(code);
        assertThat(found.get("detail").asString()).contains(named);
        assertThat(found.get("exampleRow").asInt()).isEqualTo(row);
        assertThat(kennels()).isZero();
    }

    private static void assertNothingPassing() throws IOException {
        try (var files = Files.list(DATA.resolve("imports"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
        }
    }

    private static java.util.UUID id(JsonNode job) {
        return java.util.UUID.fromString(job.get("id").asString());
    }
}
