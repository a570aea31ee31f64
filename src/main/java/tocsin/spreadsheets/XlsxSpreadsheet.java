package tocsin.spreadsheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/** An .xlsx workbook. Its archive was measured before anything in it is believed. */
final class XlsxSpreadsheet implements Spreadsheet {
    private final ZipFile zip;
    private final XlsxParts parts;
    private final CellFormats formats;
    private @Nullable SharedTexts texts;

    private XlsxSpreadsheet(ZipFile zip, XlsxParts parts, CellFormats formats) {
        this.zip = zip;
        this.parts = parts;
        this.formats = formats;
    }

    static XlsxSpreadsheet open(Path file) throws IOException {
        return open(file, ZipLimits.USUAL);
    }

    static XlsxSpreadsheet open(Path file, ZipLimits limits) throws IOException {
        var zip = openZip(file);
        try {
            limits.check(zip);
            var parts = XlsxParts.of(zip);
            var formats = parts.formats();
            return new XlsxSpreadsheet(
                    zip,
                    parts,
                    formats == null || zip.getEntry(formats) == null
                            ? CellFormats.none()
                            : CellFormats.read(part(zip, formats), formats));
        } catch (IOException | RuntimeException failure) {
            zip.close();
            throw failure;
        }
    }

    private static ZipFile openZip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException damaged) {
            throw SpreadsheetProblem.UNREADABLE.with(Text.of("压缩目录", "its table of contents"));
        }
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(parts.sheets().keySet());
    }

    @Override
    public void read(String sheet, RowReader reader) throws IOException {
        var part = partOf(sheet);
        var merged = MergedRanges.find(part(zip, part));
        var rows = new XlsxRows(texts(), formats, parts.from1904(), merged);
        XmlReading.read(part(zip, part), part, xml -> {
            rows.read(xml, reader);
            return true;
        });
    }

    /** The file inside the workbook that holds a sheet. */
    String partOf(String sheet) {
        var part = parts.sheets().get(sheet);
        if (part == null || zip.getEntry(part) == null) {
            throw SpreadsheetProblem.NO_SUCH_SHEET.with(sheet, Text.listOf(sheets()));
        }
        return part;
    }

    /** The file inside the workbook that holds the cell formats, if there is one. */
    @Nullable
    String formatsPart() {
        return parts.formats();
    }

    ZipFile zip() {
        return zip;
    }

    private SharedTexts texts() throws IOException {
        var known = texts;
        if (known == null) {
            var name = parts.texts();
            known = name == null || zip.getEntry(name) == null
                    ? SharedTexts.none()
                    : SharedTexts.read(part(zip, name), name);
            texts = known;
        }
        return known;
    }

    private static InputStream part(ZipFile zip, String name) throws IOException {
        return zip.getInputStream(zip.getEntry(name));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
