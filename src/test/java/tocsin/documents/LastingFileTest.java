package tocsin.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file has its name only when all of it is there, and leaves nothing beside it. */
class LastingFileTest {
    @TempDir
    private Path folder;

    @Test
    void aFileStandsWholeUnderItsNameInAFolderThatWasNotThere() throws IOException {
        var place = folder.resolve("ab").resolve("cd").resolve("file");
        LastingFile.write(place, bytes("一张照片"));
        LastingFile.write(place, bytes("同一张照片"));
        assertThat(Files.readString(place)).isEqualTo("同一张照片");
        try (var beside = Files.list(place.getParent())) {
            assertThat(beside).containsExactly(place);
        }
    }

    @Test
    void whatCannotBeWrittenIsSaidAndWhatStoodThereStays() throws IOException {
        var place = folder.resolve("taken");
        Files.createDirectories(place.resolve("by a folder"));
        assertThatThrownBy(() -> LastingFile.write(place, bytes("x"))).isInstanceOf(IOException.class);
        assertThat(place.resolve("by a folder")).isDirectory();
        try (var beside = Files.list(folder)) {
            assertThat(beside).containsExactly(place);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
