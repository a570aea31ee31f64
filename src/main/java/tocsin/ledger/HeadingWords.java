package tocsin.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words by which people head and fill the columns of their own sheets. They are data: each kind of import has a file
 * {@code import-headings/<kind>.yaml}, and fields that stand in several kinds have theirs in {@code shared.yaml}.
 */
final class HeadingWords {
    private static final String SHARED = "shared";

    private HeadingWords() {}

    /**
     * One file.
     *
     * @param shared keys of the fields whose words stand in {@code shared.yaml}
     */
    record OfKind(@Nullable List<String> shared, @Nullable Map<String, OfField> fields) {
        static final OfKind NONE = new OfKind(null, null);
    }

    /**
     * Of one field.
     *
     * @param headings other headings it is known by
     * @param sure headings that mean this field more surely than any other
     * @param words other words for the codes of a list, by code
     */
    record OfField(
            @Nullable List<String> headings,
            @Nullable List<String> sure,
            @Nullable Map<String, List<String>> words) {}

    /**
     * The fields with the words their kind's file has for them; without a file they stay as they are.
     *
     * @throws IllegalArgumentException when the file names a field or a code that the kind does not have
     */
    static List<ImportField> onto(String kind, List<ImportField> fields) {
        var words = words(kind);
        requireKnown(kind, fields, words.keySet());
        return fields.stream()
                .map(field -> Objects.requireNonNullElse(words.get(field.key()), List.<OfField>of()).stream()
                        .reduce(field, HeadingWords::told, (one, other) -> other))
                .toList();
    }

    private static Map<String, List<OfField>> words(String kind) {
        var own = read(kind);
        var all = new LinkedHashMap<String, List<OfField>>();
        var shared = own.shared() == null ? Map.<String, OfField>of() : fields(read(SHARED));
        for (var key : Objects.requireNonNullElse(own.shared(), List.<String>of())) {
            var words = shared.get(key);
            if (words == null) {
                throw new IllegalArgumentException("import " + kind + ": no shared field " + key);
            }
            all.computeIfAbsent(key, none -> new ArrayList<>()).add(words);
        }
        fields(own)
                .forEach((key, words) ->
                        all.computeIfAbsent(key, none -> new ArrayList<>()).add(words));
        return all;
    }

    private static Map<String, OfField> fields(OfKind file) {
        return Objects.requireNonNullElse(file.fields(), Map.of());
    }

    private static void requireKnown(String kind, List<ImportField> fields, Set<String> named) {
        var keys = fields.stream().map(ImportField::key).collect(Collectors.toSet());
        if (!keys.containsAll(named)) {
            throw new IllegalArgumentException("import " + kind + ": words for no field of it: " + named);
        }
    }

    private static ImportField told(ImportField field, OfField words) {
        var headings = new ArrayList<>(field.headings());
        headings.addAll(Objects.requireNonNullElse(words.headings(), List.of()));
        var sure = new ArrayList<>(field.sure());
        sure.addAll(Objects.requireNonNullElse(words.sure(), List.of()));
        var codes = new HashMap<>(field.words());
        Objects.requireNonNullElse(words.words(), Map.<String, List<String>>of())
                .forEach((code, others) -> {
                    if (field.values().stream().noneMatch(value -> value.code().equals(code))) {
                        throw new IllegalArgumentException("import field " + field.key() + ": no code " + code);
                    }
                    others.forEach(other -> codes.put(other, code));
                });
        return field.known(headings, sure, codes);
    }

    private static OfKind read(String kind) {
        var file = new ClassPathResource("import-headings/" + kind + ".yaml");
        if (!file.exists()) {
            return OfKind.NONE;
        }
        try (var in = file.getInputStream()) {
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return JsonMapper.shared().convertValue(read, OfKind.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
