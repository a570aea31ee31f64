package tocsin.documents;

import org.springframework.http.MediaType;

/** Kinds of file that are kept. {@link FileInspection} tells them apart by their bytes, never by a name. */
enum FileKind {
    JPEG(MediaType.IMAGE_JPEG_VALUE),
    PNG(MediaType.IMAGE_PNG_VALUE),
    WEBP("image/webp"),
    HEIC("image/heic"),
    PDF(MediaType.APPLICATION_PDF_VALUE),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    DOC("application/msword"),
    XLS("application/vnd.ms-excel"),
    TEXT("text/plain");

    /** What may prove what somebody says of a hazard: every browser shows it. */
    static final java.util.Set<String> PROOFS =
            java.util.Set.of(JPEG.mediaType, PNG.mediaType, WEBP.mediaType, PDF.mediaType);

    /** Every kind that is kept. */
    static final java.util.Set<String> ALL =
            java.util.Arrays.stream(values()).map(FileKind::mediaType).collect(java.util.stream.Collectors.toSet());

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** How the name of such a file ends. */
    String ending() {
        return switch (this) {
            case JPEG -> "jpg";
            case TEXT -> "txt";
            default -> name().toLowerCase(java.util.Locale.ROOT);
        };
    }

    boolean isPicture() {
        return mediaType.startsWith("image/");
    }

    static FileKind of(String mediaType) {
        for (var kind : values()) {
            if (kind.mediaType.equals(mediaType)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no file is kept as " + mediaType);
    }
}
