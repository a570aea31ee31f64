package tocsin.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each proxy around a declaration of beans is a class made anew at every start (0294). */
class DeclaredBeansTest {
    private static final Pattern PROXIED =
            Pattern.compile("^@Configuration(?!\\(proxyBeanMethods = false\\))", Pattern.MULTILINE);

    @Test
    void noDeclarationOfBeansIsProxied() {
        var declaring = JavaSource.below(JavaSource.MAIN).stream()
                .filter(source -> source.text().contains("\n@Configuration"))
                .toList();
        assertThat(declaring).isNotEmpty();
        assertThat(declaring.stream()
                        .filter(source -> PROXIED.matcher(source.text()).find())
                        .map(JavaSource::file))
                .isEmpty();
    }
}
