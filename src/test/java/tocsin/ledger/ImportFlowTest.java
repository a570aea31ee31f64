package tocsin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tocsin.foundation.Problem;
import tocsin.spreadsheets.Spreadsheet;
import tools.jackson.databind.JsonNode;

/** The way of a file from the person's desk into the records. */
class ImportFlowTest extends ImportRoomTest {
    private static final String ONE = "K-1,林婶,990101001001,高,3,2026-03-01";
    private static final String TWO = "K-2,陈力,990101002001,低,1,2026/2/30";

    @Autowired
    Imports imports;

    @Autowired
    ImportWork work;

    @Autowired
    ImportJobStore jobs;

    @Test
    void goodRowsGoInWhileWrongOnesWaitAndFollowLater() {
        var job = checked("county", newId(), "望火镇.csv", csv(HEADINGS, ONE, TWO).clone());
        assertThat(counts(job)).containsExactly(2, 1, 1, 0, 0);
        assertThat(kennels()).isZero();
        assertThat(counts(written("county", id(job)))).containsExactly(2, 0, 1, 0, 1);
        assertThat(kennels()).isOne();
        put("county", "/api/imports/" + id(job) + "/cells/3/F", "{\"value\":\"2026-02-28\"}");
        assertThat(counts(written("county", id(job)))).containsExactly(2, 0, 0, 0, 2);
        assertThat(kennels()).isEqualTo(2);
    }

    @Test
    void theSameFileTwiceChangesNothing() throws IOException {
        var bytes = csv(HEADINGS, ONE);
        written("county", id(checked("county", newId(), "k.csv", bytes)));
        var before = sql.sql("select fields::text from kennels.record")
                .query(String.class)
                .list();
        var again = checked("county", newId(), "k (1).csv", bytes);
        assertThat(counts(again)).containsExactly(1, 0, 0, 1, 0);
        assertThat(again.get("sameFileAt").isNull()).isFalse();
        var refused = put("county", "/api/imports/" + id(again) + "/writing", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(sql.sql("select fields::text from kennels.record")
                        .query(String.class)
                        .list())
                .isEqualTo(before);
    }

    @Test
    void anUploadRepeatedIsTheSameAndAnotherFileUnderItsIdIsRefused() {
        var id = newId();
        var first = send("county", id, "k.csv", csv(HEADINGS, ONE));
        var again = send("county", id, "k.csv", csv(HEADINGS, ONE));
        assertThat(again.json().toString()).isEqualTo(first.json().toString());
        assertThat(send("county", id, "k.csv", csv(HEADINGS, TWO)).status()).isEqualTo(409);
        assertThat(checked("county", newId(), "k.csv", csv(HEADINGS, ONE))
                        .get("counts")
                        .get("good")
                        .asInt())
                .isOne();
    }

    @Test
    void aMappingIsRememberedForTheSameHeadings() {
        var sent = send("county", newId(), "k.csv", csv("甲,乙,丙", "K-1,林婶,990101001001"))
                .json();
        mapped("county", id(sent), sent, Map.of("A", "number", "B", "keeper", "C", "place"));
        var next = send("town", newId(), "k2.csv", csv("本镇台账,,", "乙,丙, 甲 ", "陈力,990101001001,K-2"))
                .json();
        assertThat(next.get("headingRow").asInt()).isEqualTo(2);
        assertThat(next.get("columns").findValuesAsString("field")).containsExactly("keeper", "place", "number");
    }

    @Test
    void aRequiredColumnMustBeMappedAndNoFieldTwice() {
        var id = newId();
        var sent = send("county", id, "k.csv", csv("编号,饲养人,备注", "K-1,林婶,x")).json();
        var missing = put("county", "/api/imports/" + id + "/mapping", mapping(sent, Map.of()));
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.detail()).contains("网格代码");
        var twice = put("county", "/api/imports/" + id + "/mapping", mapping(sent, Map.of("C", "keeper")));
        assertThat(twice.detail()).contains("B、C");
        assertThat(put("county", "/api/imports/" + id + "/mapping", mapping(sent, Map.of("Z", "place")))
                        .detail())
                .contains("Z");
        assertThat(put("county", "/api/imports/" + id + "/mapping", mapping(sent, Map.of("C", "colour")))
                        .detail())
                .contains("colour");
    }

