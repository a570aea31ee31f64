package tocsin.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCommandTest {

    @TempDir
    Path temporary;

    @Test
    void withoutADataFolderItSaysSoAndMakesNone() throws Exception {
        try (var program = RunningProgram.start(temporary, Map.of("TOCSIN_DB_URL", ""), "token", "lin")) {
            assertThat(program.exitCode()).isEqualTo(1);
            assertThat(program.said())
                    .contains("还没有数据目录", "There is no data folder yet")
                    .doesNotContain("Exception");
            assertThat(temporary.resolve(".data")).doesNotExist();
        }
    }

    @Test
    void aWrongFolderIsNamedAndNotMade() throws Exception {
        // As root, a folder that others may not enter would move the data elsewhere.
        assertThat(temporary.toFile().setExecutable(true, false)).isTrue();
        var wrong = temporary.resolve("wrong");
        try (var program = RunningProgram.start(
                temporary, Map.of("TOCSIN_DB_URL", ""), "token", "lin", "--data", wrong.toString())) {
            assertThat(program.exitCode()).isEqualTo(2);
            assertThat(program.said()).contains("没有数据目录 " + wrong, "There is no data folder " + wrong);
            assertThat(wrong).doesNotExist();
        }
    }
}
