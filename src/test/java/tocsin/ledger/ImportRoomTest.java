package tocsin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tocsin.foundation.CanonicalJson;
import tocsin.spreadsheets.WorkbookFile;
import tools.jackson.databind.JsonNode;

/** Imports over HTTP as a screen would do them. */
abstract class ImportRoomTest extends LedgerRoomTest {
    static final String HEADINGS = "编号,饲养人,网格代码,危险程度,犬只数,登记日期";

    @TempDir
    Path folder;

    @BeforeEach
    void empty() {
        sql.sql("delete from kennels.record").update();
        sql.sql("delete from ledger.import_mapping").update();
    }

    static byte[] csv(String... rows) {
        return String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook of texts: rows separated by line ends, cells by commas. */
    byte[] xlsx(String behind, String... rows) throws java.io.IOException {
        var xml = new StringBuilder();
        for (int at = 0; at < rows.length; at++) {
            xml.append(WorkbookFile.textRow(at + 1, rows[at].split(",", -1)));
        }
        return workbook(WorkbookFile.sheet(xml.toString(), behind));
    }

    byte[] workbook(String sheetXml) throws java.io.IOException {
        return java.nio.file.Files.readAllBytes(WorkbookFile.ofSheet(sheetXml).write(folder.resolve("w.xlsx")));
    }

    Answer send(String actor, UUID id, String fileName, byte[] bytes) {
        return putBytes(actor, "/api/imports/" + id + "?kind=kennels&fileName=" + encoded(fileName), bytes);
    }

    /** Sends a file, takes the mapping proposed, and waits for the check. */
    JsonNode checked(String actor, UUID id, String fileName, byte[] bytes) {
        var sent = send(actor, id, fileName, bytes);
        assertThat(sent.status())
                .as(new String(sent.response().body(), StandardCharsets.UTF_8))
                .isEqualTo(201);
        return mapped(actor, id, sent.json(), Map.of());
    }

    /** Settles the mapping, some letters otherwise than proposed, and waits for the check. */
    JsonNode mapped(String actor, UUID id, JsonNode proposed, Map<String, String> otherwise) {
        var answer = put(actor, "/api/imports/" + id + "/mapping", mapping(proposed, otherwise));
        assertThat(answer.status())
                .as(new String(answer.response().body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return settled(actor, id);
    }

    static String mapping(JsonNode proposed, Map<String, String> otherwise) {
        var columns = new HashMap<String, Object>();
        proposed.get("columns").forEach(column -> {
            if (!column.get("field").isNull()) {
                columns.put(column.get("letter").asString(), column.get("field").asString());
            }
        });
        columns.putAll(otherwise);
        return CanonicalJson.write(Map.of(
                "sheet", proposed.get("sheet").asString(),
                "headingRow", proposed.get("headingRow").asInt(),
                "columns", columns));
    }

    JsonNode written(String actor, UUID id) {
        var answer = put(actor, "/api/imports/" + id + "/writing", "");
        assertThat(answer.status())
                .as(new String(answer.response().body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return settled(actor, id);
    }

    JsonNode settled(String actor, UUID id) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(30))
                .until(() -> {
                    var stage =
                            get(actor, "/api/imports/" + id).json().get("stage").asString();
                    return !stage.equals("CHECKING") && !stage.equals("WRITING");
                });
        return get(actor, "/api/imports/" + id).json();
    }

    JsonNode rows(String actor, UUID id, String only) {
        return get(actor, "/api/imports/" + id + "/rows?only=" + only).json().get("rows");
    }

    /** {@code read good bad same written}. */
    static List<Integer> counts(JsonNode job) {
        var counts = job.get("counts");
        var values = new ArrayList<Integer>();
        for (var key : List.of("read", "good", "bad", "same", "written")) {
            values.add(counts.get(key).asInt());
        }
        return values;
    }

    long kennels() {
        return sql.sql("select count(*) from kennels.record").query(Long.class).single();
    }
}
