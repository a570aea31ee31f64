package tocsin.spreadsheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/** A .csv file: its encoding and its separator are found out, since few writers say them. */
final class CsvSpreadsheet implements Spreadsheet {
    static final String ONLY_SHEET = "CSV";
    private static final int LONGEST_CELL = 40_000;
    private static final int LONGEST_ROW = 1_000_000;
    private static final int MOST_FIELDS = 16_384;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path file;
    private final CsvForm form;

    private CsvSpreadsheet(Path file, CsvForm form) {
        this.file = file;
        this.form = form;
    }

    /**
     * Opens a file.
     *
     * @param said how it is to be read where somebody has said it, else found out
     */
    static CsvSpreadsheet open(Path file, @Nullable CsvForm said) throws IOException {
        if (said != null) {
            if (!decodes(file, said.encoding().charset())) {
                throw SpreadsheetProblem.OTHER_ENCODING.with(said.encoding());
            }
            return new CsvSpreadsheet(file, said);
        }
        var head = FileContent.head(file);
        var encoding = FileContent.isUtf16(head)
                ? TextEncoding.UTF_16
                : decodes(file, StandardCharsets.UTF_8) ? TextEncoding.UTF_8 : TextEncoding.GB18030;
        if (encoding != TextEncoding.UTF_8 && !decodes(file, encoding.charset())) {
            throw SpreadsheetProblem.UNKNOWN_ENCODING.with();
        }
        return new CsvSpreadsheet(file, new CsvForm(encoding, separator(new String(head, encoding.charset()))));
    }

    @Override
    public CsvForm form() {
        return form;
    }

    @Override
    public List<String> sheets() {
        return List.of(ONLY_SHEET);
    }

    @Override
    public void read(String sheet, RowReader reader) throws IOException {
        if (!sheet.equals(ONLY_SHEET)) {
            throw SpreadsheetProblem.NO_SUCH_SHEET.with(sheet, ONLY_SHEET);
        }
        int number = 0;
        try (var text = withoutMark(decoded(file, form.encoding().charset()));
                var records = csv(text)) {
            for (var cursor = records.iterator(); cursor.hasNext(); ) {
                var row = row(cursor.next(), ++number);
                if (row.cells().stream().anyMatch(cell -> !cell.isBlank()) && !reader.take(row)) {
                    return;
                }
            }
        } catch (CsvParseException | UncheckedIOException broken) {
            throw SpreadsheetProblem.UNREADABLE.with(
                    Text.of("第 {0} 行（引号可能没有成对）", "row {0} (a quotation mark may lack its pair)")
                            .with(number + 1));
        }
    }

    private CsvReader<CsvRecord> csv(Reader text) {
        return CsvReader.builder()
                .fieldSeparator(form.separator().sign())
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .build(
                        CsvRecordHandler.of(handler -> handler.maxFields(MOST_FIELDS)
                                .maxFieldSize(LONGEST_CELL)
                                .maxRecordSize(LONGEST_ROW)),
                        text);
    }

    private static SheetRow row(CsvRecord fields, int number) {
        var cells = new ArrayList<SheetCell>(fields.getFieldCount());
        for (int column = 0; column < fields.getFieldCount(); column++) {
            var text = CsvText.unguarded(fields.getField(column));
            if (column < MOST_COLUMNS) {
                cells.add(text.isEmpty() ? SheetCell.EMPTY : SheetCell.plain(text));
            } else if (!text.isBlank()) {
                throw SpreadsheetProblem.TOO_WIDE.with(number, ColumnLetters.of(MOST_COLUMNS - 1), MOST_COLUMNS);
            }
        }
        return new SheetRow(number, cells);
    }

    private static boolean decodes(Path file, Charset charset) throws IOException {
        var buffer = new char[64 * 1024];
        try (var reader = decoded(file, charset)) {
            while (reader.read(buffer) >= 0) {
                continue;
            }
            return true;
        } catch (CharacterCodingException otherEncoding) {
            return false;
        }
    }

    private static BufferedReader decoded(Path file, Charset charset) throws IOException {
        return new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private static Reader withoutMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    /** The separator that stands most often outside quotation marks in the first bytes. */
    private static CsvForm.Separator separator(String head) {
        var candidates = CsvForm.Separator.values();
        var counts = new int[candidates.length];
        boolean quoted = false;
        for (int at = 0; at < head.length(); at++) {
            char here = head.charAt(at);
            quoted ^= here == '"';
            for (int candidate = 0; candidate < candidates.length && !quoted; candidate++) {
                counts[candidate] += here == candidates[candidate].sign() ? 1 : 0;
            }
        }
        int best = 0;
        for (int candidate = 1; candidate < candidates.length; candidate++) {
            best = counts[candidate] > counts[best] ? candidate : best;
        }
        return candidates[best];
    }

    @Override
    public void close() {
        // each reading opens and closes the file itself
    }
}
