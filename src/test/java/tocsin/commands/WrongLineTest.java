package tocsin.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.Application;

/** Whatever is typed wrong is told in one sentence each, Chinese and English, and the program ends with 2. */
@ResourceLock(Resources.SYSTEM_ERR)
class WrongLineTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "'', 要写一个命令, A command is needed",
        "serv, 没有命令 serv, There is no command serv",
        "--port 8080, 不认得“--port”, “--port” is not understood",
        "serve --prot 8080, 不认得“--prot”, “--prot” is not understood",
        "serve now, 不认得“now”, “now” is not understood",
        "serve --port eighty, “eighty”不能用作 --port, “eighty” cannot be --port",
        "serve --port, --port 后面缺一个值, A value is missing behind --port",
        "serve --port 0, 端口 0 不能用, Port 0 cannot be used",
        "serve --port 70000, 端口 70000 不能用, Port 70000 cannot be used",
        "serve --port 99999999999, “99999999999”不能用作 --port, cannot be --port",
        "serve --port 8080 --port 8081, --port 写了两次, --port stands twice",
        "demo --data, --data 后面缺一个值, A value is missing behind --data",
        "token, 缺 ACCOUNT, ACCOUNT is missing",
        "token lin --data nowhere, 没有数据目录, There is no data folder",
        "token lin wu, 不认得“wu”, “wu” is not understood",
        "verify, 缺 WHAT, WHAT is missing",
        "verify everything, “everything”不能用作 WHAT：可选 figures, “everything” cannot be WHAT: choose of figures",
        "erase, 缺 HASH, HASH is missing",
        "erase 00 --ground WISH --reason x, “WISH”不能用作 --ground, “WISH” cannot be --ground",
        "erase 00 --ground OTHER_LAW, --reason 后面缺一个值, A value is missing behind --reason",
        "evidence 2026-00001, 缺 FILE, FILE is missing",
        "import, 缺 KIND, KIND is missing",
        "import hazards, 缺 FILE, FILE is missing",
        "import bogus nowhere.xlsx, 没有名为“bogus”的导入, Nothing named “bogus”",
        "import premises pom.xml --same 2;3, “2;3”不是行号, “2;3” of --same is no row",
        "import premises pom.xml --new 2, --new 要说明为什么是另一处, --new needs why they are others",
        "import premises pom.xml --same rest --skip rest, “rest”在 --same、--new、--skip 里说了两次, “rest” is said twice",
        "import hazards nowhere.xlsx, 没有文件 “nowhere.xlsx”, There is no file “nowhere.xlsx”",
        "import hazards src, src 是目录, src is a folder"
    })
    void itIsTold(String line, String chinese, String english) {
        assertThat(told(line.isEmpty() ? new String[0] : line.split(" ")))
                .hasSize(2)
                .satisfies(
                        lines -> assertThat(lines[0]).contains(chinese),
                        lines -> assertThat(lines[1]).contains(english));
    }

    @Test
    void aDataFolderThatCannotBeOneIsTold() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "x");
        for (var wrong : new Path[] {file, file.resolve("below")}) {
            for (var command : new String[] {"serve --port 18199", "demo --port 18199"}) {
                var line = (command + " --data " + wrong).split(" ");
                assertThat(told(line)[0]).contains("数据目录 " + wrong + " 用不了");
            }
        }
        assertThat(told("serve", "--port", "18199", "--data", "")[0]).contains("--data 后面要写一个目录");
        assertThat(told("verify", "figures", "--data", folder.toString())[1]).contains("There is no data folder");
        assertThat(Files.list(folder)).containsExactly(file);
    }

    private static String[] told(String... line) {
        var said = new ByteArrayOutputStream();
        var before = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(Commands.run(Application.class, line))
                    .as(said.toString())
                    .isEqualTo(2);
        } finally {
            System.setErr(before);
        }
        return said.toString(StandardCharsets.UTF_8).strip().split("\n");
    }
}
