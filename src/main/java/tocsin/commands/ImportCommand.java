package tocsin.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tocsin.foundation.Actor;
import tocsin.foundation.Followers;
import tocsin.foundation.Text;
import tocsin.ledger.Imports;
import tocsin.organization.Divisions;

/** Imports a file by the same steps as the page does. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "导入：areas、organizations、people、premises、hazards 的 .xlsx 或 .csv；areas 也可以是区划文件夹。",
            "Import a .xlsx or .csv of areas, organizations, people, premises or hazards; for areas also a folder of divisions."
        })
final class ImportCommand implements Callable<Integer> {
    private final Rooms rooms;

    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(
            index = "0",
            paramLabel = "KIND",
            description = {"导入什么。", "What the rows are."})
    private String kind = "";

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = {"文件。", "The file."})
    private Path file = Path.of("");

    ImportCommand(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public Integer call() {
        if (!Files.exists(file)) {
            throw new CommandRefusal("没有文件 " + file + "。", "There is no file " + file + ".");
        }
        return rooms.once(data.openShared(), Map.of(), context -> {
            boolean done = kind.equals("areas") && Divisions.isFolder(file) ? divisions(context) : rows(context);
            context.getBean(Followers.class).catchUp();
            return done ? 0 : 1;
        });
    }

    private boolean divisions(ApplicationContext context) {
        try {
            var taken = context.getBean(Divisions.class).take(file, Actor.INSTALLATION);
            say(Text.of("读 {0} 个区域，新增 {1} 个", "{0} areas read, {1} new").with(taken.read(), taken.written()));
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean rows(ApplicationContext context) {
        var report = context.getBean(Imports.class).run(kind, file, Actor.INSTALLATION);
        say(report.words());
        if (report.marked() != null) {
            say(Text.of("有错的行标在 {0}", "Wrong rows are marked in {0}").with(report.marked()));
        }
        return !report.failed();
    }

    private void say(Text words) {
        rooms.out().println(words.zh());
        rooms.out().println(words.en());
    }
}
