package tocsin.documents;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a paper says, frozen on the day it was issued: single values by name, and lists whose items have values by name.
 *
 * @param fields value by field name; a missing one is empty
 * @param lists items by list name
 */
public record DocumentContent(Map<String, String> fields, Map<String, List<Map<String, String>>> lists) {
    public DocumentContent {
        fields = Map.copyOf(fields);
        lists = Map.copyOf(lists);
    }

    /** The value of a field, empty when there is none. */
    public String value(String name) {
        return fields.getOrDefault(name, "");
    }

    /** A day as papers write it: 2026年3月12日. */
    public static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** The same content with more fields. */
    DocumentContent with(Map<String, String> more) {
        var all = new LinkedHashMap<>(fields);
        all.putAll(more);
        return new DocumentContent(all, lists);
    }

    /** Gathers a content; what is null or blank is left out. */
    public static final class Builder {
        private final Map<String, String> fields = new LinkedHashMap<>();
        private final Map<String, List<Map<String, String>>> lists = new LinkedHashMap<>();

        /** Adds a field. */
        public Builder put(String name, @Nullable Object value) {
            if (value != null && !value.toString().isBlank()) {
                fields.put(name, printable(value.toString()));
            }
            return this;
        }

        /** Adds a list. */
        public Builder list(String name, List<Builder> items) {
            lists.put(name, items.stream().map(item -> Map.copyOf(item.fields)).toList());
            return this;
        }

        public DocumentContent build() {
            return new DocumentContent(fields, lists);
        }

        /** Without the signs that XML, and so a paper, cannot hold. */
        private static String printable(String words) {
            return words.replaceAll("[^\\t\\n\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "")
                    .strip();
        }
    }
}
