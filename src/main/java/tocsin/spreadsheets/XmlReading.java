package tocsin.spreadsheets;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Opens XML parts of a workbook for reading: no document types, no entities, nothing fetched from outside. */
final class XmlReading {
    private static final XMLInputFactory FACTORY = factory();

    private XmlReading() {}

    /** What is done with a part while it is open. */
    @FunctionalInterface
    interface PartReader<T> {
        T read(XMLStreamReader xml) throws XMLStreamException, IOException;
    }

    /**
     * Reads a part.
     *
     * @param name of the part, for the refusal when it is no XML
     */
    static <T> T read(InputStream content, String name, PartReader<T> reader) throws IOException {
        try (content) {
            var xml = FACTORY.createXMLStreamReader(content);
            try {
                return reader.read(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | UncheckedStreamException | NumberFormatException broken) {
            throw SpreadsheetProblem.UNREADABLE.with(name);
        }
    }

    /** Goes to the next element that begins; false at the end. */
    static boolean nextElement(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.DTD) {
                throw new XMLStreamException("a workbook has no document type");
            }
        }
        return false;
    }

    /** An attribute without a namespace. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        return xml.getAttributeValue(null, name);
    }

    /** The same, or another value when it is missing. */
    static String attribute(XMLStreamReader xml, String name, String otherwise) {
        var value = attribute(xml, name);
        return value == null ? otherwise : value;
    }

    private static XMLInputFactory factory() {
        // Named, not looked up: what a machine happens to offer must not decide how hostile files are read.
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }
}
