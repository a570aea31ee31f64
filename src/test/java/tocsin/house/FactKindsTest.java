package tocsin.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tocsin.foundation.Fact;
import tocsin.foundation.FactKinds;

/** The audit names every kind of fact in words: a room that makes a new one adds it to {@code src/main/resources/facts/<room>.yaml}. */
class FactKindsTest {
    @Test
    void everyKindOfFactHasItsWords() {
        var made = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("tocsin").stream()
                        .filter(type -> type.getSimpleName().endsWith("Event") && type.isInterface())
                        .map(JavaClass::reflect)
                        .filter(Class::isSealed)
                        .flatMap(events -> Arrays.stream(events.getPermittedSubclasses()))
                        .map(Fact::kindOf)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(made).isNotEmpty();
        assertThat(new FactKinds().kinds().keySet()).containsExactlyInAnyOrderElementsOf(made);
    }
}
