package tocsin.spreadsheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.TownClock;

/** A table as .csv. */
final class CsvTable implements TableWriter {
    private static final DateTimeFormatter LOCAL_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(TownClock.ZONE);

    private final CsvWriter writer;

    CsvTable(OutputStream out, List<TableColumn> columns) throws IOException {
        out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(new StaysOpen(out));
        writer.writeRecord(columns.stream()
                .map(column -> CsvText.guarded(column.heading()))
                .toList());
    }

    @Override
    public void row(List<? extends @Nullable Object> values) {
        writer.writeRecord(values.stream().map(CsvTable::text).toList());
    }

    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case Instant moment -> LOCAL_TIME.format(moment);
            default -> CsvText.guarded(value.toString());
        };
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static final class StaysOpen extends FilterOutputStream {
        StaysOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
