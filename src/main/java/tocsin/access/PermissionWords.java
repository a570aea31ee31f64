package tocsin.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import tocsin.foundation.Permission;
import tocsin.foundation.Text;

/** What permissions are called, told by their codes. Roles are data and know the codes only; the words stand in the rooms. */
@Component
class PermissionWords {
    private static final String DECLARED = "tocsin/*/*Permission.class";

    private final Map<String, Text> labels;

    PermissionWords() {
        try {
            labels = Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:" + DECLARED))
                    .flatMap(PermissionWords::declared)
                    .collect(Collectors.toUnmodifiableMap(Permission::code, Permission::label));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The words of a permission; its code when no room declares it yet. */
    Text of(String code) {
        return labels.getOrDefault(code, Text.same(code));
    }

    private static Stream<Permission> declared(Resource compiled) {
        try {
            var path = compiled.getURL().getPath();
            var name = path.substring(path.lastIndexOf("tocsin/"), path.lastIndexOf(".class"));
            var type = ClassUtils.forName(name.replace('/', '.'), PermissionWords.class.getClassLoader());
            return type.isEnum() ? Arrays.stream(type.getEnumConstants()).map(Permission.class::cast) : Stream.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
