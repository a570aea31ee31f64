package tocsin.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import tocsin.foundation.CanonicalJson;
import tools.jackson.databind.JsonNode;

/**
 * A workbook of twenty columns sent for import, checked whole and written, in a heap of 256 MB, beside the same hazards sent in batches
 * over two connections to the same program. The file is written before the clock runs.
 */
final class ImportBench {
    private static final String HEAP = "256m";
    private static final int USUAL_ROWS = 100_000;
    private static final String ACCOUNT = "guqing";
    private static final String OURS = "import";
    private static final String BATCHES = "batch intake";
    private static final ZoneId TOWN = ZoneId.of("Asia/Shanghai");
    private static final List<String> HEADINGS =
            List.of("原编号", "场所名称", "区域", "隐患描述", "类别", "等级", "发现时间", "发现人", "整改措施", "责任人", "整改期限", "是否整改", "出处文号");
    private static final int COLUMNS = 20;

    private final BenchCounty county;
    private final Connection database;
    private final HazardLines lines;
    private final String cookie;
    private final int rows;
    private final Path file;
    private final Map<String, Place> places = new TreeMap<>();

    private List<HazardLines.Find> finds = List.of();
    private double checked;

    /** A place as a sheet names it. */
    private record Place(String name, String areaCode) {}

    private ImportBench(BenchCounty county, Connection database, BenchOptions options) throws Exception {
        this.county = county;
        this.database = database;
        this.cookie = county.cookie(ACCOUNT);
        this.rows = options.rowsOr(USUAL_ROWS);
        this.file = Files.createTempFile("import", ".xlsx");
        this.lines = HazardLines.below("", options.seed(), database);
        try (var statement = database.createStatement();
                var row = statement.executeQuery("""
                        select p.id::text, p.name, a.code from premises.premises p join organization.area a on a.id = p.area_id
                        where p.active and not exists (select from premises.premises o
                            where o.active and o.name = p.name and o.id <> p.id and starts_with(o.area_path, p.area_path))
                        """)) {
            while (row.next()) {
                places.put(row.getString(1), new Place(row.getString(2), row.getString(3)));
            }
        }
    }

    static void run(BenchOptions options) throws Exception {
        try (var county = BenchCounty.open("import", HEAP);
                var database = county.database()) {
            var bench = new ImportBench(county, database, options);
            System.out.printf(Locale.ROOT, "%,d rows of %d columns, heap %s%n", bench.rows, COLUMNS, HEAP);
            var taken = InterleavedRounds.run(
                    options.rounds(),
                    List.of(
                            new Side(OURS, round -> bench.sent(round)),
                            new Side("check alone", round -> bench.checked),
                            new Side(BATCHES, round -> bench.batches())));
            System.out.println("speed beside batch intake: " + taken.speed(OURS, BATCHES));
            Files.delete(bench.file);
        }
    }

    private double sent(int round) throws Exception {
        draw();
        write(round);
        var address = "/api/imports/" + UUID.randomUUID();
        long before = hazards();
        long begun = System.nanoTime();
        var found = send(
                address + "?kind=hazards&fileName=" + URLEncoder.encode("旧台账.xlsx", StandardCharsets.UTF_8),
                "application/octet-stream",
                HttpRequest.BodyPublishers.ofFile(file));
        send(address + "/mapping", "application/json", HttpRequest.BodyPublishers.ofString(mapping(found)));
        await(address, "CHECKED");
        checked = (System.nanoTime() - begun) / 1e9;
        send(address + "/writing", "application/json", HttpRequest.BodyPublishers.ofString("{}"));
        await(address, "DONE");
        double took = (System.nanoTime() - begun) / 1e9;
        if (hazards() - before != rows) {
            throw new IllegalStateException("of " + rows + " rows " + (hazards() - before) + " became hazards");
        }
        return took;
    }

