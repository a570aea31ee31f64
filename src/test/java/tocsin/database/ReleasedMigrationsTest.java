package tocsin.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What is out cannot be called back: a migration that was released stays as it is, and a new one comes behind it. */
class ReleasedMigrationsTest {

    @Test
    void aReleasedMigrationNeverChanges() throws Exception {
        var newest = Release.all().getLast();
        for (var migration : newest.migrations().entrySet()) {
            var text = Files.readAllBytes(Release.MIGRATIONS.resolve(migration.getKey()));
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(text)))
                    .as("%s was released: put what is to change into a new migration", migration.getKey())
                    .isEqualTo(migration.getValue());
        }
    }

    @Test
    void aNewMigrationComesBehindTheReleasedOnes() throws Exception {
        var newest = Release.all().getLast();
        var between = new ArrayList<String>();
        try (var all = Files.walk(Release.MIGRATIONS)) {
            all.filter(file -> file.toString().endsWith(".sql"))
                    .map(file -> Release.MIGRATIONS.relativize(file).toString())
                    .filter(file -> !newest.migrations().containsKey(file))
                    .filter(file -> Release.version(file) <= newest.newest(file.substring(0, file.indexOf('/'))))
                    .forEach(between::add);
        }
        assertThat(between).isEmpty();
    }
}
