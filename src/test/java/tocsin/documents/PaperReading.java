package tocsin.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads papers back as anybody would: the text of a PDF, the text of a Word file. */
public final class PaperReading {
    private PaperReading() {}

    /** The text of a PDF without its line ends and spaces, which depend on the layout. */
    public static String pdf(byte[] file) {
        try (var read = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(read).replaceAll("[\\s\\p{Z}]", "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** How many pages a PDF has. */
    public static int pages(byte[] file) {
        try (var read = Loader.loadPDF(file)) {
            return read.getNumberOfPages();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The text of a Word file without spaces. */
    public static String word(byte[] file) {
        return part(file, "word/document.xml").replaceAll("<[^>]+>", "").replaceAll("[\\s\\p{Z}]", "");
    }

    /** A part of a Word file. */
    public static String part(byte[] file, String name) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            throw new IllegalStateException("no part " + name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
