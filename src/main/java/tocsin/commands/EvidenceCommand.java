package tocsin.commands;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tocsin.foundation.Text;
import tocsin.proof.EvidenceRefusal;
import tocsin.proof.ExportEvidence;
import tocsin.proof.NamedRecord;

/** Writes what proves a record into a file that can be handed over. */
@Command(
        name = "evidence",
        mixinStandardHelpOptions = true,
        description = {
            "导出一条记录的证据包：可读的 PDF、全部日志、它们在日志树中的位置、签名的封存头、照片和附件。",
            "Export what proves a record: a PDF to read, its facts, their place in the log, the signed head, photographs and files."
        })
final class EvidenceCommand implements Callable<Integer> {
    private final Rooms rooms;

    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(
            index = "0",
            paramLabel = "RECORD",
            description = {
                "隐患编号（如 2026-00012）、记录的网址或网址里的那一串。",
                "The number of a hazard, such as 2026-00012, the address of a record, or the id in it."
            })
    private String record = "";

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = {"写到哪个文件（.zip），不覆盖已有文件。", "Where to write it (.zip); no file is written over."})
    private Path file = Path.of("");

    EvidenceCommand(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public Integer call() {
        return rooms.once(data.openShared(), Map.of(), this::write);
    }

    private int write(ApplicationContext context) {
        try {
            var named = context.getBean(NamedRecord.class).find(record);
            int facts = named.isEmpty() ? 0 : written(named.get(), context.getBean(ExportEvidence.class));
            if (facts == 0) {
                throw CommandRefusal.wrong(
                        "没有编号或网址为“" + record + "”的已封存记录：请照抄隐患编号或记录的网址；刚办的事请过几秒再试。",
                        "No sealed record has the number, address or id “" + record
                                + "”: copy it from the record; what was done just now is sealed within seconds.");
            }
            say(Text.of("已写入 " + file + "：" + facts + " 条日志。", "Written to " + file + ": " + facts + " facts."));
            return 0;
        } catch (EvidenceRefusal no) {
            throw new CommandRefusal(
                    "不能导出：" + no.told().zh() + "。请从备份中找回文件再导出。",
                    "Nothing was written: " + no.told().en() + ". Bring the file back from a backup and export again.");
        } catch (FileAlreadyExistsException there) {
            throw CommandRefusal.wrong(
                    "文件 " + file + " 已经在那里了：请换一个名字。", "There is a file " + file + " already: choose another name.");
        } catch (IOException failure) {
            throw new CommandRefusal(
                    "写不进 " + file + "：请确认文件夹存在、可写、有空间。",
                    "Cannot write to " + file + ": see that the folder is there, writable and has room.");
        }
    }

    /** A file in which nothing stands, or only a part, does not stay. */
    private int written(UUID named, ExportEvidence evidence) throws IOException {
        int facts = 0;
        var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
        try (out) {
            facts = evidence.write(named, out);
        } finally {
            if (facts == 0) {
                Files.delete(file);
            }
        }
        return facts;
    }

    private void say(Text told) {
        rooms.out().println(told.zh());
        rooms.out().println(told.en());
    }
}
