package tocsin.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {

    /** One folder for all tests: making a database takes seconds, and what one test leaves the next must open. */
    @TempDir
    static Path temporary;

    @BeforeAll
    static void open() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void itServesAloneOnItsFolderAndLeavesNothingRunning() throws Exception {
        int port = RunningProgram.freePort();
        long postgres;
        try (var program = serve(port, "data")) {
            program.waitUntilReady(port);
            postgres = serverOf("data");
            assertThat(program.get(port, "/actuator/env").statusCode()).isNotEqualTo(200);
            try (var second = serve(RunningProgram.freePort(), "data")) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.said()).contains("正由另一个 Tocsin 使用", "Another Tocsin is using the data folder");
            }
            assertThat(program.get(port, "/actuator/health/readiness").statusCode())
                    .isEqualTo(200);
        }
        assertThat(ProcessHandle.of(postgres)).isEmpty();
        assertThat(temporary.resolve("data/postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void theDatabaseEndsWithAProgramThatIsKilled() throws Exception {
        int port = RunningProgram.freePort();
        var program = serve(port, "data");
        program.waitUntilReady(port);
        var postgres = ProcessHandle.of(serverOf("data")).orElseThrow();
        program.process().destroyForcibly().waitFor();
        assertThat(postgres.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    @Test
    void aTakenPortIsNamedInBothLanguagesBeforeAnythingStarts() throws Exception {
        try (var stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var program = serve(stranger.getLocalPort(), "unused")) {
            assertThat(program.exitCode()).isEqualTo(1);
            assertThat(program.said().lines())
                    .containsExactly(
                            "端口 " + stranger.getLocalPort() + " 已被其他程序占用：请用 --port 换一个。",
                            "Port " + stranger.getLocalPort()
                                    + " is taken by another program: choose one with --port.");
            assertThat(temporary.resolve("unused")).doesNotExist();
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamedInBothLanguages() throws Exception {
        var url = "jdbc:postgresql://127.0.0.1:" + RunningProgram.freePort() + "/tocsin";
        var environment = Map.of("TOCSIN_DB_URL", url, "TOCSIN_DB_USER", "tocsin", "TOCSIN_DB_PASSWORD", "secret");
        try (var program = RunningProgram.start(
                temporary, environment, "serve", "--port", String.valueOf(RunningProgram.freePort()))) {
            assertThat(program.exitCode()).isEqualTo(1);
            assertThat(program.said().lines())
                    .containsExactly(
                            "数据库 " + url + " 没有应答：请确认它已启动，TOCSIN_DB_URL 里的主机和端口没有写错。",
                            "The database " + url
                                    + " does not answer: see that it runs and that host and port in TOCSIN_DB_URL are right.");
        }
    }

    @Test
    void aFolderOfANewerTocsinIsNamedInBothLanguages() throws Exception {
        Files.createDirectory(temporary.resolve("newer"));
        Files.writeString(temporary.resolve("newer/format"), "99\n");
        try (var program = serve(RunningProgram.freePort(), "newer")) {
            assertThat(program.exitCode()).isEqualTo(1);
            assertThat(program.said()).contains("由更新版本的 Tocsin 建立", "was made by a newer Tocsin");
        }
    }

    private RunningProgram serve(int port, String folder) throws IOException {
        return RunningProgram.start(
                temporary,
                Map.of("TOCSIN_DB_URL", ""),
                "serve",
                "--port",
                String.valueOf(port),
                "--data",
                temporary.resolve(folder).toString());
    }

    private long serverOf(String folder) throws IOException {
        var lines = Files.readAllLines(temporary.resolve(folder).resolve("postgres/postmaster.pid"));
        return Long.parseLong(lines.getFirst().strip());
    }
}
