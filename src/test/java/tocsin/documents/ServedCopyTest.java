package tocsin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ServedCopyTest {
    @Test
    void whenAndWhereAPictureWasTakenIsRead() {
        var taken = PictureTaken.of(CameraPicture.jpeg(1));
        assertThat(taken.at()).isEqualTo(Instant.parse("2026-03-12T01:30:00Z"));
        assertThat(taken.latitude()).isBetween(29.4019, 29.4021);
        assertThat(taken.longitude()).isBetween(118.6009, 118.6011);
        assertThat(taken.orientation()).isEqualTo(6);
        assertThat(PictureTaken.of(CameraPicture.picture("png", 1))).isEqualTo(PictureTaken.UNKNOWN);
        assertThat(PictureTaken.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2}))
                .isEqualTo(PictureTaken.UNKNOWN);
    }

    @Test
    void whatIsGivenOutHasThePixelsAndTheTurnAndNothingElse() throws IOException {
        var original = CameraPicture.jpeg(2);
        var trailed = new ByteArrayOutputStream();
        trailed.writeBytes(original);
        trailed.writeBytes("behind the picture".getBytes(StandardCharsets.UTF_8));
        var copy = ServedCopy.of(trailed.toByteArray(), FileKind.JPEG, 6).orElseThrow();
        var taken = PictureTaken.of(copy);
        assertThat(taken.at()).isNull();
        assertThat(taken.latitude()).isNull();
        assertThat(taken.orientation()).isEqualTo(6);
        assertThat(new String(copy, StandardCharsets.ISO_8859_1)).doesNotContain("2026:03:12", "behind");
        assertSamePixels(original, copy);
    }

    @Test
    void aPngLosesItsTextAndKeepsItsPixels() throws IOException {
        var plain = CameraPicture.picture("png", 3);
        var text = "Location\0here".getBytes(StandardCharsets.ISO_8859_1);
        var chunk = ByteBuffer.allocate(text.length + 12)
                .putInt(text.length)
                .put("tEXt".getBytes(StandardCharsets.US_ASCII))
                .put(text)
                .putInt(0);
        var told = new ByteArrayOutputStream();
        told.write(plain, 0, 33);
        told.writeBytes(chunk.array());
        told.write(plain, 33, plain.length - 33);
        var copy = ServedCopy.of(told.toByteArray(), FileKind.PNG, 1).orElseThrow();
        assertThat(new String(copy, StandardCharsets.ISO_8859_1)).doesNotContain("Location");
        assertSamePixels(plain, copy);
    }

    @Test
    void aWebpLosesWhatTheCameraWrote() {
        var body = ByteBuffer.allocate(12 + 18 + 12 + 12).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        body.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(46).put("WEBP".getBytes(StandardCharsets.US_ASCII));
        body.put("VP8X".getBytes(StandardCharsets.US_ASCII))
                .putInt(10)
                .put((byte) 0x0C)
                .put(new byte[9]);
        body.put("VP8 ".getBytes(StandardCharsets.US_ASCII)).putInt(4).putInt(7);
        body.put("EXIF".getBytes(StandardCharsets.US_ASCII)).putInt(4).putInt(9);
        var copy = ServedCopy.of(body.array(), FileKind.WEBP, 1).orElseThrow();
        assertThat(new String(copy, StandardCharsets.ISO_8859_1))
                .contains("VP8 ")
                .doesNotContain("EXIF");
        assertThat(copy[20]).isZero();
        assertThat(ByteBuffer.wrap(copy).order(java.nio.ByteOrder.LITTLE_ENDIAN).getInt(4))
                .isEqualTo(copy.length - 8);
    }

    @Test
    void aThumbnailIsSmallAndNothingIsDrawnOfWhatCannotBeRead() throws IOException {
        var small = ServedCopy.thumbnail(CameraPicture.jpeg(4), 6).orElseThrow();
        var picture = ImageIO.read(new ByteArrayInputStream(small));
        assertThat(Math.max(picture.getWidth(), picture.getHeight())).isEqualTo(320);
        assertThat(PictureTaken.of(small).orientation()).isEqualTo(6);
        assertThat(ServedCopy.thumbnail(new byte[] {1, 2, 3}, 1)).isEmpty();
    }

    @Test
    void aPictureThatUnfoldsTooFarIsKnownByItsHead() {
        var head = CameraPicture.picture("png", 5).clone();
        ByteBuffer.wrap(head).putInt(16, 60_000).putInt(20, 60_000);
        assertThat(ServedCopy.pixels(head)).isGreaterThan(ServedCopy.MOST_PIXELS);
        assertThat(ServedCopy.thumbnail(head, 1)).isEmpty();
    }

    private static void assertSamePixels(byte[] one, byte[] other) throws IOException {
        var first = ImageIO.read(new ByteArrayInputStream(one));
        var second = ImageIO.read(new ByteArrayInputStream(other));
        assertThat(second.getRGB(0, 0, 640, 480, null, 0, 640)).isEqualTo(first.getRGB(0, 0, 640, 480, null, 0, 640));
    }
}
