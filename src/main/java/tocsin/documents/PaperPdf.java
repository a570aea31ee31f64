package tocsin.documents;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/** Sets a filled HTML page as PDF, laid out by the shipped style sheet of official papers. Nothing is fetched from anywhere. */
@Component
public class PaperPdf {
    private static final String STYLE = "/documents/templates/paper.css";

    private final PaperFonts fonts;

    PaperPdf(PaperFonts fonts) {
        XRLog.setLoggingEnabled(false);
        this.fonts = fonts;
    }

    /** The PDF of a template filled with a content. */
    byte[] of(byte[] template, DocumentContent content) {
        var page = PaperXml.read(template, "HTML");
        PaperFields.fill(page, content);
        return of(page);
    }

    /**
     * The PDF of a page the program made itself.
     *
     * @param html well-formed XHTML; pictures stand in it as {@code data:} addresses
     */
    public byte[] of(String html) {
        return of(PaperXml.read(html.getBytes(StandardCharsets.UTF_8), "HTML"));
    }

    private byte[] of(Document page) {
        addStyle(page);
        var out = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            fonts.offer(builder);
            builder.useUriResolver((base, address) -> address.startsWith("data:image/png;base64,") ? address : null);
            builder.withW3cDocument(page, "about:blank");
            builder.withProducer("Tocsin");
            builder.toStream(out);
            builder.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** The sheet of official papers comes first, so that a template may say otherwise. */
    private static void addStyle(Document page) {
        var head = page.getElementsByTagName("head").item(0);
        var style = page.createElementNS(page.getDocumentElement().getNamespaceURI(), "style");
        style.setTextContent(style());
        head.insertBefore(style, head.getFirstChild());
    }

    private static String style() {
        try (var sheet = Objects.requireNonNull(PaperPdf.class.getResourceAsStream(STYLE))) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
