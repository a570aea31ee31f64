package tocsin.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.database.DataFolder;
import tocsin.database.MirrorRecord;
import tocsin.database.WalArchive;

/** What is sent in reaches the archive, and whoever looks at the installation learns when it does not. */
class FileMirrorTest {
    @TempDir
    private Path temporary;

    @Test
    void filesFollowIntoTheArchiveAndAFolderThatIsInTheWayIsNoted() throws IOException {
        var folder = DataFolder.open(temporary.resolve("d"), said -> {});
        var archive = new WalArchive(temporary.resolve("archive"));
        var photograph = folder.path().resolve("files/ab/abcd");
        Files.createDirectories(photograph.getParent());
        Files.writeString(photograph, "photograph");
        assertThat(MirrorRecord.of(folder.path())).isEmpty();

        Files.createDirectories(archive.place());
        Files.writeString(archive.place().resolve("files"), "in the way");
        FileMirror.mirror(archive, folder);
        var failed = MirrorRecord.of(folder.path()).orElseThrow();
        assertThat(failed.failure()).contains("files");
        assertThat(failed.lastAt()).isNull();

        Files.delete(archive.place().resolve("files"));
        FileMirror.mirror(archive, folder);
        var well = MirrorRecord.of(folder.path()).orElseThrow();
        assertThat(well.failure()).isNull();
        assertThat(well.lastAt()).isNotNull();
        assertThat(archive.place().resolve("files/ab/abcd")).hasContent("photograph");
    }

    @Test
    void aNoteNobodyCanReadIsNone() throws IOException {
        Files.writeString(temporary.resolve("last-mirrored"), "yesterday");
        assertThat(MirrorRecord.of(temporary)).isEmpty();
    }
}
