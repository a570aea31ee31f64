package tocsin.rulebook;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/** One entry of a catalogue: its code, how it is called, and whatever else its catalogue says of it. */
@Schema(
        requiredProperties = {"code", "label"},
        additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
public final class CatalogueEntry {
    private final String code;
    private final Text label;
    private final Map<String, Object> more = new LinkedHashMap<>();

    @JsonCreator
    CatalogueEntry(
            @JsonProperty(value = "code", required = true) String code,
            @JsonProperty(value = "label", required = true) Text label) {
        this.code = code;
        this.label = label;
    }

    /** Stable code as records store it. */
    @JsonProperty
    public String code() {
        return code;
    }

    /** How it is called on screens. */
    @JsonProperty
    public Text label() {
        return label;
    }

    /** What else the catalogue says: {@code regime}, {@code implies}, {@code candidateOnly} and the like. */
    @JsonAnyGetter
    public Map<String, Object> more() {
        return Map.copyOf(more);
    }

    @JsonAnySetter
    void put(String key, Object value) {
        more.put(key, value);
    }

    /** A further word about the entry, when the catalogue gives one. */
    public @Nullable String text(String key) {
        var value = more.get(key);
        return value == null ? null : Objects.toString(value);
    }

    /** A further list of codes; empty when the catalogue gives none. */
    public List<String> codes(String key) {
        return more.get(key) instanceof List<?> list
                ? list.stream().map(Objects::toString).toList()
                : List.of();
    }

    /** True when the catalogue marks the entry so. */
    public boolean is(String key) {
        return Boolean.TRUE.equals(more.get(key));
    }
}
