package tocsin.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of a Word file by their names, held in memory: a form of a page or two. */
final class WordParts {
    private static final int MOST_PARTS = 200;
    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final int BUFFER_BYTES = 8 * 1024;

    private WordParts() {}

    /** Refuses what is no archive, has too many parts or swells too far; bytes are counted while inflating. */
    static Map<String, byte[]> read(byte[] file) {
        var parts = new LinkedHashMap<String, byte[]>();
        int left = MOST_BYTES;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var part = part(zip, left);
                left -= part.length;
                parts.put(entry.getName(), part);
                DocumentProblem.TEMPLATE_SWELLS.unless(parts.size() <= MOST_PARTS, MOST_PARTS, MOST_BYTES >> 20);
            }
        } catch (ZipException broken) {
            throw DocumentProblem.NOT_WORD.with();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        DocumentProblem.NOT_WORD.unless(parts.containsKey("word/document.xml"));
        return parts;
    }

    private static byte[] part(ZipInputStream zip, int most) throws IOException {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[BUFFER_BYTES];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            out.write(buffer, 0, read);
            DocumentProblem.TEMPLATE_SWELLS.unless(out.size() <= most, MOST_PARTS, MOST_BYTES >> 20);
        }
        return out.toByteArray();
    }

    static byte[] write(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                // One time for all: the same paper filled twice is the same file.
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** True for the parts people read. */
    static boolean isText(String name) {
        return name.matches("word/(document|header\\d*|footer\\d*)\\.xml");
    }
}
