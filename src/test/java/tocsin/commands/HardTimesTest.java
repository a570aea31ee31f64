package tocsin.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.town.CountyFolder;
import tocsin.town.Talk;
import tocsin.town.Wanghuo;

/** The disk fills up, the database stops, stands still, starts again: the program says so, writes nothing half, and goes on by itself. */
class HardTimesTest {
    private static final Set<String> SAYS = Set.of(
            "/problems/foundation/database-away",
            "/problems/foundation/database-busy",
            "/problems/foundation/disk-full");

    @TempDir
    private Path temporary;

    private Wanghuo county;
    private Talk grid;
    private int port;
    private final Set<String> acknowledged = new TreeSet<>();

    @Test
    void aFullDiskAndADatabaseThatStandsStillAreSaidAndGotOver() throws Exception {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        var disk = Files.createDirectory(temporary.resolve("disk"));
        assumeTrue(
                ran("mount", "-t", "tmpfs", "-o", "size=320m", "tocsin-test", disk.toString()), "only root may mount");
        try {
            county = CountyFolder.settle(disk.resolve("d"));
            port = RunningProgram.freePort();
            try (var serving = serve(disk)) {
                serving.waitUntilReady(port);
                grid = Talk.stranger(port).signIn("chenli", Wanghuo.PASSWORD);
                assertThat(recorded()).isEqualTo(200);
                fullDisk(disk);
                standstill(disk);
                assertThat(acknowledged)
                        .allMatch(id -> grid.get("/api/hazards/" + id).status() == 200);
            }
        } finally {
            ran("umount", "-l", disk.toString());
        }
    }

    private RunningProgram serve(Path disk) throws IOException {
        return RunningProgram.start(
                temporary,
                Map.of("TOCSIN_DB_URL", ""),
                "serve",
                "--port",
                String.valueOf(port),
                "--data",
                disk.resolve("d").toString());
    }

    private void fullDisk(Path disk) throws Exception {
        var filler = disk.resolve("filler");
        ran("dd", "if=/dev/zero", "of=" + filler, "bs=1M");
        ran("dd", "if=/dev/zero", "of=" + filler + "2", "bs=1k");
        until(Duration.ofSeconds(60), () -> recorded() == 503);
        Files.delete(filler);
        Files.delete(Path.of(filler + "2"));
        until(Duration.ofSeconds(90), () -> recorded() == 200);
    }

    private void standstill(Path disk) throws Exception {
        var postgres = ProcessHandle.of(Long.parseLong(Files.readAllLines(disk.resolve("d/postgres/postmaster.pid"))
                        .getFirst()
                        .strip()))
                .orElseThrow();
        signal("STOP", postgres);
        until(Duration.ofSeconds(60), () -> readiness() == 503);
        signal("CONT", postgres);
        until(Duration.ofSeconds(60), () -> readiness() == 200 && recorded() == 200);
        signal("INT", postgres);
        until(Duration.ofSeconds(60), () -> !postgres.isAlive() && readiness() == 200 && recorded() == 200);
    }

    private static void signal(String name, ProcessHandle postgres) throws Exception {
        for (var child : name.equals("INT")
                ? List.<ProcessHandle>of()
                : postgres.children().toList()) {
            ran("kill", "-" + name, String.valueOf(child.pid()));
        }
        ran("kill", "-" + name, String.valueOf(postgres.pid()));
    }

    private static void until(Duration most, java.util.concurrent.Callable<Boolean> holds) {
        Awaitility.await().atMost(most).pollInterval(Duration.ofMillis(200)).until(holds);
    }

    private int readiness() {
        return grid.status("/actuator/health/readiness");
    }

    /** Records a hazard: it is there, or it is said that it cannot be now and why. */
    private int recorded() {
        var id = Wanghuo.id().toString();
        var answer = grid.put(
                "/api/hazards/" + id,
                "{'premisesId':'" + county.noodleShop.value() + "','foundAt':'" + Instant.now()
                        + "','source':'PATROL','category':'EXITS','level':'GENERAL','description':'通道堆放纱包'}");
        if (answer.status() == 200) {
            acknowledged.add(id);
        } else {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
            assertThat(answer.text("/type")).as(answer.toString()).isIn(SAYS);
        }
        return answer.status();
    }

    private static boolean ran(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
