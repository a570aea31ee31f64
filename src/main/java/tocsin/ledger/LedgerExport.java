package tocsin.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.foundation.Actor;
import tocsin.foundation.Scope;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.spreadsheets.TableColumn;
import tocsin.spreadsheets.TableWriter;

/**
 * Writes a ledger as its reader sees it: same filters, same order, same scope. It goes to a file first and then to the reader, so that a
 * slow line holds no connection to the database and a failure is told as a problem, not as half a file.
 */
@Service
class LedgerExport {
    private static final int ROWS_AHEAD = 200;

    private final Ledgers ledgers;
    private final LedgerParameters parameters;
    private final LedgerStore store;
    private final LedgerFolder folder;
    private final TownClock clock;
    private final TransactionTemplate reading;

    LedgerExport(
            Ledgers ledgers,
            LedgerParameters parameters,
            LedgerStore store,
            LedgerFolder folder,
            TownClock clock,
            PlatformTransactionManager transactions) {
        this.ledgers = ledgers;
        this.parameters = parameters;
        this.store = store;
        this.folder = folder;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** A file ready to be sent; whoever asked for it deletes it. */
    record Ready(Path file, String name, boolean csv) {}

    /** A question that was understood: which rows and columns, for whom, in which form. */
    record Asked(
            LedgerDefinition ledger,
            LedgerQuery query,
            Scope scope,
            List<LedgerColumn> columns,
            MoneyUnit unit,
            boolean csv,
            Locale language) {}

    /**
     * Understands what is asked for, before the first row is read.
     *
     * @param asked as for a page, with {@code format} xlsx or csv, {@code columns}, and {@code money} for the unit of amounts
     * @throws tocsin.foundation.Problem as for a page; 400 for an unknown format or column
     */
    Asked asked(String name, Map<String, List<String>> asked, Actor by, Locale language) {
        var ledger = ledger(name, by);
        return new Asked(
                ledger,
                parameters.read(ledger, asked),
                by.scope(ledger.read()),
                parameters.columns(ledger, first(asked, "columns"), by),
                unit(first(asked, "money")),
                isCsv(first(asked, "format")),
                language);
    }

    /** The ledger, for somebody who may read it. */
    LedgerDefinition ledger(String name, Actor by) {
        return ledgers.get(name, by);
    }

    /** How many rows it will be. */
    long count(Asked asked) {
        try {
            return store.counted(asked.ledger(), asked.query(), asked.scope(), List.of())
                    .counts()
                    .getFirst();
        } catch (DataAccessException refused) {
            throw Ledgers.refusedValue(refused);
        }
    }

    /** The rows asked for as a passing file, their codes as text, values in the reader's language. */
    Ready export(Asked asked) {
        var file = folder.passing();
        try {
            write(asked, file, rows -> {});
        } catch (RuntimeException failure) {
            delete(file);
            throw failure;
        }
        return new Ready(file, fileName(asked), asked.csv());
    }

    /**
     * Writes the rows asked for into this file.
     *
     * @param each is told after every row how many there are; what it throws ends the writing
     * @return how many rows were written
     */
    long write(Asked asked, Path file, LongConsumer each) {
        var headings = headings(asked.columns(), asked.unit(), asked.language());
        var columns = asked.columns().stream()
                .map(column -> column.read(asked.language()))
                .toList();
        var shown = new ShownRow(columns, asked.unit(), asked.language());
        var rows = new AtomicLong();
        try (var out = new BufferedOutputStream(Files.newOutputStream(file));
                var table = asked.csv()
                        ? TableWriter.csv(out, headings)
                        : TableWriter.xlsx(out, asked.ledger().label().in(asked.language()), headings);
                var ahead = new RowsAhead<Map<String, @Nullable Object>>(
                        ROWS_AHEAD,
                        some -> some.forEach(row -> {
                            write(table, shown.of(row));
                            each.accept(rows.incrementAndGet());
                        }))) {
            reading.executeWithoutResult(
                    status -> store.each(asked.ledger(), asked.query(), asked.scope(), columns, ahead::add));
            ahead.finish();
        } catch (IOException | RuntimeException failure) {
            throw told(failure);
        }
        return rows.get();
    }

    private static RuntimeException told(Exception failure) {
        return switch (failure) {
            case DataAccessException refused -> Ledgers.refusedValue(refused);
            case RuntimeException other -> other;
            case IOException broken -> new UncheckedIOException(broken);
            default -> new IllegalStateException(failure);
        };
    }

    /** Under which name the file is saved: what is in it, and of which day. */
    String fileName(Asked asked) {
        var label = asked.ledger().label().in(asked.language()).replaceAll("[\\\\/:*?\"<>|]", " ");
        return label + " " + clock.today() + (asked.csv() ? ".csv" : ".xlsx");
    }

    private static boolean isCsv(@Nullable String format) {
        if (format == null || format.equals("xlsx") || format.equals("csv")) {
            return "csv".equals(format);
        }
        throw LedgerProblem.BAD_VALUE
                .with("format", format, Text.of("可选：xlsx, csv", "one of xlsx, csv"))
                .at("/format");
    }

    private static @Nullable String first(Map<String, List<String>> asked, String key) {
        var values = asked.getOrDefault(key, List.of());
        return values.isEmpty() ? null : values.getFirst();
    }

    private static MoneyUnit unit(@Nullable String code) {
        return code == null
                ? MoneyUnit.YUAN
                : MoneyUnit.find(code)
                        .orElseThrow(() -> LedgerProblem.BAD_VALUE
                                .with(
                                        "money",
                                        code,
                                        Text.of(
                                                "可选：YUAN, TEN_THOUSAND, HUNDRED_MILLION",
                                                "one of YUAN, TEN_THOUSAND, HUNDRED_MILLION"))
                                .at("/money"));
    }

    private static List<TableColumn> headings(List<LedgerColumn> columns, MoneyUnit unit, Locale language) {
        return columns.stream()
                .map(column -> new TableColumn(heading(column, unit).in(language), format(column)))
                .toList();
    }

    /** An amount's heading says its unit, so that the sheet read back means the same. */
    private static Text heading(LedgerColumn column, MoneyUnit unit) {
        return column.type() == LedgerColumn.Type.MONEY
                ? Text.of("{0}（{1}）", "{0} ({1})").with(column.label(), unit.label())
                : column.label();
    }

    static TableColumn.Format format(LedgerColumn column) {
        return switch (column.type()) {
            case CODE, TELEPHONE, MASKED_TELEPHONE, ID -> TableColumn.Format.CODE;
            case NUMBER -> TableColumn.Format.NUMBER;
            case MONEY -> TableColumn.Format.MONEY;
            case DATE, CLOCK -> TableColumn.Format.DATE;
            case INSTANT -> TableColumn.Format.INSTANT;
            case TEXT, ENUM, BOOLEAN, AREA -> TableColumn.Format.TEXT;
        };
    }

    private static void write(TableWriter table, List<@Nullable Object> values) {
        try {
            table.row(values);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sends a file and removes it, whether or not it arrives. */
    static void send(Ready ready, OutputStream out) throws IOException {
        try {
            Files.copy(ready.file(), out);
        } finally {
            delete(ready.file());
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
