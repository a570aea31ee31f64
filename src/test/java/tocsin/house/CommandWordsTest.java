package tocsin.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.annotation.JsonDeserialize;

/** A refusal calls a field of a command as people do, in both languages: every one has its word. */
class CommandWordsTest {
    private static final String ROOMS = "tocsin";

    @Test
    void everyPropertyOfEveryCommandHasItsWordInBothLanguages() throws Exception {
        var words = words();
        var properties = properties();
        assertThat(properties).hasSizeGreaterThan(100);
        var wordless = new TreeMap<String, Set<String>>();
        properties.forEach((name, commands) -> {
            if (!words.containsKey(name)) {
                wordless.put(name, commands);
            }
        });
        assertThat(wordless).isEmpty();
    }

    @Test
    void everyWordIsChineseAndEnglish() throws Exception {
        words().forEach((name, both) -> {
            var parts = both.toString().split("\\|", -1);
            assertThat(parts).as(name.toString()).hasSize(2);
            assertThat(parts[0].codePoints().anyMatch(Character::isIdeographic))
                    .as(name.toString())
                    .isTrue();
            assertThat(parts[1]).as(name.toString()).matches("[A-Za-z][A-Za-z²’' ()/,-]*");
        });
    }

    @Test
    void aWordOfOneCommandAloneIsOfAPropertyItHas() throws Exception {
        var properties = properties();
        assertThat(words().stringPropertyNames().stream().filter(name -> name.contains(".")))
                .isNotEmpty()
                .allSatisfy(name -> {
                    var parts = name.split("\\.", 2);
                    assertThat(properties.get(parts[1])).as(name).isNotNull().contains(parts[0]);
                });
    }

    private static Properties words() throws Exception {
        var words = new Properties();
        try (var lines = new InputStreamReader(
                Objects.requireNonNull(
                        CommandWordsTest.class.getResourceAsStream("/foundation/field-words.properties")),
                StandardCharsets.UTF_8)) {
            words.load(lines);
        }
        return words;
    }

    /** Names of properties, and the commands that have them. */
    private static TreeMap<String, Set<String>> properties() throws Exception {
        var found = new TreeMap<String, Set<String>>();
        var walked = new HashSet<Class<?>>();
        var controllers = new ClassPathScanningCandidateComponentProvider(false);
        controllers.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        for (var controller : controllers.findCandidateComponents(ROOMS)) {
            var type = Class.forName(controller.getBeanClassName());
            Arrays.stream(type.getDeclaredMethods())
                    .flatMap(CommandWordsTest::bodies)
                    .forEach(body -> walk(body, walked, found));
        }
        return found;
    }

    private static Stream<Type> bodies(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .map(parameter -> parameter.getParameterizedType());
    }

    private static void walk(Type type, Set<Class<?>> walked, TreeMap<String, Set<String>> found) {
        if (type instanceof ParameterizedType some) {
            Arrays.stream(some.getActualTypeArguments()).forEach(each -> walk(each, walked, found));
        } else if (type instanceof WildcardType any) {
            Arrays.stream(any.getUpperBounds()).forEach(each -> walk(each, walked, found));
        } else if (type instanceof Class<?> command
                && command.isRecord()
                && command.getName().startsWith(ROOMS + ".")
                && !isOneValue(command)
                && walked.add(command)) {
            for (var property : command.getRecordComponents()) {
                found.computeIfAbsent(property.getName(), name -> new TreeSet<>())
                        .add(command.getSimpleName());
                walk(property.getGenericType(), walked, found);
            }
        }
    }

    /** An id or a path stands in JSON as its one value. */
    private static boolean isOneValue(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1 && components[0].getName().equals("value")
                || type.isAnnotationPresent(JsonDeserialize.class);
    }
}
