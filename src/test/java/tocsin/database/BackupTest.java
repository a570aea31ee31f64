package tocsin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static tocsin.database.EmbeddedPostgresTest.ask;
import static tocsin.database.EmbeddedPostgresTest.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup taken from a running server becomes the same data elsewhere, or is refused for what it lacks. */
class BackupTest {
    private static final BackupManifest.Words WORDS = new BackupManifest.Words("7-00112233445566778899", "print");

    @TempDir
    private Path kept;

    private DataFolder folder;
    private DataFolder other;

    @BeforeEach
    void makeFolders() throws IOException {
        folder = TestServer.folder("backup-test");
        other = TestServer.folder("restore-test");
        TestServer.remove(other);
        Files.setPosixFilePermissions(kept, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void removeFolders() {
        TestServer.remove(folder);
        TestServer.remove(other);
    }

    @Test
    void whatWasCommittedBeforeTheCopyEndedStandsElsewhereOnceAndNothingHalf() throws Exception {
        long least;
        try (var server = TestServer.open(folder);
                var writer = new Writer(server.address())) {
            Files.createDirectories(folder.path().resolve("files/ab"));
            Files.writeString(folder.path().resolve("files/ab/abcd"), "a photograph");
            plantKeys();
            writer.waitFor(200);
            least = writer.acknowledged();
            Backup.take(folder, server.address(), kept.resolve("b"), Instant::now, WORDS);
        }
        assertThat(Backup.check(kept.resolve("b")).words()).isEqualTo(WORDS);
        assertNoKeyIsIn(kept.resolve("b"));
        var oldPassword = Files.readString(folder.password());
        var restored = Restore.into(new Restore.Wish(kept.resolve("b"), null, null), other.path(), said -> {});
        assertThat(restored.password()).content().isNotEqualTo(oldPassword);
        assertThat(restored.path().resolve("files/ab/abcd")).hasContent("a photograph");
        assertStandsWhole(restored, least);
    }

    private static void assertStandsWhole(DataFolder restored, long least) throws Exception {
        try (var server = TestServer.open(restored)) {
            var rows = Long.parseLong(ask(server.address(), "select count(*) from written"));
            assertThat(rows).isGreaterThanOrEqualTo(least);
            assertThat(
                            ask(
                                    server.address(),
                                    "select count(*) from generate_series(1, (select max(n) from written)) g left join written on n = g where n is null"))
                    .isEqualTo("0");
            run(server.address(), "insert into written values (-1)");
        }
        try (var again = TestServer.open(restored)) {
            assertThat(ask(again.address(), "select count(*) from written where n = -1"))
                    .isEqualTo("1");
        }
    }

    @Test
    void anArchiveLeadsToTheMomentAskedForAndNotBeyond() throws Exception {
        new WalArchive(kept.resolve("archive")).begin(folder);
        Instant between;
        try (var server = TestServer.open(folder)) {
            run(server.address(), "create table written (n bigint)");
            run(server.address(), "insert into written values (1)");
            Backup.take(folder, server.address(), kept.resolve("b"), Instant::now, WORDS);
            between = written(server.address());
        }
        assertThat(restored(between)).isEqualTo("1,2");
        assertThat(other.path().resolve("files/cd/cdef")).hasContent("sent after the backup");
        TestServer.remove(other);
        assertThat(restored(null)).isEqualTo("1,2,3");
        TestServer.remove(other);
        assertThatThrownBy(() -> restored(Instant.now().plusSeconds(3_600)))
                .isInstanceOf(DatabaseRefusal.class)
                .hasMessageContaining("归档还没有到")
                .hasMessageContaining("The archive does not reach");
        assertThat(other.path()).isEmptyDirectory();
    }

    /** Writes before and after a moment, lets both reach the archive, and gives the moment. */
    private Instant written(DatabaseAddress address) throws Exception {
        run(address, "insert into written values (2)");
        Thread.sleep(20);
        var between = Instant.now();
        Thread.sleep(20);
        run(address, "insert into written values (3)");
        Files.createDirectories(folder.path().resolve("files/cd"));
        Files.writeString(folder.path().resolve("files/cd/cdef"), "sent after the backup");
        new WalArchive(kept.resolve("archive")).mirror(folder);
        var segment = ask(address, "select pg_walfile_name(pg_switch_wal())");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(kept.resolve("archive/wal/" + segment + ".gz"))
                        .exists());
        return between;
    }

    private void plantKeys() throws IOException {
        for (var key : List.of("journal-keys/a.pem", "vault.key", "authority/authority.key")) {
            Files.createDirectories(folder.path().resolve(key).getParent());
            Files.writeString(folder.path().resolve(key), "A-KEY-OF-THIS-MACHINE");
        }
    }

    private void assertNoKeyIsIn(Path backup) throws IOException {
        var password = Files.readString(folder.password()).strip();
        try (var all = Files.walk(backup)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("A-KEY-OF-THIS-MACHINE", password);
            }
        }
    }

