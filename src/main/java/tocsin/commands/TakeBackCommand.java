package tocsin.commands;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tocsin.foundation.Actor;
import tocsin.foundation.Followers;
import tocsin.foundation.Problem;
import tocsin.ledger.Imports;

/** Takes an import back whole, as its page does. */
@Command(
        name = "take-back",
        mixinStandardHelpOptions = true,
        description = {
            "整批撤回一次导入；已有后续办理时说明是哪些行。",
            "Take an import back whole; where something was built on it, say on which rows."
        })
final class TakeBackCommand implements Callable<Integer> {
    private final Rooms rooms;

    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = {"导入的编号，导入时列出，也在页面的地址里。", "The import's id, told at its end and in the address of its page."})
    private UUID id = new UUID(0, 0);

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "WHY",
            description = {"原因，记入每条记录。", "Why; noted with every record."})
    private String reason = "";

    TakeBackCommand(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public Integer call() {
        if (reason.isBlank()) {
            throw CommandRefusal.wrong("请用 --reason 写明原因。", "Say why with --reason.");
        }
        return rooms.once(data.openShared(), Map.of(), context -> {
            try {
                var told = context.getBean(Imports.class).takeBack(id, reason, Actor.INSTALLATION);
                told.words().forEach(words -> {
                    rooms.out().println(words.zh());
                    rooms.out().println(words.en());
                });
                context.getBean(Followers.class).catchUp();
                return told.done() ? 0 : 1;
            } catch (Problem refusal) {
                throw CommandRefusal.wrong(
                        refusal.detail().zh(), refusal.detail().en());
            }
        });
    }
}
