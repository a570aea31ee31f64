package tocsin.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the installation runs on, for the system administrator alone. */
class OperationsTest extends OperationsServer {
    private static final Path NOTE = Path.of("target/operations-data", BackupRecord.FILE);

    @Test
    void theSystemAdministratorReadsDatabaseDiskAndConnections() {
        var read = as("xitong").get("/api/operations");
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text("/databaseVersion")).matches("\\d+\\.\\d+.*");
        assertThat(read.body().at("/databaseBytes").asLong()).isGreaterThan(1_000_000);
        assertThat(read.body().at("/tables")).hasSize(10);
        assertThat(read.body().at("/tables/0/bytes").asLong())
                .isGreaterThanOrEqualTo(read.body().at("/tables/9/bytes").asLong());
        assertThat(read.number("/connections/most")).isPositive();
        assertThat(read.body().at("/disk/free").asLong()).isPositive();
        assertThat(read.body().at("/certificateEndsOn").isNull()).isTrue();
    }

    @Test
    void aBackupIsToldAsItWasNotedAndWhatIsNoMomentIsNot() throws IOException {
        Files.createDirectories(NOTE.getParent());
        try {
            Files.writeString(NOTE, "2026-11-20T03:15:00+08:00\n");
            assertThat(as("xitong").get("/api/operations").text("/backedUpAt")).isEqualTo("2026-11-19T19:15:00Z");
            Files.writeString(NOTE, "yesterday");
            assertThat(as("xitong")
                            .get("/api/operations")
                            .body()
                            .at("/backedUpAt")
                            .isNull())
                    .isTrue();
        } finally {
            Files.delete(NOTE);
        }
    }

    @Test
    void nobodyElseReadsIt() {
        for (var other : new String[] {"shenji", "guqing", "chenli", "yangshuo"}) {
            assertThat(as(other).get("/api/operations").status()).as(other).isEqualTo(403);
        }
        assertThat(stranger().get("/api/operations").status()).isEqualTo(401);
    }
}
