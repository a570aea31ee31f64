package tocsin.spreadsheets;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Copies the XML of one sheet and lays the marks over it on the way. */
final class MarkedSheet {
    private static final int REASON_WIDTH = 48;

    private final XMLStreamReader in;
    private final XMLStreamWriter out;
    private final MarkedCopy plan;
    private final int reasonColumn;
    private final @Nullable MarkedFormats formats;
    private final XmlCopy copy;
    private int lastWidth;
    private boolean widthWritten;

    MarkedSheet(
            XMLStreamReader in,
            XMLStreamWriter out,
            MarkedCopy plan,
            int reasonColumn,
            @Nullable MarkedFormats formats) {
        this.in = in;
        this.out = out;
        this.plan = plan;
        this.reasonColumn = reasonColumn;
        this.formats = formats;
        this.copy = new XmlCopy(in, out);
    }

    /** What a cell is to show instead: another text, another ground, or both. */
    private record Change(@Nullable String text, boolean wrong, boolean reason) {}

    void write(MarkWalk marks) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        int number = 0;
        while (in.hasNext()) {
            int event = in.next();
            var name = event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT
                    ? in.getLocalName()
                    : "";
            boolean starts = event == XMLStreamConstants.START_ELEMENT;
            if (starts && name.equals("row")) {
                number = Integer.parseInt(XmlReading.attribute(in, "r", String.valueOf(number + 1)));
                row(number, changes(number, marks.at(number)));
            } else if (starts && name.equals("dimension")) {
                copy.skip(); // it would no longer be true, and nobody needs it
            } else {
                width(name, starts);
                copy.event();
            }
        }
        out.writeEndDocument();
    }

    private NavigableMap<Integer, Change> changes(int number, @Nullable MarkedRow mark) {
        var changes = new TreeMap<Integer, Change>();
        if (number == plan.headingRow()) {
            changes.put(reasonColumn, new Change(plan.heading(), false, true));
        } else if (number > plan.headingRow()) {
            // also where there is none: a reason of an earlier marked copy is no longer true
            changes.put(reasonColumn, new Change(mark == null ? "" : mark.reason(), false, true));
        }
        if (mark != null) {
            mark.wrong().forEach(column -> changes.put(column, new Change(null, true, false)));
            mark.corrected()
                    .forEach((column, text) ->
                            changes.put(column, new Change(text, mark.wrong().contains(column), false)));
        }
        return changes;
    }

    private void row(int number, NavigableMap<Integer, Change> changes) throws XMLStreamException {
        copy.start(Map.of(), Set.of("spans"));
        int column = -1;
        while (in.next() != XMLStreamConstants.END_ELEMENT) {
            if (in.getEventType() == XMLStreamConstants.START_ELEMENT
                    && in.getLocalName().equals("c")) {
                column = columnAt(column);
                added(number, changes.headMap(column, false));
                cell(number, column, changes.remove(column));
            } else if (in.getEventType() == XMLStreamConstants.START_ELEMENT) {
                copy.event();
                copy.rest();
            } else {
                copy.event();
            }
        }
        added(number, changes);
        out.writeEndElement();
    }

    private int columnAt(int last) {
        var reference = XmlReading.attribute(in, "r");
        return reference == null ? last + 1 : ColumnLetters.index(reference.replaceAll("\\d", ""));
    }

    private void cell(int number, int column, @Nullable Change change) throws XMLStreamException {
        if (change == null) {
            copy.event();
            copy.rest();
        } else if (change.text() == null) {
            copy.start(Map.of("s", format(XmlReading.attribute(in, "s", "0"), change)), Set.of());
            copy.rest();
        } else {
            textCell(number, column, change, XmlReading.attribute(in, "s", "0"));
            copy.skip();
        }
    }

    /** Cells the file left out because they were empty. */
    private void added(int number, NavigableMap<Integer, Change> changes) throws XMLStreamException {
        for (var change = changes.pollFirstEntry(); change != null; change = changes.pollFirstEntry()) {
            if (change.getValue().wrong() || !"".equals(change.getValue().text())) {
                textCell(number, change.getKey(), change.getValue(), "0");
            }
        }
    }

    private void textCell(int number, int column, Change change, String format) throws XMLStreamException {
        copy.startElement("c");
        out.writeAttribute("r", ColumnLetters.of(column) + number);
        out.writeAttribute("s", format(format, change));
        var text = change.text();
        if (text != null && !text.isEmpty()) {
            out.writeAttribute("t", "inlineStr");
            copy.startElement("is");
            copy.startElement("t");
            out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
            out.writeCharacters(text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", ""));
            out.writeEndElement();
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    private String format(String format, Change change) {
        if (formats == null) {
            return format;
        }
        if (change.reason()) {
            return String.valueOf(formats.reason());
        }
        int plain = Integer.parseInt(format);
        return change.wrong() && plain < formats.plain() ? String.valueOf(formats.plain() + plain) : format;
    }

    /** Widens the column of reasons, unless the sheet already says how wide it is. */
    private void width(String name, boolean starts) throws XMLStreamException {
        if (starts && name.equals("col")) {
            lastWidth = Math.max(lastWidth, Integer.parseInt(XmlReading.attribute(in, "max", "0")));
        } else if (!starts && name.equals("cols")) {
            widthElement();
        } else if (starts && name.equals("sheetData") && !widthWritten) {
            copy.startElement("cols");
            widthElement();
            out.writeEndElement();
        }
    }

    private void widthElement() throws XMLStreamException {
        widthWritten = true;
        if (lastWidth <= reasonColumn) {
            copy.startElement("col");
            out.writeAttribute("min", String.valueOf(reasonColumn + 1));
            out.writeAttribute("max", String.valueOf(reasonColumn + 1));
            out.writeAttribute("width", String.valueOf(REASON_WIDTH));
            out.writeAttribute("customWidth", "1");
            out.writeEndElement();
        }
    }
}
