package tocsin.spreadsheets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/** What a file is, told from its first bytes. */
enum FileContent {
    XLSX,
    XLS,
    TEXT;

    private static final int HEAD_BYTES = 64 * 1024;
    private static final int OLD_HEADER_BYTES = 512;
    private static final int OLD_SECTOR_SHIFT = 30;
    private static final int OLD_DIRECTORY_SECTOR = 48;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    /** Excel wraps an encrypted workbook in the old container under this name. */
    private static final byte[] ENCRYPTED_NAME = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    /** The content of a file that can be read; refuses the others, telling the writer what to do. */
    static FileContent of(Path file) throws IOException {
        var head = head(file);
        if (head.length == 0) {
            throw SpreadsheetProblem.EMPTY_FILE.with();
        }
        if (startsWith(head, ZIP)) {
            return XLSX;
        }
        if (startsWith(head, OLE2)) {
            if (holds(head, ENCRYPTED_NAME) || holds(oldDirectory(file, head), ENCRYPTED_NAME)) {
                throw SpreadsheetProblem.ENCRYPTED.with();
            }
            return XLS;
        }
        if (isWebPage(head)) {
            throw SpreadsheetProblem.WEB_PAGE.with();
        }
        var binary = binary(head);
        if (binary != null) {
            throw SpreadsheetProblem.NOT_A_SPREADSHEET.with(binary);
        }
        return TEXT;
    }

    /** True for UTF-16, Excel's "Unicode text", whose zero bytes are no sign of a binary file. */
    static boolean isUtf16(byte[] head) {
        return head.length >= 2
                && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
                        || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF));
    }

    static byte[] head(Path file) throws IOException {
        return bytes(file, 0);
    }

    /** The names inside an old container stand in a sector that its header points to ([MS-CFB] 2.2). */
    private static byte[] oldDirectory(Path file, byte[] head) throws IOException {
        if (head.length < OLD_HEADER_BYTES) {
            return head;
        }
        var header = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        long sectorBytes = 1L << Math.clamp(header.getShort(OLD_SECTOR_SHIFT), 0, 16);
        return bytes(file, Math.max(0, (header.getInt(OLD_DIRECTORY_SECTOR) + 1L) * sectorBytes));
    }

    private static byte[] bytes(Path file, long from) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var buffer = ByteBuffer.allocate(HEAD_BYTES);
            while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
                continue;
            }
            return Arrays.copyOf(buffer.array(), buffer.position());
        }
    }

    private static @Nullable Text binary(byte[] head) {
        if (startsWith(head, "%PDF".getBytes(StandardCharsets.US_ASCII))) {
            return Text.of("是 PDF", "it is a PDF");
        }
        if (startsWith(head, new byte[] {(byte) 0xFF, (byte) 0xD8})
                || startsWith(head, new byte[] {(byte) 0x89, 'P', 'N', 'G'})) {
            return Text.of("是图片", "it is a picture");
        }
        if (startsWith(head, EMPTY_ZIP)) {
            return Text.of("是空的压缩包", "it is an empty archive");
        }
        if (!isUtf16(head)) {
            for (byte each : head) {
                if (each >= 0 && each < '\t') {
                    return Text.of("不是文字文件", "it is not text");
                }
            }
        }
        return null;
    }

    private static boolean isWebPage(byte[] head) {
        var start = new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00EF\u00BB\u00BF", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html")
                || start.startsWith("<html")
                || start.startsWith("<table")
                || start.startsWith("<meta")
                || start.startsWith("<?xml");
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static boolean holds(byte[] bytes, byte[] part) {
        for (int at = 0; at + part.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
