package tocsin.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tocsin.foundation.ProblemKind;
import tocsin.foundation.Text;

/** What the program says to people it says in Chinese and in English, with the same places to fill. */
class WordsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private final Set<String> wrong = new TreeSet<>();

    @Test
    void wordsWrittenInTheProgramStandInBothLanguages() {
        int[] seen = {0};
        for (var source : JavaSource.below(JavaSource.MAIN)) {
            source.each(path -> {
                if (path.getLeaf() instanceof MethodInvocationTree call
                        && call.getMethodSelect().toString().equals("Text.of")
                        && call.getArguments().stream().allMatch(WordsTest::isWritten)) {
                    seen[0]++;
                    compare(
                            source.file() + ":" + source.line(call),
                            written(call.getArguments().get(0)),
                            written(call.getArguments().get(1)));
                }
            });
        }
        assertThat(seen[0]).isGreaterThan(150);
        assertThat(wrong).isEmpty();
    }

    @Test
    void wordsOfConstantsStandInBothLanguages() throws IllegalAccessException {
        var house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("tocsin");
        for (var type : house) {
            for (var field : fieldsOfText(type)) {
                if (Modifier.isStatic(field.getModifiers())) {
                    compare(field.toString(), (Text) field.get(null));
                } else if (type.isEnum()) {
                    for (var constant : type.reflect().getEnumConstants()) {
                        compare(type.getName() + "." + constant, (Text) field.get(constant));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyRefusalSpeaksBothLanguages() {
        var house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("tocsin");
        house.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(ProblemKind.class))
                .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                .map(ProblemKind.class::cast)
                .forEach(kind -> {
                    compare(kind.type() + " title", kind.title());
                    compare(kind.type() + " detail", kind.detail());
                });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyLabelOfTheRulebookStandsInBothLanguages() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/rulebook"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                walk(file.toString(), new Yaml().load(Files.readString(file)));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void walk(String where, Object node) {
        if (node instanceof Map<?, ?> map) {
            if (map.containsKey("zh") || map.containsKey("en")) {
                compare(where, String.valueOf(map.get("zh")), String.valueOf(map.get("en")));
            }
            map.forEach((key, value) -> walk(where + "/" + key, value));
        } else if (node instanceof Iterable<?> list) {
            list.forEach(each -> walk(where, each));
        }
    }

    private static Iterable<Field> fieldsOfText(JavaClass type) {
        return Arrays.stream(type.reflect().getDeclaredFields())
                .filter(field -> field.getType() == Text.class && field.trySetAccessible())
                .toList();
    }

    private void compare(String where, Text text) {
        compare(where, text.zh(), text.en());
    }

    private void compare(String where, String zh, String en) {
        if (!CHINESE.matcher(zh).find() && zh.chars().anyMatch(Character::isLetter)) {
            wrong.add(where + " says no Chinese: " + zh);
        }
        if (zh.isBlank()
                || en.isBlank()
                || en.equals("null")
                || CHINESE.matcher(en).find()) {
            wrong.add(where + " says no English: " + zh);
        }
        if (!places(zh).equals(places(en))) {
            wrong.add(where + " fills other places: " + zh);
        }
    }

    private static Set<String> places(String text) {
        var places = new TreeSet<String>();
        PLACE.matcher(text).results().forEach(place -> places.add(place.group()));
        return places;
    }

    private static boolean isWritten(ExpressionTree tree) {
        return tree instanceof LiteralTree
                || tree instanceof BinaryTree sum
                        && sum.getKind() == Tree.Kind.PLUS
                        && isWritten(sum.getLeftOperand())
                        && isWritten(sum.getRightOperand());
    }

    private static String written(ExpressionTree tree) {
        return tree instanceof BinaryTree sum
                ? written(sum.getLeftOperand()) + written(sum.getRightOperand())
                : String.valueOf(((LiteralTree) tree).getValue());
    }
}
