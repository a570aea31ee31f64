package tocsin.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** A JPEG as a telephone writes it: taken on 2026-03-12 at 09:30 local time, at 29.402 N 118.601 E, held on its side. */
public final class CameraPicture {
    private CameraPicture() {}

    /** @param mark makes the picture another file */
    public static byte[] jpeg(int mark) {
        return jpeg(mark, 24);
    }

    /** @param minutesNorth minutes of arc north of 29 degrees, 24 where the mill stands; each is 1,855 m */
    public static byte[] jpeg(int mark, int minutesNorth) {
        var plain = picture("jpeg", mark);
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.writeBytes(exif(minutesNorth));
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    public static byte[] picture(String format, int mark) {
        try (var out = new ByteArrayOutputStream()) {
            var picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
            for (int x = 0; x < 640; x++) {
                for (int y = 0; y < 480; y++) {
                    picture.setRGB(x, y, (x * 31 + y * 17 + mark * 7919) & 0xFFFFFF);
                }
            }
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] exif(int minutesNorth) {
        var tiff = ByteBuffer.allocate(220);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x0112, 3, 1).putShort((short) 6).putShort((short) 0);
        entry(tiff, 0x8769, 4, 1).putInt(50);
        entry(tiff, 0x8825, 4, 1).putInt(90);
        tiff.putInt(0);
        tiff.position(50);
        tiff.putShort((short) 1);
        entry(tiff, 0x9003, 2, 20).putInt(68);
        tiff.putInt(0);
        tiff.position(68);
        tiff.put("2026:03:12 09:30:00\0".getBytes(StandardCharsets.US_ASCII));
        tiff.position(90);
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2).put(new byte[] {'N', 0, 0, 0});
        entry(tiff, 2, 5, 3).putInt(150);
        entry(tiff, 3, 2, 2).put(new byte[] {'E', 0, 0, 0});
        entry(tiff, 4, 5, 3).putInt(174);
        tiff.putInt(0);
        tiff.position(150);
        tiff.putInt(29).putInt(1).putInt(minutesNorth).putInt(1).putInt(720).putInt(100);
        tiff.putInt(118).putInt(1).putInt(36).putInt(1).putInt(360).putInt(100);
        var whole = ByteBuffer.allocate(4 + 6 + tiff.capacity());
        whole.putShort((short) 0xFFE1).putShort((short) (2 + 6 + tiff.capacity()));
        whole.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        return whole.array();
    }

    private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count) {
        return tiff.putShort((short) tag).putShort((short) type).putInt(count);
    }
}
