package tocsin.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tocsin.database.DataFolder;
import tocsin.demonstration.DemonstrationCounty;
import tocsin.foundation.Followers;
import tocsin.foundation.TownClock;
import tocsin.notices.Inbox;
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
    /** How far back messages are still unread when the story ends. */
    private static final Duration UNREAD = Duration.ofDays(2);

    private final Rooms rooms;

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private ArchiveOptions archive = new ArchiveOptions();

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Mixin
    private StoryOptions options = new StoryOptions();

    DemoCommand(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public Integer call() {
        server.requireUsable();
        var database = data.openAlone("demo", archive, rooms.out()::println);
        var entrance = database.orClose(server::open);
        var properties = new LinkedHashMap<>(entrance.properties());
        properties.put("tocsin.demonstration", true);
        properties.putAll(options.properties());
        requireWhole(database);
        rooms.serve(database, properties, context -> fill(context, database.folder()), context -> {
            rooms.out().println("Tocsin 警钟 " + entrance.address());
            entrance.welcome(rooms.out());
            print(accounts(database.folder()));
        });
        return 0;
    }

    /** The embedded database begins anew after an interrupted filling; a database of one's own is not ours to empty. */
    private static void requireWhole(OpenDatabase database) {
        var folder = database.folder();
        if (database.embedded() == null && folder.isHalfFilled()) {
            throw new CommandRefusal(
                    "上次填充演示县时中断，TOCSIN_DB_URL 所指的数据库不完整：请清空该数据库，再删除 " + folder.path() + "/filling。",
                    "The last filling of the demonstration county was interrupted and left the database of TOCSIN_DB_URL half full:"
                            + " empty that database, then delete " + folder.path() + "/filling.");
        }
    }

    private void fill(ApplicationContext context, DataFolder folder) {
        var county = context.getBean(DemonstrationCounty.class);
        if (county.isFilled()) {
            return;
        }
        mark(folder, DataFolder::beginFilling);
        var now = options.until(context.getBean(TownClock.class));
        context.getBean(Inbox.class).readOnArrivalWhile(now.minus(UNREAD), () -> {
            var filled =
                    county.fill(now, options.size(), said -> rooms.out().println("  " + said.zh() + " / " + said.en()));
            context.getBean(Followers.class).catchUp();
            keep(filled, folder);
        });
    }

    private static void keep(DemonstrationCounty.Filled filled, DataFolder folder) {
        mark(folder, whole -> {
            DataFolder.writePrivately(accounts(whole), json(filled.accounts()));
            DataFolder.writePrivately(whole.path().resolve("lapses.json"), json(filled.lapses()));
            whole.endFilling();
        });
    }

    private static String json(Object value) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }

    private static Path accounts(DataFolder folder) {
        return folder.path().resolve("accounts.json");
    }

    private static void mark(DataFolder folder, Marking marking) {
        try {
            marking.on(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private interface Marking {
        void on(DataFolder folder) throws IOException;
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
