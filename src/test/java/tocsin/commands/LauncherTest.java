package tocsin.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/** The script in front of the program lets through every command the program has. */
class LauncherTest {
    @Test
    void everyCommandOfTheProgramIsOneOfTheLauncher() throws Exception {
        assertThat(launcher()).containsAll(program()).doesNotHaveDuplicates();
    }

    /** What it offers to whoever types one that is none. */
    private static List<String> launcher() throws Exception {
        var process = new ProcessBuilder("./tocsin", "nothing")
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(2);
        return Arrays.asList(said.lines()
                .filter(line -> line.contains("there are: "))
                .map(line -> line.substring(line.indexOf("there are: ") + 11, line.length() - 1))
                .findFirst()
                .orElse("")
                .split(" "));
    }

    private static List<String> program() {
        var names = new ClassFileImporter()
                .importPackages("tocsin.commands").stream()
                        .filter(type -> type.isAnnotatedWith(Command.class))
                        .map(type -> type.getAnnotationOfType(Command.class).name())
                        .filter(name -> !name.equals("tocsin"))
                        .toList();
        assertThat(names).contains("serve", "backup", "rotate-key");
        return names;
    }
}
