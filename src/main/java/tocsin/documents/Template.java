package tocsin.documents;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;

/**
 * A template (文书模板): what a form is made with.
 *
 * @param hash SHA-256 of its file; null: it came with the program
 * @param uploadedBy null: it came with the program
 */
record Template(
        UUID id,
        String form,
        PaperFormat format,
        String fileName,
        AreaPath area,
        @Nullable String hash,
        @Nullable Instant uploadedAt,
        @Nullable UUID uploadedBy) {

    /** The one that came with the program; its id never changes. */
    static Template shipped(String form, PaperFormat format) {
        var name = form + "." + format.templateEnding();
        var id = UUID.nameUUIDFromBytes(("template " + name).getBytes(StandardCharsets.UTF_8));
        return new Template(id, form, format, name, AreaPath.EVERYWHERE, null, null, null);
    }

    /** What is noted when a form begins to be made with it. */
    record Beginning(
            UUID id, Template template, AreaPath area, java.time.LocalDate fromOn, Instant begunAt, UUID begunBy) {}
}
