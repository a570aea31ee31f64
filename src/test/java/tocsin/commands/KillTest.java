package tocsin.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tocsin.town.CountyFolder;
import tocsin.town.Soak;

/**
 * Application, database or one of its processes is killed without warning while people record, import, the journal is sealed and deadlines
 * pass: whatever was acknowledged is there exactly once, and figures, agenda and journal agree. {@code ./tocsin soak kill} does it a
 * hundred times.
 */
class KillTest {
    private final Soak soak = Soak.of(5, 20_261_120);

    /** What must be none: an acknowledged step taken twice, or a hazard with another number of items than one. */
    private static final String STEPS_TWICE = """
            select count(*) from (select 1 from foundation.journal where kind in ('agenda.Reminded', 'agenda.DeadlineMissed')
                group by kind, body::jsonb->>'item' having count(*) > 1) twice
            """;

    private static final String STEPS_WITHOUT_FACT = """
            select count(*) from agenda.item i where i.levels_up <> (select count(*) from foundation.journal j
                where j.kind = 'agenda.OneLevelUp' and j.subject = i.subject and j.body::jsonb->>'item' = i.id::text)
            """;

    private static final String NOT_OWED_ONCE = """
            select count(*) from hazards.hazard h where h.description like '通道第%'
                and (select count(*) from agenda.item i where i.subject = h.id and i.state = 'OPEN') <> 1
            """;

    private static final String STEPS_DUE =
            "select count(*) from agenda.item where next_step_at < now() - interval '1 second'";

    @TempDir
    private Path temporary;

    private Path data;
    private int port;

    /** What is killed. */
    private enum Victim {
        APPLICATION,
        DATABASE,
        PROCESS_OF_THE_DATABASE
    }

    @Timeout(value = 6, unit = TimeUnit.HOURS)
    @Test
    void whateverIsKilledWhatWasAcknowledgedIsThereExactlyOnce() throws Exception {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        data = temporary.resolve("d");
        port = RunningProgram.freePort();
        var county = CountyFolder.settle(data);
        var serving = serve();
        try {
            var intake = new Intake(county, port);
            for (int round = soak.first(); round < soak.rounds(); round++) {
                var random = new Random(soak.seed() * 31 + round);
                // Each of the three has its turn before chance decides.
                var victim = Victim.values()[round < 3 ? round : random.nextInt(3)];
                intake.begin();
                Thread.sleep(300 + random.nextInt(2_500));
                serving = killed(victim, serving, random);
                intake.rest();
                verify(round + " " + victim, intake, soak.isLong() || round == soak.rounds() - 1);
                soak.passed(round + 1);
            }
        } finally {
            serving.close();
        }
    }

    private RunningProgram serve() throws Exception {
        var program = RunningProgram.start(
                temporary,
                Map.of("TOCSIN_DB_URL", ""),
                "serve",
                "--port",
                String.valueOf(port),
                "--data",
                data.toString());
        program.waitUntilReady(port);
        return program;
    }

    private RunningProgram killed(Victim victim, RunningProgram serving, Random random) throws Exception {
        if (victim == Victim.APPLICATION) {
            serving.process().destroyForcibly().waitFor();
            return serve();
        }
        var postgres = postgres();
        var children = postgres.children().toList();
        var found = victim == Victim.DATABASE || children.isEmpty()
                ? postgres
                : children.get(random.nextInt(children.size()));
        found.destroyForcibly();
        found.onExit().get(30, TimeUnit.SECONDS);
        serving.waitUntilReady(port);
        return serving;
    }

    private ProcessHandle postgres() throws IOException {
        var pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private void verify(String round, Intake intake, boolean wholly) throws Exception {
        Awaitility.await().atMost(Duration.ofSeconds(90)).untilAsserted(intake::sendAgain);
        assertThat(intake.counted()).as("round %s, seed %d", round, soak.seed()).isEqualTo(intake.expected());
        assertThat(missing(intake)).as("round %s, seed %d", round, soak.seed()).isEmpty();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> ask(STEPS_DUE) == 0);
        for (var none : List.of(STEPS_TWICE, STEPS_WITHOUT_FACT, NOT_OWED_ONCE)) {
            assertThat(ask(none))
                    .as("round %s, seed %d: %s", round, soak.seed(), none)
                    .isZero();
        }
        System.out.println("round " + round + ": " + intake.expected() + " hazards, each once");
        if (wholly) {
            for (var what : List.of("figures", "journal")) {
                try (var program = RunningProgram.start(
                        temporary, Map.of("TOCSIN_DB_URL", ""), "verify", what, "--data", data.toString())) {
                    assertThat(program.exitCode()).as(program.said()).isZero();
                }
            }
        }
    }

    private List<String> missing(Intake intake) throws Exception {
        try (var connection = connection();
                var lookup = connection.prepareStatement(
                        "select id::text from unnest(?) as id where not exists (select from hazards.hazard h where h.id = id::uuid)")) {
            lookup.setArray(
                    1, connection.createArrayOf("text", intake.acknowledged().toArray()));
            var missing = new java.util.ArrayList<String>();
            for (var row = lookup.executeQuery(); row.next(); ) {
                missing.add(row.getString(1));
            }
            return missing;
        }
    }

    private long ask(String sql) throws Exception {
        try (var connection = connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private java.sql.Connection connection() throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:"
                        + Files.readString(data.resolve("postgres.port")).strip() + "/tocsin",
                "tocsin",
                Files.readString(data.resolve("postgres.password")).strip());
    }
}