    @Test
    void aCsvInTheEncodingOfChineseExcelIsRead() {
        var job = checked(
                "county", newId(), "k.csv", String.join("\r\n", HEADINGS, ONE).getBytes(Charset.forName("GB18030")));
        assertThat(rows("county", id(job), "all").get(0).get("cells").get("B").asString())
                .isEqualTo("林婶");
    }

    @Test
    void theMarkedCopyIsTheSameFileWithReasons() throws IOException {
        var job = checked("county", newId(), "望火镇台账.xlsx", xlsx("", HEADINGS, ONE, TWO));
        put("county", "/api/imports/" + id(job) + "/cells/2/B", "{\"value\":\"林嫂\"}");
        var marked = get("county", "/api/imports/" + id(job) + "/marked");
        assertThat(marked.response().headers().firstValue("Content-Disposition").orElseThrow())
                .contains(encoded("望火镇台账（标注）.xlsx"));
        try (var copy = Spreadsheet.open(marked.saved(".xlsx"))) {
            var texts = new java.util.ArrayList<String>();
            copy.read(
                    "台账",
                    row -> texts.add(row.cell(1).text() + "|" + row.cell(5).text() + "|"
                            + row.cell(6).text()));
            assertThat(texts.get(0)).isEqualTo("饲养人|登记日期|校验结果");
            assertThat(texts.get(1)).isEqualTo("林嫂|2026-03-01|");
            assertThat(texts.get(2)).startsWith("陈力|2026/2/30|F ").contains("2 月没有 30 日");
        }
    }

    @Test
    void theMarkedCopyPutRightAndSentAgainGoesIn() throws IOException {
        var job = checked("county", newId(), "k.csv", csv(HEADINGS, ONE, TWO));
        written("county", id(job));
        put("county", "/api/imports/" + id(job) + "/cells/3/F", "{\"value\":\"2026-02-28\"}");
        var marked = Files.readAllBytes(
                get("county", "/api/imports/" + id(job) + "/marked").saved(".xlsx"));
        var again = checked("county", newId(), "k（标注）.xlsx", marked);
        assertThat(counts(again)).containsExactly(2, 1, 0, 1, 0);
    }

    @Test
    void aRowThatOnlyWritingRefusesIsMarkedAndTheOthersGoIn() {
        var job = checked(
                "county",
                newId(),
                "k.csv",
                csv(HEADINGS, ONE, ONE.replace("K-1,林婶", "K-3,禁养人"), ONE.replace("K-1", "K-4")));
        assertThat(counts(job)).containsExactly(3, 3, 0, 0, 0);
        assertThat(counts(written("county", id(job)))).containsExactly(3, 0, 1, 0, 2);
        assertThat(rows("county", id(job), "bad")
                        .get(0)
                        .get("problems")
                        .get(0)
                        .get("detail")
                        .asString())
                .contains("禁养人");
    }

    @Test
    void anInterruptedCheckAndAnInterruptedWritingGoOnWhereTheyStood() {
        var id = newId();
        var lines = new StringBuilder(HEADINGS);
        for (int row = 1; row <= 2500; row++) {
            lines.append("\nK-").append(row).append(",林婶,990101001001,高,3,2026-03-01");
        }
        var job = checked("county", id, "k.csv", lines.toString().getBytes(StandardCharsets.UTF_8));
        // as a crash would leave it: half the rows checked, the stage still open, nobody at work
        sql.sql("delete from ledger.import_row where import_id = :id and line > 1001")
                .param("id", id)
                .update();
        sql.sql("update ledger.import_job set stage = 'CHECKING', rows_read = 1000, good = 1000 where id = :id")
                .param("id", id)
                .update();
        work.run(id);
        assertThat(counts(get("county", "/api/imports/" + id).json())).containsExactly(2500, 2500, 0, 0, 0);
        jobs.beginWriting(id, ACTORS.get("county"));
        sql.sql("update ledger.import_row set state = 'WRITTEN' where import_id = :id and line <= 1001")
                .param("id", id)
                .update();
        sql.sql("update ledger.import_job set good = 1500, written = 1000, writing_after = 1001 where id = :id")
                .param("id", id)
                .update();
        assertThat(jobs.underWay()).contains(id);
        work.run(id);
        assertThat(counts(get("county", "/api/imports/" + id).json())).containsExactly(2500, 0, 0, 0, 2500);
        assertThat(kennels()).isEqualTo(1500);
        assertThat(job.get("rowsTotal").asInt()).isEqualTo(2500);
    }

