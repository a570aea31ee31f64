package tocsin.house;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How records stand in the document. A nested record is called after the one around it, {@code HazardView.Photo} is
 * {@code HazardViewPhoto}; what is not {@link Nullable} is required, what is may be null.
 */
final class ApiSchemas extends TypeNameResolver {
    private final Map<String, Class<?>> classes = new TreeMap<>();
    private final Set<String> clashes = new TreeSet<>();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        var name = super.nameForClass(type, options);
        var before = classes.putIfAbsent(name, type);
        if (before != null && before != type) {
            clashes.add(type + " and " + before + " are both called " + name + " in the document; rename one");
        }
        return name;
    }

    @Override
    protected String getNameOfClass(Class<?> type) {
        var name = new StringBuilder();
        for (Class<?> part = type; part != null; part = part.getEnclosingClass()) {
            name.insert(0, part.getSimpleName().replaceFirst("Controller$", ""));
        }
        return name.toString();
    }

    /** Says of every record's property whether it must be there and whether it may be null. */
    void complete(Map<String, Schema> schemas) {
        if (!clashes.isEmpty()) {
            throw new IllegalStateException(clashes.toString());
        }
        classes.forEach((name, type) -> {
            var schema = schemas.get(name);
            if (type.isRecord() && schema != null && schema.getProperties() != null) {
                complete(schema, type);
            }
        });
    }

    private static void complete(Schema<?> schema, Class<?> type) {
        var required = new ArrayList<String>();
        boolean leftOutWhenNull = type.isAnnotationPresent(JsonInclude.class)
                && type.getAnnotation(JsonInclude.class).value() == JsonInclude.Include.NON_NULL;
        for (var component : type.getRecordComponents()) {
            var property = schema.getProperties().get(component.getName());
            if (property == null) {
                throw new IllegalStateException(type + " has no property " + component.getName() + " in the document");
            }
            if (!isNullable(component)) {
                required.add(component.getName());
            } else if (!leftOutWhenNull) {
                schema.getProperties().put(component.getName(), orNull(property));
            }
        }
        schema.setRequired(required);
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() != null) {
            return new Schema<>()
                    .anyOf(List.of(new Schema<>().$ref(property.get$ref()), new Schema<>().types(Set.of("null"))));
        }
        var types = new LinkedHashSet<String>();
        if (property.getTypes() != null) {
            types.addAll(property.getTypes());
        } else if (property.getType() != null) {
            types.add(property.getType());
        }
        if (!types.isEmpty()) {
            types.add("null");
            property.setTypes(types);
        }
        return property;
    }
}
