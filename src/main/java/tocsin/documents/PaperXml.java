package tocsin.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** By a piece of what the parser says. */
    private static final Map<String, tocsin.foundation.Text> REASONS = new LinkedHashMap<>();

    static {
        because("JAXP", "标签套得太深，或者内容太多", "its elements are nested too deep, or there is too much of it");
        because("DOCTYPE", "不能有 DOCTYPE 声明", "it may declare no DOCTYPE");
        because("prefix", "名称里的前缀（如 th:）没有声明", "a prefix of a name, as in th:, is not declared");
        because(
                "entity",
                "有不认识的实体（如 &nbsp;），请改写成 &#160; 这样的数字",
                "it has an unknown entity, as &nbsp;; write the number, as &#160;");
        because("must be terminated by the matching end-tag", "标签没有配对的结束标签", "an element is not closed by its end tag");
        because("must start and end within the same entity", "标签没有结束文件就完了", "the file ends before its elements do");
        because("Open quote", "属性的值没有加引号", "the value of an attribute has no quotes");
        because("already specified", "同一个标签里属性写了两次", "an attribute stands twice in one element");
        because("prolog", "第一个标签之前有多余的内容", "something stands before the first element");
        because("trailing section", "最后一个标签之后有多余的内容", "something stands after the last element");
    }

    private static void because(String said, String zh, String en) {
        REASONS.put(said, tocsin.foundation.Text.of(zh, en));
    }

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
                    name, String.valueOf(broken.getLineNumber()), reason(String.valueOf(broken.getMessage())));
        } catch (SAXException | IOException broken) {
            throw DocumentProblem.TEMPLATE_UNREADABLE.with(name, "?", reason(String.valueOf(broken.getMessage())));
        }
    }

    /** What is wrong, in words for people; the parser has its own and only in English. */
    private static tocsin.foundation.Text reason(String said) {
        return REASONS.entrySet().stream()
                .filter(each -> said.contains(each.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(tocsin.foundation.Text.of(
                        "标签、属性或字符写得不对", "a tag, an attribute or a character is written wrongly"));
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