    /** Finds at places that a sheet can name. */
    private void draw() {
        var drawn = new ArrayList<HazardLines.Find>(rows);
        while (drawn.size() < rows) {
            var find = lines.next();
            if (places.containsKey(premises(find))) {
                drawn.add(find);
            }
        }
        finds = drawn;
    }

    private static String premises(HazardLines.Find find) {
        return CanonicalJson.read(find.body()).path("premisesId").asString();
    }

    private void write(int round) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file));
                var workbook = new Workbook(out, "bench", null)) {
            var sheet = workbook.newWorksheet("隐患");
            for (int column = 0; column < COLUMNS; column++) {
                sheet.value(0, column, column < HEADINGS.size() ? HEADINGS.get(column) : "备注" + column);
            }
            for (int row = 0; row < finds.size(); row++) {
                var cells = cells(finds.get(row), round, row);
                for (int column = 0; column < COLUMNS; column++) {
                    sheet.value(row + 1, column, cells.get(column));
                }
                if (row % 500 == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private List<String> cells(HazardLines.Find find, int round, int row) {
        var body = CanonicalJson.read(find.body());
        var place = places.get(body.path("premisesId").asString());
        var found = OffsetDateTime.parse(body.path("foundAt").asString()).atZoneSameInstant(TOWN);
        var cells = new ArrayList<>(List.of(
                "OLD-" + find.id().toString().substring(0, 13) + "-" + round + "-" + row,
                place.name(),
                place.areaCode(),
                body.path("description").asString(),
                body.path("category").asString(),
                "一般",
                found.toLocalDateTime().withNano(0).toString().replace('T', ' '),
                "网格员",
                "立即清理，加强巡查",
                "场所负责人",
                found.toLocalDate().plusDays(30).toString(),
                "否",
                "望消函〔2026〕" + row % 300 + "号"));
        while (cells.size() < COLUMNS) {
            cells.add("备注内容 " + row);
        }
        return cells;
    }

    private static String mapping(JsonNode found) {
        var columns = new ArrayList<String>();
        for (var column : found.path("columns")) {
            if (!column.path("field").isNull()) {
                columns.add("\"" + column.path("letter").asString() + "\":\""
                        + column.path("field").asString() + "\"");
            }
        }
        if (columns.size() != HEADINGS.size()) {
            throw new IllegalStateException("not every heading was understood: " + columns);
        }
        return "{\"sheet\":\"" + found.path("sheet").asString() + "\",\"headingRow\":"
                + found.path("headingRow").asInt() + ",\"columns\":{" + String.join(",", columns) + "}}";
    }

    private void await(String address, String wanted) throws IOException, InterruptedException {
        while (true) {
            var stage = get(address).path("stage").asString();
            if (stage.equals(wanted)) {
                return;
            }
            if (stage.equals("FAILED")) {
                throw new IllegalStateException(get(address).toString());
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    /** The same finds, sent as a script would. */
    private double batches() throws Exception {
        var batches = new ConcurrentLinkedQueue<String>();
        for (int at = 0; at < rows; at += SentBatches.LINES) {
            batches.add(finds.subList(at, Math.min(rows, at + SentBatches.LINES)).stream()
                    .map(HazardLines.Find::line)
                    .collect(Collectors.joining("\n")));
        }
        long begun = System.nanoTime();
        long done = SentBatches.send(county, cookie, batches);
        double took = (System.nanoTime() - begun) / 1e9;
        if (done != rows) {
            throw new IllegalStateException("of " + rows + " hazards " + done + " were answered with 200");
        }
        return took;
    }

    private long hazards() throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select count(*) from hazards.hazard")) {
            row.next();
            return row.getLong(1);
        }
    }

    private JsonNode send(String address, String type, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(URI.create(county.address() + address))
                .header("Content-Type", type)
                .PUT(body));
    }

    private JsonNode get(String address) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(URI.create(county.address() + address)));
    }

    private JsonNode answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = county.client()
                .send(
                        request.header("X-Tocsin", "1").header("Cookie", cookie).build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return CanonicalJson.read(answer.body().isEmpty() ? "{}" : answer.body());
    }
}
