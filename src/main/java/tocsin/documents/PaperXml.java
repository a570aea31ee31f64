package tocsin.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads and writes the XML of templates: no document types, no entities, nothing fetched from outside. */
final class PaperXml {
    private static final DocumentBuilderFactory PARSERS = parsers();

    private PaperXml() {}

    /**
     * Reads a part.
     *
     * @param name how the part is called in the refusal
     * @throws tocsin.foundation.Problem when it is no XML, with the line
     */
    static Document read(byte[] content, String name) {
        try {
            var parser = parser();
            parser.setErrorHandler(new DefaultHandler());
            return parser.parse(new ByteArrayInputStream(content));
        } catch (SAXParseException broken) {
            throw DocumentProblem.TEMPLATE_UNREADABLE.with(
                    name, String.valueOf(broken.getLineNumber()), String.valueOf(broken.getMessage()));
        } catch (SAXException | IOException broken) {
            throw DocumentProblem.TEMPLATE_UNREADABLE.with(name, "?", String.valueOf(broken.getMessage()));
        }
    }

    static byte[] write(Document document) {
        try {
            var out = new ByteArrayOutputStream();
            var factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var writer = factory.newTransformer();
            writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            writer.setOutputProperty(OutputKeys.STANDALONE, "yes");
            writer.transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Every element below a node, itself included, in the order it stands. */
    static List<Element> elements(Node node) {
        var found = new ArrayList<Element>();
        if (node instanceof Element element) {
            found.add(element);
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            found.addAll(elements(child));
        }
        return found;
    }

    /** Every text below a node that can be read on paper, in the order it stands. */
    static List<Text> texts(Node node) {
        var found = new ArrayList<Text>();
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                found.add(text);
            } else if (!"style".equals(local(child))) {
                found.addAll(texts(child));
            }
        }
        return found;
    }

    /** An element's name without its prefix. */
    static String local(Node node) {
        return node.getLocalName() == null ? node.getNodeName() : node.getLocalName();
    }

    private static DocumentBuilder parser() {
        try {
            return PARSERS.newDocumentBuilder();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static DocumentBuilderFactory parsers() {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            factory.setXIncludeAware(false);
            return factory;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
