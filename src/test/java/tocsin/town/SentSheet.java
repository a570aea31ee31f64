package tocsin.town;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** A file that somebody sends for import, taken through the steps of the page. */
public final class SentSheet {
    private final Talk by;
    private final UUID id = Wanghuo.id();

    private SentSheet(Talk by) {
        this.by = by;
    }

    /** Sends rows of a .csv, headings first. */
    public static SentSheet of(Talk by, String kind, String... lines) {
        return of(by, kind, "表.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a file, takes the columns as they were found, and waits for the check. */
    public static SentSheet of(Talk by, String kind, String name, byte[] content) {
        var sheet = new SentSheet(by);
        var answer = by.put(
                sheet.path() + "?kind=" + kind + "&fileName=" + URLEncoder.encode(name, StandardCharsets.UTF_8),
                content);
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.toString());
        }
        sheet.settle(answer.body());
        return sheet;
    }

    private void settle(JsonNode found) {
        var columns = new ArrayList<String>();
        found.get("columns").forEach(column -> {
            if (!column.get("field").isNull()) {
                columns.add("'" + column.get("letter").asString() + "':'"
                        + column.get("field").asString() + "'");
            }
        });
        var mapped = by.put(
                path() + "/mapping",
                "{'sheet':'" + found.get("sheet").asString() + "','headingRow':"
                        + found.get("headingRow").asInt() + ",'columns':{" + String.join(",", columns) + "}}");
        if (mapped.status() != 200) {
            throw new IllegalStateException(mapped.toString());
        }
        await("CHECKED");
    }

    /** Writes the good rows. */
    public SentSheet written() {
        by.put(path() + "/writing", "{}");
        await("DONE");
        return this;
    }

    private void await(String stage) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> now().get("stage").asString().equals(stage));
    }

    public UUID id() {
        return id;
    }

    public String path() {
        return "/api/imports/" + id;
    }

    /** The import as it stands. */
    public JsonNode now() {
        return by.get(path()).body();
    }

    /** How many rows are good, bad, same, written: in this order. */
    public List<Integer> counts() {
        var counts = now().get("counts");
        return List.of("good", "bad", "same", "written").stream()
                .map(state -> counts.get(state).asInt())
                .toList();
    }

    /** What is said about its rows: field, code and words, one line each. */
    public String said() {
        var found = new ArrayList<JsonNode>();
        now().get("problems").forEach(found::add);
        return found.stream()
                .map(each -> each.path("field").asString("") + " "
                        + each.get("code").asString() + " " + each.get("detail").asString())
                .collect(Collectors.joining("\n"));
    }
}
