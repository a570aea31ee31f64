package tocsin.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.database.DataFolder;
import tocsin.database.DatabaseAddress;
import tocsin.database.EmbeddedPostgres;
import tocsin.database.MirrorRecord;
import tocsin.database.WalArchive;
import tocsin.foundation.HealthReading;
import tocsin.foundation.HealthState;

/** A real server archives into a folder that is taken away and given back. */
class ArchiveHealthTest {
    @TempDir
    private Path temporary;

    @Test
    void anArchiveThatTakesNothingIsSaidAndWellAgainWhenItDoes() throws Exception {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        var folder = DataFolder.open(temporary.resolve("d"), said -> {});
        new WalArchive(temporary.resolve("archive")).begin(folder);
        try (var server = EmbeddedPostgres.open(folder);
                var pool = new HikariDataSource(config(server.address()))) {
            var health = new ArchiveHealth(new DatabaseLookStore(pool), folder.path());
            assertThat(filled(server.address(), health, HealthState.UP).reason().zh())
                    .contains("最近一次归档在");
            var place = temporary.resolve("archive/wal");
            Files.move(place, temporary.resolve("away"));
            var ill = filled(server.address(), health, HealthState.DEGRADED).reason();
            assertThat(ill.zh()).contains("归档不成", "磁盘是否已满", "最近一次成功在");
            assertThat(ill.en()).contains("Archiving fails", "whether its disk is full", "it last worked at");
            Files.move(temporary.resolve("away"), place);
            filled(server.address(), health, HealthState.UP);
            saysWhenFilesDoNotFollow(folder, health);
        }
    }

    private static void saysWhenFilesDoNotFollow(DataFolder folder, ArchiveHealth health) throws IOException {
        MirrorRecord.keep(folder.path(), Instant.parse("2026-06-01T01:00:00Z"), null);
        assertThat(health.look().state()).isEqualTo(HealthState.UP);
        MirrorRecord.keep(folder.path(), Instant.parse("2026-06-01T01:01:00Z"), "files/ab: No space left on device");
        var ill = health.look();
        assertThat(ill.state()).isEqualTo(HealthState.DEGRADED);
        assertThat(ill.reason().zh()).contains("抄不进归档目录", "No space left on device", "最近一次齐在 2026-06-01 09:00");
        assertThat(ill.reason().en()).contains("lacks files", "all were there last at");
        MirrorRecord.keep(folder.path(), Instant.parse("2026-06-01T01:02:00Z"), null);
        assertThat(health.look().state()).isEqualTo(HealthState.UP);
    }

    @Test
    void aDatabaseThatArchivesNothingIsNotIll() throws IOException {
        var folder = DataFolder.open(temporary.resolve("d"), said -> {});
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var server = EmbeddedPostgres.open(folder);
                var pool = new HikariDataSource(config(server.address()))) {
            var look = new ArchiveHealth(new DatabaseLookStore(pool), folder.path()).look();
            assertThat(look.state()).isEqualTo(HealthState.UP);
            assertThat(look.reason().zh()).startsWith("没有归档");
        }
    }

    /** Fills a segment and waits until the archive is in this state and says of what happened since. */
    private static HealthReading filled(DatabaseAddress address, ArchiveHealth health, HealthState state)
            throws SQLException {
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                var statement = connection.createStatement()) {
            statement.execute("select pg_logical_emit_message(false, 'a', 'b')");
            statement.execute("select pg_switch_wal()");
        }
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        health::look,
                        look -> look.state() == state && !look.reason().zh().startsWith("归档已打开"));
    }

    private static HikariConfig config(DatabaseAddress address) {
        var config = new HikariConfig();
        config.setJdbcUrl(address.jdbcUrl());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMinimumIdle(0);
        return config;
    }
}
