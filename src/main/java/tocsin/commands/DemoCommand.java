package tocsin.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.json.JsonMapper;

/** Runs the demonstration county and prints one account per role. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "启动演示县（望火县），打印地址和各角色账号。",
            "Serve the demonstration county; print its address and one account per role."
        })
final class DemoCommand implements Callable<Integer> {

    private final Rooms rooms;

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private ServerOptions server = new ServerOptions();

    DemoCommand(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public Integer call() {
        server.requireFreePort();
        var database = data.openAlone("demo", rooms.out()::println);
        var properties = new LinkedHashMap<>(server.properties());
        properties.put("tocsin.demonstration", true);
        rooms.serve(database, properties, context -> {
            rooms.out().println("Tocsin 警钟 " + server.address());
            print(database.folder().path().resolve("accounts.json"));
        });
        return 0;
    }

    private void print(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            var accounts = JsonMapper.shared().readValue(Files.readString(file), DemonstrationAccount[].class);
            for (var account : List.of(accounts)) {
                rooms.out()
                        .printf(
                                "  %-10s %-12s %s / %s%n",
                                account.account(),
                                account.password(),
                                account.role().zh(),
                                account.role().en());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
