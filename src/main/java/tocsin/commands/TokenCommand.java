package tocsin.commands;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tocsin.access.Tokens;

/** Prints a bearer token for scripts; only whoever may read the data folder can. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = {
            "为账号签发一小时有效的令牌，供脚本调用接口；只能在服务器本机执行，并记入日志。",
            "Print a bearer token of one hour for an account, for scripts; on the server's own machine only, and journalled."
        })
final class TokenCommand implements Callable<Integer> {
    private final Rooms rooms;

    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(
            paramLabel = "ACCOUNT",
            description = {"账号。", "The account."})
    private String account = "";

    TokenCommand(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public Integer call() {
        return rooms.once(data.openShared(), Map.of(), context -> {
            rooms.out().println(context.getBean(Tokens.class).issue(account).bearer());
            return 0;
        });
    }
}
