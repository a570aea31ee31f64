package tocsin.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tocsin.figures.VerifyFigures;
import tocsin.foundation.Text;
import tocsin.proof.EvidenceRefusal;
import tocsin.proof.VerifyEvidence;
import tocsin.proof.VerifyJournal;

/** Counts again from the records and compares to the last cell. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "核对：figures 由记录重算全部指标，与系统所示逐格比对；journal 核对日志是否被改动，以及记录与日志是否一致。",
            "Verify: figures recounts every figure from the records and compares to the last cell; journal finds what was "
                    + "changed, removed or inserted in the journal, and records that are not what it says."
        })
final class VerifyCommand implements Callable<Integer> {
    /** What can be verified. */
    enum What {
        figures,
        journal,
        evidence
    }

    private final Rooms rooms;

    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(
            index = "0",
            paramLabel = "WHAT",
            description = {"核对什么：${COMPLETION-CANDIDATES}", "What to verify: ${COMPLETION-CANDIDATES}"})
    private What what = What.figures;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = {"核对 evidence 时：证据包文件，不需要数据库", "for evidence: the pack; no database is needed"})
    private @Nullable Path pack;

    @Option(
            names = "--head",
            paramLabel = "HEAD",
            description = {
                "核对日志时一并核对的封存头，可写多个：文件，或文书上印的“规模-根”",
                "for journal: a head that left the machine, more than one if you like: a file, or SIZE-ROOT as printed on papers"
            })
    private List<String> heads = List.of();

    @Option(
            names = "--key",
            paramLabel = "ID",
            description = {
                "核对日志时认可的签名密钥：恢复时没有旧密钥，当时记下的新密钥编号，可写多个",
                "for journal: a signing key you vouch for, whose id was noted at a restore without the old keys; more than one if you like"
            })
    private List<String> keys = List.of();

    VerifyCommand(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public Integer call() {
        if (what == What.evidence) {
            return evidence();
        }
        var given = heads.stream().map(VerifyCommand::text).toList();
        return rooms.once(
                data.openShared(),
                Map.of(),
                context -> what == What.figures ? figures(context) : journal(context, given));
    }

    private int figures(ApplicationContext context) {
        var found = context.getBean(VerifyFigures.class).run(difference -> say(difference.told()));
        say(found.told());
        return found.agrees() ? 0 : 1;
    }

    private int journal(ApplicationContext context, List<String> given) {
        try {
            var found = context.getBean(VerifyJournal.class).run(given, keys, finding -> say(finding.told()));
            say(found.told());
            return found.agrees() ? 0 : 1;
        } catch (IllegalArgumentException no) {
            throw CommandRefusal.wrong(
                    "封存头的写法不对：请照抄文书上印的“规模-根”，如 29004-3f2a91c07be5d844，或给出封存头文件。",
                    "That is no head: copy SIZE-ROOT as printed on the paper, such as 29004-3f2a91c07be5d844, or name a file with one.");
        }
    }

    private int evidence() {
        var file = pack;
        if (file == null || !Files.isRegularFile(file)) {
            throw CommandRefusal.wrong("请写明证据包文件：verify evidence 文件。", "Name the pack: verify evidence FILE.");
        }
        try {
            var proven = VerifyEvidence.verify(file);
            rooms.out().print(proven.lines());
            say(proven.told());
            return 0;
        } catch (EvidenceRefusal no) {
            say(Text.of("证据包不成立：{0}。", "The pack proves nothing: {0}.").with(no.told()));
            return 1;
        } catch (IOException failure) {
            throw new CommandRefusal(
                    "读不出 " + file + "：请确认文件完整、可读。", "Cannot read " + file + ": see that it is whole and readable.");
        }
    }

    /** A file's text, or the words themselves where there is no such file. */
    private static String text(String head) {
        try {
            var file = Path.of(head);
            return Files.isRegularFile(file) ? Files.readString(file) : head;
        } catch (InvalidPathException no) {
            return head;
        } catch (IOException failure) {
            throw new CommandRefusal(
                    "读不出封存头文件 " + head + "：请确认文件存在并可读。",
                    "The head in " + head + " cannot be read: see that the file is there and readable.");
        }
    }

    private void say(Text told) {
        rooms.out().println(told.zh());
        rooms.out().println(told.en());
    }
}
