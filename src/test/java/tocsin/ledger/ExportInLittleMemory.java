package tocsin.ledger;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.ledger.LedgerColumn.Type;
import tocsin.spreadsheets.Spreadsheet;

/** A program of its own, so that its memory can be bounded from outside: exports rows, counts them in the file, says what it used. */
final class ExportInLittleMemory {
    private ExportInLittleMemory() {}

    public static void main(String[] arguments) throws Exception {
        var database = new PGSimpleDataSource();
        database.setURL(arguments[0]);
        database.setUser(arguments[1]);
        database.setPassword(arguments[2]);
        var export = export(database, Path.of(arguments[3], "exports"), Integer.parseInt(arguments[5]));
        long begun = System.nanoTime();
        var ready = export.export(export.asked(
                "many",
                Map.of("format", List.of(arguments[4])),
                LedgerTestRoom.reader("1."),
                Locale.SIMPLIFIED_CHINESE));
        long milliseconds = (System.nanoTime() - begun) / 1_000_000;
        System.out.println("exported " + Files.size(ready.file()) + " bytes in " + milliseconds + " ms, heap at most "
                + (peak() >> 20) + " MB");
        System.out.println("rows " + counted(ready.file(), ready.csv()));
    }

    private static LedgerExport export(DataSource database, Path folder, int rows) {
        var store = new LedgerStore(JdbcClient.create(database), new TownClock());
        var ledgers = LedgerTestRoom.ledgers(store);
        ledgers.add(ledger(rows));
        return new LedgerExport(
                ledgers,
                LedgerTestRoom.parameters(),
                store,
                new LedgerFolder(folder),
                new TownClock(),
                new DataSourceTransactionManager(database));
    }

    private static long counted(Path file, boolean csv) throws Exception {
        if (csv) {
            try (var lines = Files.lines(file)) {
                return lines.count() - 1;
            }
        }
        return counted(file);
    }

    private static long counted(Path file) throws Exception {
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

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static LedgerDefinition ledger(int rows) {
        return new LedgerDefinition(
                "many",
                Text.of("许多", "Many"),
                "test",
                "/many/{id}",
                "generate_series(1, " + rows + ") as m (n)",
                "lpad(to_hex(m.n), 32, '0')::uuid",
                "'1.2.'",
                null,
                KennelRegister.READ,
                List.of(
                        LedgerColumn.code("number", "编号", "Number", "lpad(m.n::text, 8, '0')"),
                        LedgerColumn.text("name", "名称", "Name", "'第 ' || m.n || ' 个场所，永兴路 ' || m.n % 999 || ' 号'"),
                        LedgerColumn.range("foundOn", "发现日期", "Found on", Type.DATE, "date '2026-01-01' + m.n % 300"),
                        LedgerColumn.range(
                                "foundAt",
                                "发现时间",
                                "Found at",
                                Type.INSTANT,
                                "timestamptz '2026-01-01 08:00+08' + m.n * interval '1 second'"),
                        LedgerColumn.range("floors", "层数", "Floors", Type.NUMBER, "m.n % 33")),
                "number",
                List.of());
    }
}
