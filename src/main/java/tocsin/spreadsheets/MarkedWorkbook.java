package tocsin.spreadsheets;

import com.fasterxml.aalto.stax.OutputFactoryImpl;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Iterator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Copies a workbook part by part; only the sheet that was read and the list of formats pass through our hands. */
final class MarkedWorkbook {
    private static final OutputFactoryImpl FACTORY = new OutputFactoryImpl();

    private final XlsxSpreadsheet workbook;
    private final MarkedCopy copy;
    private final int reasonColumn;

    MarkedWorkbook(XlsxSpreadsheet workbook, MarkedCopy copy, int reasonColumn) {
        this.workbook = workbook;
        this.copy = copy;
        this.reasonColumn = reasonColumn;
    }

    void write(Iterator<MarkedRow> rows, OutputStream out) throws IOException {
        var zip = workbook.zip();
        var sheet = workbook.partOf(copy.sheet());
        var formatsPart = workbook.formatsPart();
        var formatsEntry = formatsPart == null ? null : zip.getEntry(formatsPart);
        var formats = formatsEntry == null ? null : MarkedFormats.read(zip.getInputStream(formatsEntry));
        var written = new HashSet<String>();
        var packed = new ZipOutputStream(out);
        for (var all = zip.entries(); all.hasMoreElements(); ) {
            var entry = all.nextElement();
            if (!written.add(entry.getName())) {
                continue;
            }
            packed.putNextEntry(new ZipEntry(entry.getName()));
            if (entry.getName().equals(sheet)) {
                sheet(entry, formats, rows, packed);
            } else if (formats != null && entry.getName().equals(formatsPart)) {
                formats.write(packed);
            } else {
                zip.getInputStream(entry).transferTo(packed);
            }
            packed.closeEntry();
        }
        packed.finish();
    }

    private void sheet(ZipEntry entry, @Nullable MarkedFormats formats, Iterator<MarkedRow> rows, OutputStream out)
            throws IOException {
        XmlReading.read(workbook.zip().getInputStream(entry), entry.getName(), xml -> {
            try {
                var writer = FACTORY.createXMLStreamWriter(out, "UTF-8");
                new MarkedSheet(xml, writer, copy, reasonColumn, formats).write(new MarkWalk(rows));
                writer.flush();
            } catch (XMLStreamException failure) {
                throw new IOException(failure);
            }
            return true;
        });
    }
}
