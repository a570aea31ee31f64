package tocsin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedPostgresTest {

    DataFolder folder;
    EmbeddedPostgres server;

    @BeforeAll
    void startOnce() throws IOException {
        folder = TestServer.folder("server-test");
        server = TestServer.open(folder);
    }

    @AfterAll
    void stop() {
        server.close();
        TestServer.remove(folder);
    }

    @Test
    void theDatabaseOfANewFolderAnswers() throws Exception {
        assertThat(ask(server.address(), "select current_database()")).isEqualTo("tocsin");
    }

    @Test
    void anotherPasswordIsRefused() {
        var address = server.address();
        assertThatThrownBy(() -> DriverManager.getConnection(address.jdbcUrl(), address.user(), "guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void passwordsAreStoredAsScramOnly() throws Exception {
        assertThat(ask(server.address(), "select rolpassword from pg_authid where rolname = 'tocsin'"))
                .startsWith("SCRAM-SHA-256$");
    }

    @Test
    void itListensOnTheLoopbackAddressOnly() throws Exception {
        assertThat(ask(server.address(), "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask(server.address(), "show unix_socket_directories")).isEmpty();
    }

    @Test
    void onlyTheOwnerReadsThePasswordFile() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.password())))
                .isEqualTo("rw-------");
    }

    @Test
    void theServerNeverRunsAsRoot() throws Exception {
        var pid = Files.readAllLines(folder.server().resolve("postmaster.pid")).getFirst();
        assertThat(Files.getAttribute(Path.of("/proc", pid), "unix:uid")).isNotEqualTo(0);
    }

    @Test
    void chineseNamesSortByPinyin() throws Exception {
        var sorted = ask(
                server.address(),
                "select string_agg(name, '' order by name) from (values ('镇'), ('安'), ('火')) as x(name)");
        assertThat(sorted).isEqualTo("安火镇");
    }

    @Test
    void chineseTextHasTrigrams() throws Exception {
        run(server.address(), "create extension pg_trgm");
        assertThat(ask(server.address(), "select cardinality(show_trgm('消火栓水压不足')) > 3"))
                .isEqualTo("t");
    }

    @Test
    void aSecondOpeningJoinsTheRunningServer() throws IOException {
        var second = TestServer.open(folder);
        assertThat(second.isOurs()).isFalse();
        assertThat(second.address()).isEqualTo(server.address());
        second.close();
        assertThatCode(() -> ask(server.address(), "select 1")).doesNotThrowAnyException();
    }

    static void run(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
