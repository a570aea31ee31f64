package tocsin.documents;

import java.util.LinkedHashMap;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Fills a Word template: its text, its headers and its footers. Everything else of the file stays as the county made it. */
final class PaperWord {
    private static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private PaperWord() {}

    /** The Word file of a template filled with a content. */
    static byte[] of(byte[] template, DocumentContent content) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        WordParts.read(template)
                .forEach((name, part) -> parts.put(name, WordParts.isText(name) ? filled(name, part, content) : part));
        return WordParts.write(parts);
    }

    private static byte[] filled(String name, byte[] part, DocumentContent content) {
        var text = PaperXml.read(part, name);
        PaperFields.fill(text, content);
        PaperXml.elements(text).stream()
                .filter(element -> WORDS.equals(element.getNamespaceURI())
                        && element.getLocalName().equals("t"))
                .forEach(element -> keepSpacesAndLines(text, element));
        return PaperXml.write(text);
    }

    /** Word swallows spaces at the ends unless told, and knows no line ends in a text. */
    private static void keepSpacesAndLines(Document text, Element words) {
        words.setAttributeNS(XML, "xml:space", "preserve");
        var lines = words.getTextContent().split("\n", -1);
        words.setTextContent(lines[lines.length - 1]);
        for (int index = 0; index < lines.length - 1; index++) {
            var line = (Element) words.cloneNode(false);
            line.setTextContent(lines[index]);
            words.getParentNode().insertBefore(line, words);
            words.getParentNode().insertBefore(text.createElementNS(WORDS, words.getPrefix() + ":br"), words);
        }
    }
}
