package tocsin.spreadsheets;

import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Copies XML event by event, with prefixes and namespaces as they are. */
final class XmlCopy {
    private final XMLStreamReader in;
    private final XMLStreamWriter out;

    XmlCopy(XMLStreamReader in, XMLStreamWriter out) {
        this.in = in;
        this.out = out;
    }

    /** Copies the event at hand. */
    void event() throws XMLStreamException {
        switch (in.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> start(Map.of(), Set.of());
            case XMLStreamConstants.END_ELEMENT -> out.writeEndElement();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                out.writeCharacters(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
            default -> {} // comments and instructions say nothing to Excel
        }
    }

    /** Copies the start tag at hand, some attributes set anew and some left out. */
    void start(Map<String, String> set, Set<String> without) throws XMLStreamException {
        startElement(in.getLocalName());
        for (int at = 0; at < in.getNamespaceCount(); at++) {
            var prefix = in.getNamespacePrefix(at);
            if (prefix == null || prefix.isEmpty()) {
                out.writeDefaultNamespace(in.getNamespaceURI(at));
            } else {
                out.writeNamespace(prefix, in.getNamespaceURI(at));
            }
        }
        for (int at = 0; at < in.getAttributeCount(); at++) {
            var name = in.getAttributeLocalName(at);
            var namespace = in.getAttributeNamespace(at);
            if (namespace != null && !namespace.isEmpty()) {
                out.writeAttribute(in.getAttributePrefix(at), namespace, name, in.getAttributeValue(at));
            } else if (!set.containsKey(name) && !without.contains(name)) {
                out.writeAttribute(name, in.getAttributeValue(at));
            }
        }
        for (var attribute : set.entrySet()) {
            out.writeAttribute(attribute.getKey(), attribute.getValue());
        }
    }

    /** Begins an element of the same vocabulary, and with the same prefix, as the one at hand. */
    void startElement(String name) throws XMLStreamException {
        out.writeStartElement(nonNull(in.getPrefix()), name, nonNull(in.getNamespaceURI()));
    }

    /** Copies what is inside the element at hand and its end tag. */
    void rest() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = in.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            event();
        }
    }

    /** Passes over the element at hand to its end tag. */
    void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = in.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private static String nonNull(@Nullable String text) {
        return text == null ? "" : text;
    }
}