    @Test
    void anImportIsItsOwnersAlone() {
        var job = checked("county", newId(), "k.csv", csv(HEADINGS, ONE));
        var other = "somebody";
        ACTORS.put(
                other,
                new tocsin.foundation.Actor(
                        new UUID(5, 5), "别人", null, ACTORS.get("county").grants()));
        for (var path : new String[] {"", "/rows", "/marked"}) {
            assertThat(get(other, "/api/imports/" + id(job) + path).status()).isEqualTo(404);
        }
        assertThat(put(other, "/api/imports/" + id(job) + "/writing", "").status())
                .isEqualTo(404);
        assertThat(put(other, "/api/imports/" + id(job) + "/cells/2/A", "{\"value\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(get(other, "/api/imports").json().size()).isZero();
        assertThat(get("", "/api/imports").status()).isEqualTo(401);
    }

    @Test
    void whoMayNotImportMayNotSend() {
        assertThat(send("nobody", newId(), "k.csv", csv(HEADINGS, ONE)).status())
                .isEqualTo(403);
        assertThat(putBytes("county", "/api/imports/" + newId() + "?kind=dragons&fileName=k", csv(HEADINGS))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFileGivenUpLeavesNoRowsAndNoFile() {
        var job = checked("county", newId(), "k.csv", csv(HEADINGS, ONE));
        assertThat(Files.exists(DATA.resolve("imports").resolve(id(job).toString())))
                .isTrue();
        var gone = send(
                "county", HttpRequest.newBuilder(uri("/api/imports/" + id(job))).DELETE());
        assertThat(gone.status()).isEqualTo(204);
        assertThat(get("county", "/api/imports/" + id(job)).status()).isEqualTo(404);
        assertThat(Files.exists(DATA.resolve("imports").resolve(id(job).toString())))
                .isFalse();
        assertThat(sql.sql("select count(*) from ledger.import_row where import_id = :id")
                        .param("id", id(job))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theCommandLineImportsByTheSameSteps() throws IOException {
        var file = Files.write(folder.resolve("望火镇.csv"), csv(HEADINGS, ONE, TWO));
        var report = imports.run("kennels", file, tocsin.foundation.Actor.INSTALLATION);
        assertThat(report.words().zh()).isEqualTo("读 2 行，写入 1 行，已有相同 0 行，有错 1 行");
        assertThat(report.marked())
                .isEqualTo(folder.toAbsolutePath().resolve("望火镇（标注）.xlsx"))
                .exists();
        assertThat(imports.run("kennels", file, tocsin.foundation.Actor.INSTALLATION)
                        .same())
                .isOne();
        var nonsense = Files.write(folder.resolve("x.csv"), csv("甲,乙", "1,2"));
        assertThatThrownBy(() -> imports.run("kennels", nonsense, tocsin.foundation.Actor.INSTALLATION))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ImportRefusal.NO_HEADINGS));
    }

    @Test
    void anotherSheetCanBeChosen() throws IOException {
        var id = newId();
        var sent = send("county", id, "k.xlsx", xlsx("", HEADINGS, ONE)).json();
        assertThat(sent.get("sheets").get(0).asString()).isEqualTo("台账");
        var layout = get("county", "/api/imports/" + id + "/layout?sheet=" + encoded("台账") + "&headingRow=2")
                .json();
        assertThat(layout.get("columns").get(0).get("heading").asString()).isEqualTo("K-1");
        assertThat(get("county", "/api/imports/" + id + "/layout?sheet=nowhere").detail())
                .contains("nowhere");
    }

    private static UUID id(JsonNode job) {
        return UUID.fromString(job.get("id").asString());
    }
}
