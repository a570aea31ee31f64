package tocsin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path temporary;

    final List<String> said = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void aNewFolderIsMadeWhereItWasAsked() {
        var folder = DataFolder.open(temporary.resolve("a/b"), said::add);
        assertThat(folder.path()).isEqualTo(temporary.resolve("a/b")).isDirectory();
        assertThat(said).isEmpty();
    }

    @Test
    void aFolderOfANewerTocsinIsRefusedInBothLanguages() throws Exception {
        Files.writeString(temporary.resolve("format"), "2\n");
        assertThatThrownBy(() -> DataFolder.open(temporary, said::add))
                .isInstanceOf(DatabaseRefusal.class)
                .hasMessageContaining("由更新版本的 Tocsin 建立")
                .hasMessageContaining("was made by a newer Tocsin");
    }

    @Test
    void aFolderThatHoldsOtherThingsIsRefusedAndNothingIsPutIntoIt() throws Exception {
        var photos = Files.createDirectory(temporary.resolve("photos"));
        Files.writeString(photos.resolve("2024.jpg"), "a picture");
        assertThatThrownBy(() -> DataFolder.open(photos, said::add))
                .isInstanceOf(DatabaseRefusal.class)
                .hasMessageContaining("2024.jpg")
                .hasMessageContaining("不是 Tocsin 的数据目录")
                .hasMessageContaining("is no data folder of Tocsin");
        assertThat(photos.toFile().list()).containsExactly("2024.jpg");
    }

    @Test
    void theRootOfAFileSystemOfItsOwnIsTakenAsEmpty() throws Exception {
        Files.createDirectory(temporary.resolve("lost+found"));
        assertThat(DataFolder.open(temporary, said::add).path()).isEqualTo(temporary.toRealPath());
    }

    @Test
    void asRootAClosedParentMovesTheDataAndSaysWhere() throws Exception {
        assumeRoot();
        var closed = Files.createDirectory(temporary.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        var system = temporary.resolve("system");
        var folder = DataFolder.open(closed.resolve("data"), system, said::add);
        assertThat(folder.path()).hasParent(system);
        assertThat(said).singleElement().asString().contains(folder.path().toString(), "instead");
        assertThat(DataFolder.open(closed.resolve("data"), system, said::add)).isEqualTo(folder);
    }

    @Test
    void asRootAnEmptyClosedFolderIsOpenedForPassing() throws Exception {
        assumeRoot();
        var closed = Files.createDirectory(temporary.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        assertThat(DataFolder.open(closed, said::add).path()).isEqualTo(closed);
        assertThat(said).isEmpty();
    }

    @Test
    void asRootAForeignClosedFolderIsNotOpened() throws Exception {
        assumeRoot();
        var closed = Files.createDirectory(temporary.resolve("closed"));
        Files.writeString(closed.resolve("letter"), "private");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        DataFolder.open(closed, temporary.resolve("system"), said::add);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(closed)))
                .isEqualTo("rwx------");
        assertThat(said).isNotEmpty();
    }

    private static void assumeRoot() throws IOException {
        assumeThat(Files.getAttribute(Path.of("/proc/self"), "unix:uid")).isEqualTo(0);
    }
}
