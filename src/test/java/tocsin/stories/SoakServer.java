package tocsin.stories;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import tocsin.Application;
import tocsin.town.Wanghuo;

/** The whole program with many premises in it, as a process of its own, so that its memory can be bounded from outside. */
final class SoakServer {
    private SoakServer() {}

    /** Takes address, user and password of an empty database, a data folder and how many premises; says its port, then its memory. */
    public static void main(String[] arguments) throws Exception {
        var application = new SpringApplication(Application.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + arguments[0],
                        "--spring.datasource.username=" + arguments[1],
                        "--spring.datasource.password=" + arguments[2],
                        "--tocsin.data=" + arguments[3]);
        Wanghuo.settle(application.getBean(Wanghuo.Rooms.class));
        // Copies of one place, made by the database: what is measured is the way out, not the way in.
        application.getBean(JdbcClient.class).sql("""
                        insert into premises.premises
                        select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'number', 'SOAK-' || n,
                            'name', '永兴路第 ' || n || ' 号店', 'address', '永兴路 ' || n || ' 号'))).*
                        from premises.premises p, generate_series(1, :rows) as n where p.name = '林记面馆'
                        """).param("rows", Integer.parseInt(arguments[4])).update();
        System.out.println("port " + application.getEnvironment().getProperty("local.server.port"));
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        System.out.println("heap at most " + (peak() >> 20) + " MB of " + (Runtime.getRuntime().maxMemory() >> 20) + ", "
                + Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .findFirst()
                        .orElse("process unknown"));
        application.close();
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
