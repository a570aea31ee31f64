package tocsin.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tocsin.database.DataFolder;
import tocsin.database.OwnDatabase;
import tocsin.database.WalArchive;

/** Whether the embedded database keeps what it writes a second time, elsewhere. */
final class ArchiveOptions {
    private static final String NONE = "off";

    @Option(
            names = "--archive",
            paramLabel = "FOLDER",
            description = {
                "内置数据库的归档目录（最好在另一块盘）：配合备份可恢复到任一时刻。一次指定，以后每次启动都归档；off 表示不再归档。",
                "Where the embedded database archives, better on another disk: with a backup any moment can be restored. Named "
                        + "once it holds for every start; off ends it."
            })
    private @Nullable String named;

    /** Notes in the data folder what was asked for, before its server starts. */
    DataFolder applyTo(DataFolder folder) {
        if (named == null) {
            return folder;
        }
        if (OwnDatabase.isNamed(System.getenv())) {
            throw CommandRefusal.wrong(
                    "--archive 只用于内置数据库；自备的 PostgreSQL 请用它自己的归档和备份工具。",
                    "--archive is for the embedded database; a PostgreSQL of your own is archived by its own tools.");
        }
        if (named.equals(NONE)) {
            try {
                folder.archiveNoMore();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        } else {
            new WalArchive(Path.of(named)).begin(folder);
        }
        return folder;
    }
}