    private String restored(@Nullable Instant to) throws Exception {
        var made = Restore.into(
                new Restore.Wish(kept.resolve("b"), kept.resolve("archive"), to), other.path(), said -> {});
        try (var server = TestServer.open(made)) {
            return ask(server.address(), "select string_agg(n::text, ',' order by n) from written");
        }
    }

    @Test
    void whatCannotBeRestoredIsRefusedInBothLanguagesAndLeavesNothing() throws Exception {
        var backup = kept.resolve("b");
        try (var server = TestServer.open(folder)) {
            Backup.take(folder, server.address(), backup, Instant::now, WORDS);
            assertThatThrownBy(() -> Backup.take(folder, server.address(), backup, Instant::now, WORDS))
                    .hasMessageContaining("里已有东西")
                    .hasMessageContaining("holds things already");
        }
        assertThatThrownBy(() -> restore(backup, folder.path())).hasMessageContaining("holds things already");
        var manifest = Files.readString(backup.resolve("manifest.json"));
        Files.writeString(backup.resolve("manifest.json"), manifest.replace("\"postgres\" : 18", "\"postgres\" : 17"));
        assertThatThrownBy(() -> restore(backup, other.path()))
                .hasMessageContaining("属于 PostgreSQL 17，本程序自带 18")
                .hasMessageContaining("is of PostgreSQL 17, this program brings 18");
        Files.writeString(backup.resolve("manifest.json"), manifest);
        var one = backup.resolve("base/PG_VERSION");
        Files.writeString(one, "19\n");
        assertThatThrownBy(() -> restore(backup, other.path()))
                .hasMessageContaining("不完整")
                .hasMessageContaining("is not whole: the file base/PG_VERSION");
        assertThatThrownBy(() -> Backup.check(backup)).hasMessageContaining("base/PG_VERSION");
        assertThat(other.path()).isEmptyDirectory();
        Files.delete(backup.resolve("manifest.json"));
        assertThatThrownBy(() -> restore(backup, other.path())).hasMessageContaining("is no whole backup");
    }

    private static void restore(Path backup, Path into) {
        Restore.into(new Restore.Wish(backup, null, null), into, said -> {});
    }

    /** Commits one number after another, as fast as the server takes them. */
    private static final class Writer implements AutoCloseable {
        private final AtomicBoolean running = new AtomicBoolean(true);
        private final AtomicInteger acknowledged = new AtomicInteger();
        private final Thread thread;

        Writer(DatabaseAddress address) throws Exception {
            run(address, "create table written (n bigint primary key)");
            thread = Thread.ofPlatform().start(() -> {
                try (var connection = java.sql.DriverManager.getConnection(
                                address.jdbcUrl(), address.user(), address.password());
                        var insert = connection.prepareStatement("insert into written values (?)")) {
                    while (running.get()) {
                        insert.setLong(1, acknowledged.get() + 1L);
                        insert.executeUpdate();
                        acknowledged.incrementAndGet();
                    }
                } catch (java.sql.SQLException failure) {
                    throw new IllegalStateException(failure);
                }
            });
        }

        int acknowledged() {
            return acknowledged.get();
        }

        void waitFor(int rows) {
            await().atMost(Duration.ofSeconds(30)).until(() -> acknowledged() >= rows);
        }

        @Override
        public void close() throws InterruptedException {
            running.set(false);
            thread.join();
        }
    }
}
