package tocsin.spreadsheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts of a workbook, kept once each and named by number in its cells. */
final class SharedTexts {
    /** Excel's own limit is 32,767 characters to a cell. */
    private static final int LONGEST_CELL = 40_000;

    private final List<String> texts;

    private SharedTexts(List<String> texts) {
        this.texts = texts;
    }

    static SharedTexts none() {
        return new SharedTexts(List.of());
    }

    static SharedTexts read(InputStream content, String name) throws IOException {
        return XmlReading.read(content, name, xml -> {
            var texts = new ArrayList<String>();
            while (XmlReading.nextElement(xml)) {
                if (xml.getLocalName().equals("si")) {
                    texts.add(richText(xml, "si"));
                }
            }
            return new SharedTexts(texts);
        });
    }

    /** @throws XMLStreamException when the number is nobody's: the part is damaged */
    String get(String number) throws XMLStreamException {
        int index = Integer.parseInt(number.strip());
        if (index < 0 || index >= texts.size()) {
            throw new XMLStreamException("no shared text " + index);
        }
        return texts.get(index);
    }

    /** The words inside an element that may hold runs of different looks; phonetic guides are left out. Ends at its end tag. */
    static String richText(XMLStreamReader xml, String element) throws XMLStreamException {
        var words = new StringBuilder();
        boolean guide = false;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("rPh")) {
                guide = true;
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("t")
                    && !guide) {
                words.append(text(xml));
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("rPh")) {
                guide = false;
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals(element)) {
                return EscapedText.unescaped(words.toString());
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new XMLStreamException("cut short");
            }
        }
    }

    /** The characters of the element at hand; ends at its end tag. */
    static String text(XMLStreamReader xml) throws XMLStreamException {
        var words = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                words.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            } else if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
                throw new XMLStreamException("text expected");
            }
            if (words.length() > LONGEST_CELL) {
                throw new XMLStreamException("a cell longer than any program writes");
            }
        }
        return words.toString();
    }
}
