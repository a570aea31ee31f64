package tocsin.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tocsin.database.DataFolder;
import tocsin.database.OwnDatabase;

/** Where the data stand: a database of one's own (environment) or a folder with the embedded one. */
final class DataOptions {

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = {"数据目录。", "The data folder. Default: .data/<command>"})
    private @Nullable String named;

    /** For a command that serves an installation: the folder of that name unless another is given, and nobody else in it. */
    OpenDatabase openAlone(String command, ArchiveOptions archive, Consumer<String> say) {
        var database = OpenDatabase.open(archive.applyTo(DataFolder.open(wished(command), say)));
        if (database.embedded() != null && !database.embedded().isOurs()) {
            var used = database.folder().path();
            throw new CommandRefusal(
                    "数据目录 " + used + " 正由另一个 Tocsin 使用：请先停止它，或用 --data 指定别处。",
                    "Another Tocsin is using the data folder " + used + ": stop it first or name another with --data.");
        }
        return database;
    }

    /** For a command that works beside a serving one: the folder given, else the only one in use or the only one there. */
    OpenDatabase openShared() {
        var place = named == null ? present() : DataFolder.place(folder(named));
        if (OwnDatabase.isNamed(System.getenv()) || DataFolder.isOne(place)) {
            return OpenDatabase.open(DataFolder.open(place, said -> {}));
        }
        throw CommandRefusal.wrong(
                "没有数据目录 " + place + "：请用 --data 指定 serve 或 demo 用过的目录。",
                "There is no data folder " + place + ": name one that serve or demo has used with --data.");
    }

    /** The folder named, else the one of this command; made by nobody yet. */
    Path wished(String command) {
        return named == null ? home().resolve(command) : folder(named);
    }

    private static Path folder(String typed) {
        try {
            if (!typed.isBlank()) {
                return Path.of(typed);
            }
        } catch (InvalidPathException impossible) {
            // refused below, like none
        }
        throw CommandRefusal.wrong(
                "--data 后面要写一个目录，“" + typed + "”不是。", "--data needs a folder; “" + typed + "” is none.");
    }

    private static Path present() {
        if (OwnDatabase.isNamed(System.getenv())) {
            return home().resolve("serve");
        }
        var there = Stream.of("serve", "demo")
                .map(home()::resolve)
                .map(DataFolder::place)
                .filter(Files::isDirectory)
                .toList();
        var used = there.stream().filter(DataOptions::isUsed).toList();
        var candidates = used.isEmpty() ? there : used;
        if (candidates.size() != 1) {
            throw new CommandRefusal(
                    candidates.isEmpty() ? "还没有数据目录：请先运行 serve 或 demo，或用 --data 指定。" : "有多个数据目录：请用 --data 指定一个。",
                    candidates.isEmpty()
                            ? "There is no data folder yet: run serve or demo first, or name one with --data."
                            : "There are several data folders: name one with --data.");
        }
        return candidates.getFirst();
    }

    private static boolean isUsed(Path folder) {
        try (var files = Files.find(folder, 2, (path, kind) -> path.endsWith("postmaster.pid"))) {
            return files.findAny().isPresent();
        } catch (IOException | UncheckedIOException unreadable) {
            return false;
        }
    }

    private static Path home() {
        return Path.of(System.getProperty("tocsin.home", "."), ".data");
    }
}
