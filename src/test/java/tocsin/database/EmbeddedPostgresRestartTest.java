package tocsin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;
import static tocsin.database.EmbeddedPostgresTest.ask;
import static tocsin.database.EmbeddedPostgresTest.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresRestartTest {

    DataFolder folder;

    @BeforeEach
    void makeFolder() {
        folder = TestServer.folder("restart-test");
    }

    @AfterEach
    void removeFolder() {
        TestServer.remove(folder);
    }

    @Test
    void aRestartKeepsRowsPortAndPassword() throws Exception {
        DatabaseAddress before;
        try (var server = TestServer.open(folder)) {
            before = server.address();
            run(before, "create table kept as select 7 as value");
        }
        try (var server = TestServer.open(folder)) {
            assertThat(server.isOurs()).isTrue();
            assertThat(server.address()).isEqualTo(before);
            assertThat(ask(server.address(), "select value from kept")).isEqualTo("7");
        }
    }

    @Test
    void aPortTakenByAnotherProgramIsExchanged() throws Exception {
        TestServer.open(folder).close();
        int remembered = Integer.parseInt(Files.readString(folder.port()).strip());
        try (var stranger = new ServerSocket(remembered, 1, InetAddress.getLoopbackAddress());
                var server = TestServer.open(folder)) {
            assertThat(server.address().jdbcUrl()).doesNotContain(":" + stranger.getLocalPort() + "/");
            assertThat(ask(server.address(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aServerKilledWithoutWarningComesBackWithItsRows() throws Exception {
        var server = TestServer.open(folder);
        run(server.address(), "create table kept as select 7 as value");
        var pid = Files.readAllLines(folder.server().resolve("postmaster.pid")).getFirst();
        var process = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        try (var again = TestServer.open(folder)) {
            assertThat(ask(again.address(), "select value from kept")).isEqualTo("7");
        }
    }

    @Test
    void aServerThatIsKeptRunningComesBackAtItsAddressHoweverOftenItIsKilled() throws Exception {
        try (var server = TestServer.open(folder)) {
            server.keepRunning(lost -> {
                throw lost;
            });
            run(server.address(), "create table kept as select 7 as value");
            for (int times = 0; times < 3; times++) {
                kill();
                await().atMost(Duration.ofSeconds(30))
                        .ignoreExceptions()
                        .untilAsserted(() -> assertThat(ask(server.address(), "select value from kept"))
                                .isEqualTo("7"));
            }
        }
        assertThat(folder.server().resolve("postmaster.pid")).doesNotExist();
    }

    private void kill() throws IOException {
        var pid = Files.readAllLines(folder.server().resolve("postmaster.pid")).getFirst();
        var process = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    @Test
    void anInterruptedFillingBeginsAnewEmpty() throws Exception {
        try (var server = TestServer.open(folder)) {
            folder.beginFilling();
            run(server.address(), "create table half as select 7 as value");
        }
        try (var server = TestServer.open(folder)) {
            assertThat(ask(server.address(), "select count(*) from pg_tables where tablename = 'half'"))
                    .isEqualTo("0");
            assertThat(folder.isHalfFilled()).isFalse();
        }
    }

    @Test
    void aWholeFillingStays() throws Exception {
        try (var server = TestServer.open(folder)) {
            folder.beginFilling();
            run(server.address(), "create table whole as select 7 as value");
            folder.endFilling();
        }
        try (var server = TestServer.open(folder)) {
            assertThat(ask(server.address(), "select value from whole")).isEqualTo("7");
        }
    }

    @Test
    void anInterruptedFirstStartIsMadeAnew() throws Exception {
        Files.createDirectories(folder.path().resolve("postgres.new/base"));
        try (var server = TestServer.open(folder)) {
            assertThat(ask(server.address(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aFolderOfAnotherPostgresIsRefusedInBothLanguages() throws Exception {
        Files.createDirectories(folder.server());
        Files.writeString(folder.server().resolve("PG_VERSION"), "15\n");
        assertThatThrownBy(() -> TestServer.open(folder))
                .isInstanceOf(DatabaseRefusal.class)
                .hasMessageContaining("属于 PostgreSQL 15，本程序自带 18")
                .hasMessageContaining("belongs to PostgreSQL 15, this program brings 18");
    }

    @Test
    void aLostPasswordFileIsNamed() throws Exception {
        TestServer.open(folder).close();
        Files.delete(folder.password());
        assertThatThrownBy(() -> TestServer.open(folder))
                .isInstanceOf(DatabaseRefusal.class)
                .hasMessageContaining("postgres.password");
    }

    @Test
    void asRootAFolderOfAnotherUserIsNotStarted() throws Exception {
        assumeThat(Files.getAttribute(Path.of("/proc/self"), "unix:uid")).isEqualTo(0);
        Files.setAttribute(folder.path(), "unix:uid", 1000);
        assertThatThrownBy(() -> TestServer.open(folder))
                .isInstanceOf(DatabaseRefusal.class)
                .hasMessageContaining("属于另一用户")
                .hasMessageContaining("belongs to another user");
    }
}
