package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tocsin.database.DatabaseAddress;
import tocsin.database.TestDatabase;
import tocsin.spreadsheets.Spreadsheet;
import tocsin.town.Talk;
import tocsin.town.Wanghuo;

/**
 * The whole program in a heap of 256 MB lets a ledger of many premises go out as a job, while it goes on answering. {@code ./tocsin soak
 * export} does it with a million.
 */
class ExportSoakTest {
    private static final int ROWS = Integer.getInteger("tocsin.soak.rounds", 60_000);
    private static final String HEAP = "-Xmx256m";

    @TempDir
    private Path folder;

    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    @Test
    void manyPremisesGoOutThroughASmallHeap() throws Exception {
        var log = folder.resolve("log");
        try (var database = TestDatabase.create()) {
            var process = started(database.address(), log);
            try {
                int port = Integer.parseInt(said(process, log, "port "));
                ask(port, "xlsx");
                ask(port, "csv");
                process.outputWriter().append("\n").flush();
                System.out.println("heap " + said(process, log, "heap "));
            } finally {
                process.destroy();
                process.waitFor(30, TimeUnit.SECONDS);
            }
        }
    }

    private Process started(DatabaseAddress address, Path log) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        SoakServer.class.getName(),
                        address.jdbcUrl(),
                        address.user(),
                        address.password(),
                        folder.toString(),
                        String.valueOf(ROWS)))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private void ask(int port, String format) throws Exception {
        var desk = Talk.stranger(port).signIn("guqing", Wanghuo.PASSWORD);
        long total = desk.get("/api/ledgers/premises/rows?limit=1").number("/total");
        assertThat(total).isGreaterThan(ROWS);
        var id = UUID.randomUUID();
        long begun = System.nanoTime();
        desk.put("/api/exports/" + id, "{'ledger':'premises','question':{'format':'" + format + "'}}");
        int answered = 0;
        while (!"READY".equals(desk.get("/api/exports/" + id).text("/stage"))) {
            assertThat(desk.get("/api/exports/" + id).text("/stage")).isIn("WAITING", "WRITING", "READY");
            assertThat(desk.get("/api/ledgers/premises").status()).isEqualTo(200);
            answered++;
            LockSupport.parkNanos(250_000_000);
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        System.out.println(
                format + ": " + total + " rows in " + seconds + " s, " + Files.size(folder.resolve("exports/" + id))
                        + " bytes, " + answered + " other requests answered meanwhile");
        assertThat(counted(folder.resolve("exports/" + id), format)).isEqualTo(total);
    }

    private static long counted(Path file, String format) throws Exception {
        if (format.equals("csv")) {
            try (var lines = Files.lines(file)) {
                return lines.count() - 1;
            }
        }
        long[] counted = {0};
        try (var workbook = Spreadsheet.open(file)) {
            for (var sheet : workbook.sheets()) {
                workbook.read(sheet, row -> {
                    counted[0] += row.number() > 1 ? 1 : 0;
                    return true;
                });
            }
        }
        return counted[0];
    }

    /** What stands behind these words on a line the process has said, or will; how it ended belongs into the failure. */
    private static String said(Process process, Path log, String words) throws Exception {
        while (true) {
            boolean alive = process.isAlive();
            try (var lines = Files.lines(log)) {
                var line = lines.filter(each -> each.startsWith(words)).findFirst();
                if (line.isPresent()) {
                    return line.get().substring(words.length());
                }
            }
            assertThat(alive).as(() -> read(log)).isTrue();
            LockSupport.parkNanos(250_000_000);
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
