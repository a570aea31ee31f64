package tocsin.foundation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers in what two writings of a record differ. */
public final class FieldChanges {
    private final List<FieldChange> all = new ArrayList<>();

    /** Notes a field when its values differ; a list is written as its codes, with commas between. */
    public FieldChanges note(String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            all.add(new FieldChange(field, text(before), text(after)));
        }
        return this;
    }

    /** Notes a part of a field that has parts. */
    public <T> FieldChanges notePart(
            String field, @Nullable T before, @Nullable T after, Function<T, @Nullable Object> part) {
        return note(field, before == null ? null : part.apply(before), after == null ? null : part.apply(after));
    }

    /** Notes each number that differs, as a part of the field called like its key. */
    public FieldChanges noteEach(
            String field, SortedMap<String, BigDecimal> before, SortedMap<String, BigDecimal> after) {
        var keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.forEach(key -> note(field + "." + key, before.get(key), after.get(key)));
        return this;
    }

    /** What differs, in the order it was noted. */
    public List<FieldChange> all() {
        return List.copyOf(all);
    }

    /** Names of the fields that differ, each once and without its parts. */
    public List<String> fields() {
        return all.stream()
                .map(change -> change.field().split("\\.", 2)[0])
                .distinct()
                .toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Collection<?> codes when codes.isEmpty() -> null;
            case Collection<?> codes -> codes.stream().map(String::valueOf).collect(Collectors.joining(","));
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }
}
