package tocsin.commands;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tocsin.access.SetUp;

/** Runs an installation for daily work. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "启动服务；数据库为内置，或由 TOCSIN_DB_URL 指定。",
            "Serve, on the embedded database or on the one named in TOCSIN_DB_URL, TOCSIN_DB_USER, TOCSIN_DB_PASSWORD."
        })
final class ServeCommand implements Callable<Integer> {

    private final Rooms rooms;

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private ArchiveOptions archive = new ArchiveOptions();

    @Mixin
    private ServerOptions server = new ServerOptions();

    ServeCommand(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public Integer call() {
        server.requireUsable();
        var out = rooms.out();
        var database = data.openAlone("serve", archive, out::println);
        var entrance = database.orClose(server::open);
        rooms.serve(database, entrance.properties(), context -> {}, context -> {
            out.println("Tocsin 警钟 " + entrance.address());
            entrance.welcome(out);
            context.getBean(SetUp.class).linkIfEmpty().ifPresent(link -> {
                out.println("首次设置（24 小时内有效，只能用一次） / first set-up (24 hours, once):");
                out.println("  " + entrance.address() + link);
            });
        });
        return 0;
    }
}
