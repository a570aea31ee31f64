package tocsin.commands;

import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tocsin.documents.EraseFile;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;
import tocsin.proof.ErasureGround;

/** Erases a photograph or an attachment by law; only whoever may read the data folder can. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = {
            "依法删除一张照片或一个附件：内容不能找回，相关记录的日志写明何时、依据哪一条；备份里的要另外处理。",
            "Erase a photograph or an attachment by law: it cannot be brought back, and the records that name it say when and by "
                    + "which rule. Copies in backups stay until those are replaced."
        })
final class EraseCommand implements Callable<Integer> {
    private static final int LONGEST_REASON = 200;

    private final Rooms rooms;

    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(
            index = "0",
            paramLabel = "HASH",
            description = {"文件的 SHA-256，64 位。", "The file's SHA-256, 64 signs."})
    private String hash = "";

    @Option(
            names = "--ground",
            required = true,
            paramLabel = "GROUND",
            description = {
                "个人信息保护法第四十七条的哪一项：${COMPLETION-CANDIDATES}",
                "which item of article 47 of the Personal Information Protection Law: ${COMPLETION-CANDIDATES}"
            })
    private ErasureGround ground = ErasureGround.PURPOSE_OVER;

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "WHY",
            description = {"原因，永久留在日志里，请不要写人名。", "Why; it stays in the journal for ever, so name nobody."})
    private String reason = "";

    EraseCommand(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public Integer call() {
        var why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw CommandRefusal.wrong(
                    "请用 --reason 写明原因，不超过 " + LONGEST_REASON + " 字。",
                    "Say why with --reason, in at most " + LONGEST_REASON + " signs.");
        }
        return rooms.once(data.openShared(), Map.of(), context -> erase(context, why));
    }

    private int erase(ApplicationContext context, String why) {
        int told = context.getBean(EraseFile.class).erase(hash, ground, why, Actor.INSTALLATION);
        say(
                told == 0
                        ? Text.of("早已删除，没有再记。", "It was erased before; nothing more was noted.")
                        : Text.of("已删除，写入 {0} 条记录的日志。", "Erased; told in the journal of records: {0}.")
                                .with(told));
        return 0;
    }

    private void say(Text told) {
        rooms.out().println(told.zh());
        rooms.out().println(told.en());
    }
}
