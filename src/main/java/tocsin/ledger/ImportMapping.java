package tocsin.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.Text;

/**
 * Which heading meant which field, remembered from a file for the next one with the same headings.
 *
 * @param headings the whole set of a file's headings, as compared
 * @param fields heading to field
 * @param byName who last said so; unknown of mappings older than this version
 */
record ImportMapping(
        UUID id,
        String kind,
        String headings,
        Map<String, String> fields,
        @Nullable String name,
        @Nullable String byName,
        Instant madeAt,
        Instant usedAt,
        boolean voided,
        int version,
        UUID salt) {

    byte[] digest() {
        return RecordDigest.of(new Digested(kind, headings, fields, name, voided, version), salt);
    }

    private record Digested(
            String kind,
            String headings,
            Map<String, String> fields,
            @Nullable String name,
            boolean voided,
            int version) {}

    /** As a screen shows it: fields by what they are called. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            UUID id,
            String kind,
            Text label,
            @Nullable String name,
            List<Pair> pairs,
            @Nullable String byName,
            Instant madeAt,
            Instant usedAt,
            boolean voided,
            int version) {}

    /** A heading and the field it fills. */
    record Pair(String heading, Text field) {}

    View view(ImportDefinition definition) {
        var pairs = fields.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Pair(entry.getKey(), called(definition, entry.getValue())))
                .toList();
        return new View(id, kind, definition.label(), name, pairs, byName, madeAt, usedAt, voided, version);
    }

    private static Text called(ImportDefinition definition, String key) {
        var field = definition.find(key);
        return field == null ? Text.same(key) : field.label();
    }
}
