package tocsin.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.CanonicalJson;

/**
 * Twenty columns of the hazards from patrols as a workbook, ordered as a job from the whole program in a heap of 256 MB and fetched when it
 * is ready, beside the bare spreadsheet library writing the same cells from memory into a file.
 */
final class ExportBench {
    private static final String HEAP = "256m";
    private static final String ACCOUNT = "guqing";
    private static final String OURS = "export";
    private static final String BARE = "bare library";
    private static final String QUESTION = """
            {"ledger":"hazards","question":{"source":"PATROL","format":"xlsx","columns":"number,premisesName,areaName,areaCode,description,\
            level,status,dueOn,responsibleName,foundAt,foundOn,finderName,category,source,sectorName,measure,closedOn,overdue,relapse,link"}}\
            """;

    private final BenchCounty county;
    private final String cookie;
    private final Path file;
    private final Path bare;
    private List<List<@Nullable Object>> cells = List.of();

    private ExportBench(BenchCounty county) throws IOException, InterruptedException {
        this.county = county;
        this.cookie = county.cookie(ACCOUNT);
        this.file = Files.createTempFile("export", ".xlsx");
        this.bare = Files.createTempFile("bare", ".xlsx");
    }

    static void run(BenchOptions options) throws Exception {
        try (var county = BenchCounty.open("county", HEAP)) {
            var bench = new ExportBench(county);
            var taken = InterleavedRounds.run(
                    options.rounds(),
                    List.of(new Side(OURS, round -> bench.export()), new Side(BARE, round -> bench.write())));
            System.out.printf(
                    Locale.ROOT,
                    "%,d rows of %d cells, heap %s%n",
                    bench.cells.size(),
                    bench.cells.getFirst().size(),
                    HEAP);
            System.out.println("speed beside the bare library: " + taken.speed(OURS, BARE));
            Files.delete(bench.file);
            Files.delete(bench.bare);
        }
    }

    private double export() throws IOException, InterruptedException {
        var address = "/api/exports/" + UUID.randomUUID();
        long begun = System.nanoTime();
        send(address, "PUT", QUESTION);
        while (!isReady(send(address, "GET", ""))) {
            LockSupport.parkNanos(20_000_000);
        }
        county.client().send(request(address + "/file", "GET", ""), HttpResponse.BodyHandlers.ofFile(file));
        double took = (System.nanoTime() - begun) / 1e9;
        send(address, "DELETE", "");
        if (cells.isEmpty()) {
            cells = read(file);
        }
        return took;
    }

    private static boolean isReady(String told) {
        var stage = CanonicalJson.read(told).path("stage").asString();
        if (stage.equals("FAILED")) {
            throw new IllegalStateException(told);
        }
        return stage.equals("READY");
    }

    private String send(String address, String method, String body) throws IOException, InterruptedException {
        var answer = county.client().send(request(address, method, body), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpRequest request(String address, String method, String body) {
        return HttpRequest.newBuilder(URI.create(county.address() + address))
                .header("Content-Type", "application/json")
                .header("X-Tocsin", "1")
                .header("Cookie", cookie)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private double write() throws IOException {
        long begun = System.nanoTime();
        try (var out = new BufferedOutputStream(Files.newOutputStream(bare));
                var workbook = new Workbook(out, "bench", null)) {
            var sheet = workbook.newWorksheet("hazards");
            for (int row = 0; row < cells.size(); row++) {
                var values = cells.get(row);
                for (int column = 0; column < values.size(); column++) {
                    switch (values.get(column)) {
                        case Number number -> sheet.value(row, column, number);
                        case String text -> sheet.inlineString(row, column, text);
                        case null, default -> {}
                    }
                }
                if (row % 500 == 0) {
                    sheet.flush();
                }
            }
        }
        double took = (System.nanoTime() - begun) / 1e9;
        if (!read(file).equals(read(bare))) {
            throw new IllegalStateException("the two workbooks do not hold the same cells");
        }
        return took;
    }

    private static List<List<@Nullable Object>> read(Path file) throws IOException {
        try (var workbook = new ReadableWorkbook(file.toFile());
                var rows = workbook.getFirstSheet().openStream()) {
            return rows.map(ExportBench::values).toList();
        }
    }

    private static List<@Nullable Object> values(Row row) {
        var values = new ArrayList<@Nullable Object>();
        for (int column = 0; column < row.getCellCount(); column++) {
            values.add(row.getOptionalCell(column).map(ExportBench::value).orElse(null));
        }
        return values;
    }

    private static @Nullable Object value(Cell cell) {
        return cell.getType() == CellType.NUMBER ? new BigDecimal(cell.getRawValue()) : cell.getText();
    }
}
