package tocsin.foundation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One text per value: UTF-8 JSON, properties in alphabetical order, nothing for what is null, dates as ISO-8601, no spaces. The journal's
 * bodies and every digest are written with it.
 */
public final class CanonicalJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            // Else a record's columns come first, as declared: moving a column would change every digest.
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private CanonicalJson() {}

    /** The canonical text of a value. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** The canonical UTF-8 bytes of a value. */
    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** Reads a text back as a tree. */
    public static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    /**
     * Reads a text back as a value.
     *
     * @throws UncheckedIOException never; a text that does not fit throws Jackson's own unchecked exception
     */
    public static <T> T read(String text, Class<T> type) {
        return MAPPER.readValue(text, type);
    }
}
