package tocsin.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * A form at a place: what it can say, what it is made with, and what else it could be made with.
 *
 * @param held what papers issued today are made with, by format
 * @param templates those that may be put in force here, the ones that came with the program last
 * @param beginnings what was put in force, the newest first; it may begin in the future
 */
record TemplateView(
        String form,
        Text label,
        List<Named> kinds,
        List<Field> fields,
        List<Held> held,
        List<One> templates,
        List<Beginning> beginnings) {

    /** A kind of paper that is made with this form. */
    record Named(String code, Text label) {}

    /** What a template may name between double braces. */
    record Field(String placeholder, Text label, boolean mandatory) {}

    /**
     * @param fromOn first day; null: since the program was installed
     * @param areaName for which area it was put in force; null: everywhere
     */
    record Held(
            PaperFormat format,
            UUID template,
            @Nullable LocalDate fromOn,
            @Nullable String areaName) {}

    /** A template; without day and person it came with the program. */
    record One(
            UUID id,
            PaperFormat format,
            String fileName,
            @Nullable Instant uploadedAt,
            @Nullable String uploadedBy) {}

    /** Since when, by whom, for which area a template was put in force. */
    record Beginning(
            UUID id,
            UUID template,
            PaperFormat format,
            LocalDate fromOn,
            Instant begunAt,
            String begunBy,
            String areaName) {}
}
