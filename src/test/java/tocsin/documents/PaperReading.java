package tocsin.documents;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads papers back as anybody would: the text of a PDF, the text of a Word file. */
public final class PaperReading {
    private static final float CAMERA_DPI = 100;

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

    /** What the QR code of the first page holds, read off a picture of the page as a camera would see it. */
    public static String code(byte[] file) {
        try (var read = Loader.loadPDF(file)) {
            var page = new PDFRenderer(read).renderImageWithDPI(0, CAMERA_DPI);
            var pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var light = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (IOException | ReaderException failure) {
            throw new IllegalStateException(failure);
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
