package tocsin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.database.TestDatabase;

/** An export of many rows in a process of little memory: rows pass through it, none stays. More rows by {@code -Dtocsin.export.rows}. */
class ExportMemoryTest {
    private static final String ROWS = System.getProperty("tocsin.export.rows", "150000");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv"})
    void manyRowsGoOutThroughLittleMemory(String format) throws Exception {
        var log = folder.resolve("log");
        try (var database = TestDatabase.create()) {
            var address = database.address();
            var process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx48m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ExportInLittleMemory.class.getName(),
                            address.jdbcUrl(),
                            address.user(),
                            address.password(),
                            folder.toString(),
                            format,
                            ROWS))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(log)).isZero();
            assertThat(Files.readString(log)).contains("rows " + ROWS);
            System.out.println(format + ": " + Files.readString(log));
        }
    }
}
