package tocsin.foundation;

import org.jspecify.annotations.Nullable;

/**
 * One field of a record before and after a correction, as the row held it: codes and ids, not words.
 *
 * @param field as the API calls it; a part of it after a point, as {@code responsiblePerson.phone}
 * @param before null when there was nothing
 * @param after null when there is nothing any more
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {}
