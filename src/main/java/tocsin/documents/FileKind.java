package tocsin.documents;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.MediaType;

/** Kinds of file that are kept, told by their first bytes, never by a name. */
enum FileKind {
    JPEG(MediaType.IMAGE_JPEG_VALUE),
    PNG(MediaType.IMAGE_PNG_VALUE),
    WEBP("image/webp"),
    PDF(MediaType.APPLICATION_PDF_VALUE);

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<FileKind> of(byte[] content) {
        if (starts(content, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (starts(content, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Optional.of(PNG);
        }
        if (starts(content, '%', 'P', 'D', 'F', '-')) {
            return Optional.of(PDF);
        }
        boolean riff = starts(content, 'R', 'I', 'F', 'F') && content.length > 12;
        return riff && new String(content, 8, 4, StandardCharsets.US_ASCII).equals("WEBP")
                ? Optional.of(WEBP)
                : Optional.empty();
    }

    private static boolean starts(byte[] content, int... signs) {
        if (content.length < signs.length) {
            return false;
        }
        for (int index = 0; index < signs.length; index++) {
            if ((content[index] & 0xFF) != signs[index]) {
                return false;
            }
        }
        return true;
    }
}
