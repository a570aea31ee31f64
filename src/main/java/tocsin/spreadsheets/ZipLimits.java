package tocsin.spreadsheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tocsin.foundation.Text;

/**
 * How far an archive may swell. Sizes are counted while inflating, since an archive may lie about them. An office workbook shrinks to a
 * tenth, seldom to a fiftieth; deflate can reach a thousandth, which only a bomb does.
 *
 * @param entries most files inside
 * @param totalBytes most bytes of all files together
 * @param partBytes most bytes of a part that must be held in memory (texts, formats)
 * @param ratio most bytes out of one byte in, once {@code ratioFromBytes} came out
 */
record ZipLimits(int entries, long totalBytes, long partBytes, int ratio, long ratioFromBytes) {
    private static final int BUFFER_BYTES = 64 * 1024;

    static final ZipLimits USUAL = new ZipLimits(10_000, 1L << 30, 256L << 20, 200, 16L << 20);

    /** Inflates everything once and throws it away; refuses an archive that passes a limit. */
    void check(ZipFile zip) throws IOException {
        if (zip.size() > entries) {
            throw SpreadsheetProblem.SWELLS.with(
                    Text.of("有 {0} 个文件", "{0} files").with(zip.size()));
        }
        var buffer = new byte[BUFFER_BYTES];
        long total = 0;
        for (var all = zip.entries(); all.hasMoreElements(); ) {
            var entry = all.nextElement();
            total += inflate(zip, entry, total, buffer);
        }
    }

    private long inflate(ZipFile zip, ZipEntry entry, long before, byte[] buffer) throws IOException {
        long most = entry.getName().contains("/worksheets/") ? totalBytes : partBytes;
        long packed = Math.max(1, entry.getCompressedSize());
        long bytes = 0;
        try (InputStream content = zip.getInputStream(entry)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                bytes += read;
                boolean bomb = bytes > ratioFromBytes && bytes / packed > ratio;
                if (bomb || bytes > most || before + bytes > totalBytes) {
                    throw SpreadsheetProblem.SWELLS.with(
                            Text.of("超过 {0} MB", "more than {0} MB").with(bytes >> 20));
                }
            }
        } catch (ZipException damaged) {
            throw SpreadsheetProblem.UNREADABLE.with(entry.getName());
        }
        return bytes;
    }
}
