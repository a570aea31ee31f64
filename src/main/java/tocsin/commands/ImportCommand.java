package tocsin.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tocsin.foundation.Actor;
import tocsin.foundation.Followers;
import tocsin.foundation.Problem;
import tocsin.foundation.Text;
import tocsin.ledger.ImportReport;
import tocsin.ledger.Imports;
import tocsin.ledger.LikeJudgements;
import tocsin.organization.Divisions;

/** Imports a file by the same steps as the page does. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "导入：areas、organizations、people、posts、regulators、buildings、premises、hazards 的 .xlsx、.xls 或 .csv；areas 也可以是区划文件夹。",
            "Import a .xlsx, .xls or .csv of areas, organizations, people, posts, regulators, buildings, premises or hazards; for areas also a folder of divisions."
        })
final class ImportCommand implements Callable<Integer> {
    private static final List<String> KINDS =
            List.of("areas", "organizations", "people", "posts", "regulators", "buildings", "premises", "hazards");

    private final Rooms rooms;

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(
            names = "--check",
            description = {
                "只核对，不写入；结果标在文件的副本里。",
                "Check only, write nothing; a marked copy of the file says what was found."
            })
    private boolean check;

    @Mixin
    private LikeRowOptions like = new LikeRowOptions();

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
        requireKind();
        requireReadable();
        var said = like.said();
        return rooms.once(data.openShared(), Map.of(), context -> {
            boolean done = kind.equals("areas") && Divisions.isFolder(file) ? divisions(context) : rows(context, said);
            context.getBean(Followers.class).catchUp();
            return done ? 0 : 1;
        });
    }

    private void requireKind() {
        if (!KINDS.contains(kind)) {
            throw CommandRefusal.wrong(
                    "没有名为“" + kind + "”的导入，有：" + String.join("、", KINDS) + "。",
                    "Nothing named “" + kind + "” can be imported; there are: " + String.join(", ", KINDS) + ".");
        }
        if (check && kind.equals("areas") && Divisions.isFolder(file)) {
            throw CommandRefusal.wrong(
                    "--check 只能核对表格，不能核对区划文件夹。", "--check reads sheets only, not a folder of divisions.");
        }
    }

    private void requireReadable() {
        if (!Files.exists(file) || file.toString().isEmpty()) {
            throw CommandRefusal.wrong("没有文件 “" + file + "”。", "There is no file “" + file + "”.");
        }
        if (!Files.isReadable(file)) {
            throw CommandRefusal.wrong("文件 " + file + " 不让读取。", "The file " + file + " may not be read.");
        }
        if (Files.isDirectory(file) && !(kind.equals("areas") && Divisions.isFolder(file))) {
            throw CommandRefusal.wrong(
                    file + " 是目录，不是表格；只有 areas 可以导入区划文件夹。",
                    file + " is a folder, no sheet; only areas can come from a folder of divisions.");
        }
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

    private boolean rows(ApplicationContext context, LikeJudgements said) {
        var report = report(context.getBean(Imports.class), said);
        say(report.words());
        if (!report.leftOut().isEmpty()) {
            say(Text.of("不导入的列：{0}", "Columns not imported: {0}").with(Text.listOf(report.leftOut())));
        }
        if (report.marked() != null) {
            say(Text.of("核对结果标在 {0}", "What was found is marked in {0}").with(report.marked()));
        }
        if (report.written() > 0) {
            say(Text.of(
                            "如要整批撤回：./tocsin take-back {0} --reason 原因",
                            "To take it back whole: ./tocsin take-back {0} --reason WHY")
                    .with(report.id()));
        }
        return !report.failed();
    }

    /** A file or a kind that cannot be taken is a wrong command line, as an option would be. */
    private ImportReport report(Imports imports, LikeJudgements said) {
        try {
            return check
                    ? imports.check(kind, file, Actor.INSTALLATION)
                    : imports.run(kind, file, said, Actor.INSTALLATION);
        } catch (Problem refusal) {
            throw CommandRefusal.wrong(refusal.detail().zh(), refusal.detail().en());
        }
    }

    private void say(Text words) {
        rooms.out().println(words.zh());
        rooms.out().println(words.en());
    }
}
