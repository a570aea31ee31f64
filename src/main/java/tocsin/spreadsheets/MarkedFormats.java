package tocsin.spreadsheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The cell formats of a workbook, each once more with a coloured ground: a wrong cell keeps its format, font and border.
 *
 * @param plain how many formats there were; format {@code n} coloured is {@code plain + n}
 * @param reason format of the column of reasons
 */
record MarkedFormats(Document document, int plain, int reason) {
    private static final String SHEET_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    /** Excel takes 64,000 formats; a workbook that has used up half of them gets its reasons without colour. */
    private static final int MOST_FORMATS = 30_000;

    /** Reads them and adds the coloured ones; nothing when the part cannot be extended. */
    static @Nullable MarkedFormats read(InputStream styles) throws IOException {
        try (styles) {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var document = factory.newDocumentBuilder().parse(styles);
            var root = document.getDocumentElement();
            var fills = child(root, "fills");
            var fonts = child(root, "fonts");
            var formats = child(root, "cellXfs");
            if (fills == null || fonts == null || formats == null) {
                return null;
            }
            var plain = children(formats);
            return plain.isEmpty() || children(fonts).isEmpty() || plain.size() > MOST_FORMATS
                    ? null
                    : extended(document, fills, fonts, formats, plain);
        } catch (ParserConfigurationException | SAXException unreadable) {
            return null;
        }
    }

    private static MarkedFormats extended(
            Document document, Element fills, Element fonts, Element formats, List<Element> plain) {
        var ground = appendTo(appendTo(fills, "fill"), "patternFill");
        ground.setAttribute("patternType", "solid");
        appendTo(ground, "fgColor").setAttribute("rgb", "FF" + MarkedCsv.WRONG_FILL);
        fonts.appendChild(inked((Element) children(fonts).getFirst().cloneNode(true)));
        for (var each : plain) {
            var coloured = (Element) each.cloneNode(true);
            coloured.setAttribute("fillId", last(fills));
            coloured.setAttribute("applyFill", "1");
            formats.appendChild(coloured);
        }
        var reason = appendTo(formats, "xf");
        reason.setAttribute("numFmtId", "0");
        reason.setAttribute("fontId", last(fonts));
        reason.setAttribute("fillId", "0");
        reason.setAttribute("borderId", "0");
        reason.setAttribute("applyFont", "1");
        for (var list : List.of(fills, fonts, formats)) {
            list.setAttribute("count", String.valueOf(children(list).size()));
        }
        return new MarkedFormats(document, plain.size(), 2 * plain.size());
    }

    /** The font in the colour of what is wrong; Excel wants the colour before the name. */
    private static Element inked(Element font) {
        children(font).stream()
                .filter(part -> part.getLocalName().equals("color"))
                .forEach(font::removeChild);
        var ink = appendTo(font, "color");
        ink.setAttribute("rgb", "FF" + MarkedCsv.WRONG_INK);
        children(font).stream()
                .filter(part -> part.getLocalName().equals("name"))
                .findFirst()
                .ifPresent(name -> font.insertBefore(ink, name));
        return font;
    }

    private static String last(Element list) {
        return String.valueOf(children(list).size() - 1);
    }

    void write(OutputStream out) throws IOException {
        try {
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException failure) {
            throw new IOException(failure);
        }
    }

    private static Element appendTo(Element parent, String name) {
        var prefix = parent.getPrefix();
        var namespace = parent.getNamespaceURI() == null ? SHEET_NAMESPACE : parent.getNamespaceURI();
        var added = parent.getOwnerDocument().createElementNS(namespace, prefix == null ? name : prefix + ":" + name);
        parent.appendChild(added);
        return added;
    }

    private static @Nullable Element child(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getLocalName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static List<Element> children(Element parent) {
        var found = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }
}
