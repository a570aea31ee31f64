package tocsin.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tocsin.demonstration.DemonstrationCounty;
import tocsin.foundation.Followers;
import tocsin.foundation.TownClock;
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
        var accounts = database.folder().path().resolve("accounts.json");
        rooms.serve(database, properties, context -> {
            fill(context, accounts);
            rooms.out().println("Tocsin 警钟 " + server.address());
            print(accounts);
        });
        return 0;
    }

    /** Readiness is withheld until the county is whole. */
    private void fill(ApplicationContext context, Path accounts) {
        var county = context.getBean(DemonstrationCounty.class);
        if (county.isFilled()) {
            return;
        }
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        var now = context.getBean(TownClock.class).instant();
        var opened = county.fill(
                now, DemonstrationCounty.Size.USUAL, said -> rooms.out().println("  " + said.zh() + " / " + said.en()));
        context.getBean(Followers.class).catchUp();
        write(accounts, opened);
        AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
    }

    private static void write(Path file, List<DemonstrationCounty.Account> accounts) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(accounts));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void print(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            var accounts = JsonMapper.shared().readValue(Files.readString(file), DemonstrationCounty.Account[].class);
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
