package tocsin.documents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * A kind of paper, declared once by the room that issues it, as a Spring bean.
 *
 * @param code stable name
 * @param form what it is made with; kinds that differ by a sentence share one
 * @param series kinds of one series are numbered together
 * @param markWord what stands behind a body's name in the mark proposed for it, {@code 整改}
 * @param fields everything a template may name
 */
public record DocumentKind(String code, Form form, Text label, String series, String markWord, List<Field> fields) {
    public DocumentKind {
        fields = List.copyOf(fields);
    }

    /**
     * The form (文书式样) a kind is made with. Its shipped templates stand in the program under {@code documents/templates/<code>.html} and
     * {@code .docx}.
     *
     * @param says what this kind always says, so that a template can tell it from its neighbours by {@code {{?name}}}
     */
    public record Form(String code, Text label, Map<String, String> says) {
        public Form {
            says = Map.copyOf(says);
        }
    }

    /**
     * A value a template may name.
     *
     * @param list the list it is an item's value of, null for a single value
     * @param mandatory a template without it is refused
     * @param sample what the preview shows
     */
    public record Field(String name, @Nullable String list, Text label, boolean mandatory, String sample) {

        /** What stands between the braces of a template. */
        public String placeholder() {
            return list == null ? name : list + "." + name;
        }
    }

    /** A value that may be left out of a template. */
    public static Field field(String name, String zh, String en, String sample) {
        return new Field(name, null, Text.of(zh, en), false, sample);
    }

    /** A value no template may lack. */
    public static Field mandatory(String name, String zh, String en, String sample) {
        return new Field(name, null, Text.of(zh, en), true, sample);
    }

    /** A value of each item of a list. */
    public static Field item(String list, String name, String zh, String en, String sample) {
        return new Field(name, list, Text.of(zh, en), false, sample);
    }

    Optional<Field> find(String placeholder) {
        return fields.stream()
                .filter(field -> field.placeholder().equals(placeholder))
                .findFirst();
    }

    /** A content made of every field's sample, two items to each list. */
    DocumentContent sample() {
        var builder = new DocumentContent.Builder();
        fields.stream()
                .filter(field -> field.list() == null)
                .forEach(field -> builder.put(field.name(), field.sample()));
        fields.stream()
                .map(Field::list)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .forEach(list -> {
                    var item = new DocumentContent.Builder();
                    fields.stream()
                            .filter(field -> list.equals(field.list()))
                            .forEach(field -> item.put(field.name(), field.sample()));
                    builder.list(list, List.of(item, item));
                });
        return builder.put("title", label.zh()).build().with(form.says());
    }
}
