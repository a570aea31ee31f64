package tocsin.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The letters of PDFs. Two free fonts are shipped; the fonts official papers are set in are licensed, so a county puts its own into the
 * data folder under {@code fonts}, each file called as the font is: {@code 仿宋_GB2312.ttf}.
 */
@Component
class PaperFonts {
    static final String SERIF = "Noto Serif SC";
    static final String ALL_CHARACTERS = "Droid Sans Fallback";

    /** What GB/T 9704-2012 asks for, and by which file it is known. */
    static final List<String> OFFICIAL = List.of("方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体");

    private static final int REGULAR = 400;
    private static final Map<String, String> SHIPPED = Map.of(
            SERIF, "/documents/fonts/NotoSerifSC-GB2312.ttf.gz",
            ALL_CHARACTERS, "/documents/fonts/DroidSansFallbackFull.ttf.gz");

    private final Path folder;
    private final Map<String, byte[]> read = new ConcurrentHashMap<>();

    PaperFonts(@Value("${tocsin.data:${java.io.tmpdir}/tocsin}/fonts") Path folder) {
        this.folder = folder;
    }

    /** Makes every font known to a page; only signs that occur are embedded. */
    void offer(PdfRendererBuilder page) {
        SHIPPED.keySet().forEach(name -> offer(page, name, shipped(name)));
        own().forEach((name, file) -> offer(page, name, read.computeIfAbsent(file.toString(), key -> bytes(file))));
    }

    /** The official fonts the county has not given: papers are set in the shipped ones instead. */
    List<String> missing() {
        return OFFICIAL.stream().filter(name -> !own().containsKey(name)).toList();
    }

    private static void offer(PdfRendererBuilder page, String name, byte[] font) {
        page.useFont(() -> new ByteArrayInputStream(font), name, REGULAR, FontStyle.NORMAL, true);
    }

    private Map<String, Path> own() {
        var found = new TreeMap<String, Path>();
        for (var name : OFFICIAL) {
            var file = folder.resolve(name + ".ttf");
            if (Files.isReadable(file)) {
                found.put(name, file);
            }
        }
        return found;
    }

    private byte[] shipped(String name) {
        return read.computeIfAbsent(name, key -> {
            var file = Objects.requireNonNull(SHIPPED.get(key));
            try (var packed = new GZIPInputStream(Objects.requireNonNull(PaperFonts.class.getResourceAsStream(file)))) {
                return packed.readAllBytes();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
