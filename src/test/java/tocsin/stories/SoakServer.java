package tocsin.stories;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import tocsin.Application;
import tocsin.town.Wanghuo;

/** The whole program with many premises in it, as a process of its own, so that its memory can be bounded from outside. */
final class SoakServer {
    private SoakServer() {}

    /** Takes address, user and password of an empty database, a data folder and how many premises; says its port, then its memory. */
    public static void main(String[] arguments) throws Exception {
        try {
            serve(arguments);
        } catch (RuntimeException failure) {
            failure.printStackTrace();
            System.exit(1);
        }
    }

    private static void serve(String[] arguments) throws Exception {
        var application = new SpringApplication(Application.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + arguments[0],
                        "--spring.datasource.username=" + arguments[1],
                        "--spring.datasource.password=" + arguments[2],
                        "--tocsin.data=" + arguments[3],
                        "--tocsin.premises.reassess-every=PT24H");
        Wanghuo.settle(application.getBean(Wanghuo.Rooms.class));
        copies(application.getBean(JdbcClient.class), Integer.parseInt(arguments[4]));
        System.out.println("port " + application.getEnvironment().getProperty("local.server.port"));
        var most = watched();
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        System.out.println("heap at most " + (most.get() >> 20) + " MB of "
                + (Runtime.getRuntime().maxMemory() >> 20) + ", process "
                + Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .findFirst()
                        .orElse("unknown"));
        application.close();
    }

    /** Copies of one place, made by the database: what is measured is the way out, not the way in. */
    private static void copies(JdbcClient sql, int rows) {
        var columns = sql.sql("""
                        select string_agg(quote_ident(column_name), ', ') from information_schema.columns
                        where table_schema = 'premises' and table_name = 'premises' and is_generated = 'NEVER'
                        """).query(String.class).single();
        sql.sql("insert into premises.premises (" + columns + ") select " + columns + """
                         from (select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'number', 'SOAK-' || n,
                            'name', '永兴路第 ' || n || ' 号店', 'address', '永兴路 ' || n || ' 号'))).*
                        from premises.premises p, generate_series(1, :rows) as n where p.name = '林婶面馆') as copies
                        """)
                .param("rows", rows)
                .update();
    }

    /** The most heap in use from now on, garbage not yet collected included, looked at five times a second. */
    private static AtomicLong watched() {
        var most = new AtomicLong();
        Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                most.accumulateAndGet(
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), Math::max);
                LockSupport.parkNanos(200_000_000);
            }
        });
        return most;
    }
}
