package tocsin.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;

/** Tells what a file is by its bytes, and refuses one that is two things at once or carries a script. */
final class FileInspection {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int ENTRIES_READ = 2_000;
    private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "heim", "heis", "mif1", "msf1");
    /** Beginnings of what a browser would run; a picture or a plain text has no use for them. */
    private static final List<String> SCRIPTS =
            List.of("<script", "<svg", "<html", "<!doctype", "<?php", "<?xml", "<iframe");
    /** What a PDF runs by itself when it is opened. */
    private static final List<String> ACTIVE =
            List.of("/JavaScript", "/JS ", "/JS(", "/Launch", "/EmbeddedFile", "/RichMedia");

    private FileInspection() {}

    /**
     * The kind of a file.
     *
     * @throws tocsin.foundation.Problem 415 of no known kind, 422 two kinds at once or a script inside
     */
    static FileKind inspect(byte[] content) {
        var kind = kind(content).orElseThrow(DocumentProblem.NOT_A_KNOWN_KIND::with);
        if (kind.isPicture() || kind == FileKind.PDF) {
            var text = new String(content, StandardCharsets.ISO_8859_1);
            DocumentProblem.TWO_KINDS_AT_ONCE.unless(
                    !isAlsoAnotherKind(text, kind), kind.name(), kind == FileKind.PDF ? "ZIP" : "PDF/ZIP/HTML");
            var active = kind == FileKind.PDF
                    ? ACTIVE.stream().filter(text::contains).findFirst()
                    : Optional.<String>empty();
            DocumentProblem.ACTIVE_CONTENT.unless(active.isEmpty(), active.orElse(""));
        }
        return kind;
    }

    /** True when an office document carries a program that may run on opening. */
    static boolean hasMacros(byte[] content, FileKind kind) {
        return switch (kind) {
            case DOCX, XLSX -> entries(content).stream().anyMatch(name -> name.endsWith("vbaProject.bin"));
            case DOC, XLS -> holdsWide(content, "_VBA_PROJECT") || holdsWide(content, "Macros");
            default -> false;
        };
    }

    private static Optional<FileKind> kind(byte[] content) {
        if (starts(content, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(FileKind.JPEG);
        }
        if (starts(content, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Optional.of(FileKind.PNG);
        }
        if (starts(content, 0, '%', 'P', 'D', 'F', '-')) {
            return Optional.of(FileKind.PDF);
        }
        if (starts(content, 0, 'R', 'I', 'F', 'F') && starts(content, 8, 'W', 'E', 'B', 'P')) {
            return Optional.of(FileKind.WEBP);
        }
        if (starts(content, 4, 'f', 't', 'y', 'p')) {
            return content.length > 12 && HEIC_BRANDS.contains(new String(content, 8, 4, StandardCharsets.US_ASCII))
                    ? Optional.of(FileKind.HEIC)
                    : Optional.empty();
        }
        if (starts(content, 0, 'P', 'K', 3, 4)) {
            return office(entries(content));
        }
        if (starts(content, 0, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return oldOffice(content);
        }
        return isPlainText(content) ? Optional.of(FileKind.TEXT) : Optional.empty();
    }

    private static Optional<FileKind> office(Set<String> entries) {
        if (!entries.contains("[Content_Types].xml")) {
            return Optional.empty();
        }
        if (entries.contains("word/document.xml")) {
            return Optional.of(FileKind.DOCX);
        }
        return entries.contains("xl/workbook.xml") ? Optional.of(FileKind.XLSX) : Optional.empty();
    }

    private static Optional<FileKind> oldOffice(byte[] content) {
        if (holdsWide(content, "WordDocument")) {
            return Optional.of(FileKind.DOC);
        }
        return holdsWide(content, "Workbook") || holdsWide(content, "Book")
                ? Optional.of(FileKind.XLS)
                : Optional.empty();
    }

    /** Names only: nothing is unpacked further than the reader needs to find the next entry, and that is bounded by the file's own size limit. */
    private static Set<String> entries(byte[] content) {
        var names = new HashSet<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            long unpacked = 0;
            var buffer = new byte[64 * 1024];
            for (var entry = zip.getNextEntry();
                    entry != null && names.size() < ENTRIES_READ;
                    entry = zip.getNextEntry()) {
                names.add(entry.getName());
                for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
                    unpacked += read;
                    DocumentProblem.SWELLS.unless(
                            unpacked <= Files.LIMIT_UNPACKED_BYTES, Files.LIMIT_UNPACKED_BYTES >> 20);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return Set.of();
        }
        return names;
    }

    /** A page or an archive hung behind a picture, or an archive behind a PDF: harmless to one program, not to the next. */
    private static boolean isAlsoAnotherKind(String text, FileKind kind) {
        int archive = text.lastIndexOf("PK\u0005\u0006");
        boolean zip = archive >= 0 && archive >= text.length() - 65_557 && text.contains("PK\u0001\u0002");
        if (kind == FileKind.PDF) {
            return zip;
        }
        var tail = text.substring(Math.max(0, text.length() - 1024 * 1024)).toLowerCase(Locale.ROOT);
        return zip || tail.contains("%pdf-1") || SCRIPTS.subList(0, 5).stream().anyMatch(tail::contains);
    }

    private static boolean isPlainText(byte[] content) {
        if (content.length == 0) {
            return false;
        }
        for (byte each : content) {
            if (each >= 0 && each < 0x20 && each != '\t' && each != '\n' && each != '\r') {
                return false;
            }
        }
        var text = decoded(content, StandardCharsets.UTF_8).or(() -> decoded(content, GB18030));
        return text.isPresent() && SCRIPTS.stream().noneMatch(text.get().toLowerCase(Locale.ROOT)::contains);
    }

    private static Optional<String> decoded(byte[] content, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static boolean holdsWide(byte[] content, String name) {
        return new String(content, StandardCharsets.ISO_8859_1)
                .contains(new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }

    private static boolean starts(byte[] content, int at, int... signs) {
        if (content.length < at + signs.length) {
            return false;
        }
        for (int index = 0; index < signs.length; index++) {
            if ((content[at + index] & 0xFF) != signs[index]) {
                return false;
            }
        }
        return true;
    }
}
