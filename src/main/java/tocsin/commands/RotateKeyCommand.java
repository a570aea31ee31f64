package tocsin.commands;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tocsin.proof.RotateKey;

/** Gives the journal a new signing key; only whoever may read the data folder can. */
@Command(
        name = "rotate-key",
        mixinStandardHelpOptions = true,
        description = {
            "更换日志的签名密钥：旧密钥为新密钥作保，旧的封存头照样有效；只能在服务器本机执行，并记入日志。",
            "Change the key that signs the journal: the old one vouches for the new, heads signed before stay good; "
                    + "on the server's own machine only, and journalled."
        })
final class RotateKeyCommand implements Callable<Integer> {
    private final Rooms rooms;

    @Mixin
    private DataOptions data = new DataOptions();

    RotateKeyCommand(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public Integer call() {
        return rooms.once(data.openShared(), Map.of(), context -> {
            var made = context.getBean(RotateKey.class).rotate();
            made.ifPresentOrElse(
                    key -> {
                        rooms.out().println("新的签名密钥 " + key + "，由旧密钥作保。");
                        rooms.out().println("The new signing key is " + key + ", vouched for by the old one.");
                    },
                    () -> {
                        rooms.out().println("日志还没有任何记录，不必更换。");
                        rooms.out().println("Nothing is in the journal yet; there is no key to change.");
                    });
            return made.isPresent() ? 0 : 1;
        });
    }
}
