package tocsin.documents;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
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

    /** What the QR codes of the first page hold, read off its pictures. */
    public static List<String> codes(byte[] file) {
        try (var read = Loader.loadPDF(file)) {
            var found = new ArrayList<String>();
            var resources = read.getPage(0).getResources();
            for (var name : resources.getXObjectNames()) {
                if (resources.getXObject(name) instanceof PDImageXObject picture) {
                    found.add(code(picture.getImage()));
                }
            }
            return found;
        } catch (IOException | ReaderException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String code(BufferedImage picture) throws ReaderException {
        int scale = 8;
        int side = picture.getWidth() * scale;
        var pixels = new int[side * side];
        for (int at = 0; at < pixels.length; at++) {
            pixels[at] = picture.getRGB(at % side / scale, at / side / scale);
        }
        var light = new RGBLuminanceSource(side, side, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)))
                .getText();
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
