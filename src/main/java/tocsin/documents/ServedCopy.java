package tocsin.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * What of a picture is given out: the same picture without what the camera wrote beside it – where, when, whose – and without anything
 * behind its end. No pixel is touched. How it is to be turned stays.
 */
final class ServedCopy {
    /** More pixels than this are refused: a small file can unfold to fill the memory. */
    static final long MOST_PIXELS = 120_000_000;

    private static final int THUMBNAIL_SIDE = 320;
    private static final Set<String> PNG_KEPT =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "pHYs", "bKGD", "sBIT");

    private ServedCopy() {}

    /** The picture without its metadata; empty for a kind that is given out only as it came. */
    static Optional<byte[]> of(byte[] content, FileKind kind, int orientation) {
        return switch (kind) {
            case JPEG -> Optional.of(jpeg(content, orientation));
            case PNG -> Optional.of(png(content));
            case WEBP -> Optional.of(webp(content));
            default -> Optional.empty();
        };
    }

    /** A small JPEG for lists; empty when the picture cannot be drawn here. */
    static Optional<byte[]> thumbnail(byte[] content, int orientation) {
        return small(content).map(small -> jpeg(small, orientation));
    }

    private static Optional<byte[]> small(byte[] content) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(input);
            return readers.hasNext() ? drawn(readers.next(), input) : Optional.empty();
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> drawn(ImageReader reader, javax.imageio.stream.ImageInputStream input)
            throws IOException {
        try {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                return Optional.empty();
            }
            var sparse = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / (2 * THUMBNAIL_SIDE));
            sparse.setSourceSubsampling(step, step, 0, 0);
            var small = reader.read(0, sparse);
            double scale = Math.min(1, (double) THUMBNAIL_SIDE / Math.max(small.getWidth(), small.getHeight()));
            var thumbnail = new BufferedImage(
                    Math.max(1, (int) (small.getWidth() * scale)),
                    Math.max(1, (int) (small.getHeight() * scale)),
                    BufferedImage.TYPE_INT_RGB);
            var pen = thumbnail.createGraphics();
            pen.setRenderingHint(
                    java.awt.RenderingHints.KEY_INTERPOLATION, java.awt.RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(small, 0, 0, thumbnail.getWidth(), thumbnail.getHeight(), java.awt.Color.WHITE, null);
            pen.dispose();
            var out = new ByteArrayOutputStream();
            ImageIO.write(thumbnail, "jpeg", out);
            return Optional.of(out.toByteArray());
        } finally {
            reader.dispose();
        }
    }

    /** Width times height as the file says, 0 when it does not. */
    static long pixels(byte[] content) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return 0;
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            return 0;
        }
    }

    /** Segments before the scan, those of cameras and comments left out; then the scan up to the end mark. */
    private static byte[] jpeg(byte[] content, int orientation) {
        var out = new ByteArrayOutputStream(content.length);
        out.write(0xFF);
        out.write(0xD8);
        if (orientation > 1 && orientation <= 8) {
            out.writeBytes(turned(orientation));
        }
        int at = 2;
        while (at + 4 <= content.length && (content[at] & 0xFF) == 0xFF) {
            int mark = content[at + 1] & 0xFF;
            if (mark == 0xDA) {
                break;
            }
            if (mark == 0xFF) {
                at++;
                continue;
            }
            int end = at + 2 + ((content[at + 2] & 0xFF) << 8 | content[at + 3] & 0xFF);
            boolean kept = mark < 0xE0 || mark == 0xE0 || mark == 0xE2 || mark == 0xEE;
            if (kept && mark != 0xFE && end <= content.length) {
                out.write(content, at, end - at);
            }
            at = end;
        }
        int end = at < content.length ? endOfPicture(content, at) : at;
        out.write(content, Math.min(at, content.length), Math.max(0, Math.min(end, content.length) - at));
        return out.toByteArray();
    }

    /** Just behind the end mark; in a scan 0xFF is followed by 0 or a restart mark, between scans there are segments with a length. */
    private static int endOfPicture(byte[] content, int from) {
        int at = from;
        while (at + 3 < content.length) {
            int mark = content[at + 1] & 0xFF;
            if ((content[at] & 0xFF) != 0xFF || mark == 0 || mark >= 0xD0 && mark <= 0xD7) {
                at++;
            } else if (mark == 0xFF) {
                at++;
            } else if (mark == 0xD9) {
                return at + 2;
            } else {
                at += 2 + ((content[at + 2] & 0xFF) << 8 | content[at + 3] & 0xFF);
            }
        }
        return content.length;
    }

    /** The smallest Exif segment that says how to turn the picture. */
    private static byte[] turned(int orientation) {
        return HexFormat.of()
                .parseHex("ffe10022" + "457869660000" + "4d4d002a00000008" + "0001" + "011200030000000100"
                        + "%02x".formatted(orientation) + "0000" + "00000000");
    }

    private static byte[] png(byte[] content) {
        var out = new ByteArrayOutputStream(content.length);
        out.write(content, 0, 8);
        int at = 8;
        while (at + 12 <= content.length) {
            long length = Integer.toUnsignedLong(
                    java.nio.ByteBuffer.wrap(content, at, 4).getInt());
            var type = new String(content, at + 4, 4, StandardCharsets.US_ASCII);
            if (length > content.length - at - 12L) {
                break;
            }
            int whole = (int) length + 12;
            if (PNG_KEPT.contains(type)) {
                out.write(content, at, whole);
            }
            at += whole;
            if (type.equals("IEND")) {
                break;
            }
        }
        return out.toByteArray();
    }

    private static byte[] webp(byte[] content) {
        var out = new ByteArrayOutputStream(content.length);
        out.write(content, 0, 12);
        int at = 12;
        while (at + 8 <= content.length) {
            var type = new String(content, at, 4, StandardCharsets.US_ASCII);
            long length = Integer.toUnsignedLong(Integer.reverseBytes(
                    java.nio.ByteBuffer.wrap(content, at + 4, 4).getInt()));
            if (length > content.length - at - 8L) {
                break;
            }
            int whole = 8 + (int) (length + (length & 1));
            var chunk = Arrays.copyOfRange(content, at, Math.min(content.length, at + whole));
            if (type.equals("VP8X")) {
                chunk[8] &= (byte) ~0x0C; // no Exif and no XMP follow any more
            }
            if (!type.equals("EXIF") && !type.equals("XMP ")) {
                out.writeBytes(chunk);
            }
            at += whole;
        }
        var copy = out.toByteArray();
        java.nio.ByteBuffer.wrap(copy, 4, 4).putInt(Integer.reverseBytes(copy.length - 8));
        return copy;
    }
}
