package tocsin.commands;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tocsin.database.DataFolder;

/** Where the data stand: a database of one's own (environment) or a folder with the embedded one. */
final class DataOptions {

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = {"数据目录。", "The data folder. Default: .data/<command>"})
    private @Nullable Path folder;

    /** For a command that serves an installation: the folder of that name unless another is given, and nobody else in it. */
    OpenDatabase openAlone(String command, Consumer<String> say) {
        var database = OpenDatabase.open(DataFolder.open(folder != null ? folder : home().resolve(command), say));
        if (database.embedded() != null && !database.embedded().isOurs()) {
            var used = database.folder().path();
            throw new CommandRefusal(
                    "数据目录 " + used + " 正由另一个 Tocsin 使用：请先停止它，或用 --data 指定别处。",
                    "Another Tocsin is using the data folder " + used + ": stop it first or name another with --data.");
        }
        return database;
    }

    private static Path home() {
        return Path.of(System.getProperty("tocsin.home", "."), ".data");
    }
}
