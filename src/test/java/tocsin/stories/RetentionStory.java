package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tocsin.foundation.Rounds;
import tocsin.town.Talk;
import tools.jackson.databind.JsonNode;

/** What is kept only for a time ends in the night after, is told, and leaves the journal as it was. */
@TestPropertySource(properties = {"tocsin.story=retention", "tocsin.retention.look-every=PT24H"})
class RetentionStory extends StoryServer {
    @Autowired
    private JdbcClient sql;

    @Autowired
    private Rounds rounds;

    @Test
    void eachKindEndsInTheNightAfterItsPeriodAndTheJournalStaysAsItWas() {
        appointAdministrators();
        now("2026-03-12", 9);
        var export = exported(as("guqing"));
        var journal = journal();
        aFileGoesInTheNightAfterItsSeventhDay(export);
        anAddressGoesAfterAYear();
        assertThat(journal()).as("no fact and no digest of the past has moved").startsWith(journal);
        assertThat(told()).as("kinds that ended something").contains("ledger.exports", "access.attempts");
    }

    private void aFileGoesInTheNightAfterItsSeventhDay(UUID export) {
        var file = Path.of("target/story-data/exports/" + export);
        now("2026-03-19", 3);
        assertThat(due("ledger.exports")).as("its seventh day is not over").isZero();
        now("2026-03-20", 1);
        assertThat(due("ledger.exports")).as("looking ends nothing").isEqualTo(1);
        night();
        assertThat(file).as("before two o'clock nothing runs").exists();
        long addressed = addressed();

        now("2026-03-20", 3);
        night();
        assertThat(file).doesNotExist();
        assertThat(as("guqing").get("/api/exports/" + export).text("/stage")).isEqualTo("ENDED");
        assertThat(as("guqing").get("/api/exports/" + export + "/file").status())
                .isEqualTo(409);
        assertThat(addressed()).as("sign-ins of a week ago").isGreaterThanOrEqualTo(addressed);
    }

    private void anAddressGoesAfterAYear() {
        now("2027-03-20", 3);
        long due = due("access.attempts");
        assertThat(due).isPositive();
        night();
        var after = kind("access.attempts");
        assertThat(after.get("days").asInt()).isEqualTo(365);
        assertThat(after.get("due").asLong()).isZero();
        assertThat(after.get("lastEnded").asLong()).isEqualTo(due);
    }

    @Test
    void nobodyButTheSystemAdministratorSeesOrRunsIt() {
        now("2026-03-01", 9);
        for (var account : new String[] {"guqing", "chenli"}) {
            var by = as(account);
            assertThat(by.get("/api/retention").status()).isEqualTo(403);
            assertThat(by.put("/api/retention/runs/" + UUID.randomUUID(), "{}").status())
                    .isEqualTo(403);
            assertThat(by.get("/api/rounds").status()).isEqualTo(403);
            assertThat(by.put("/api/rounds/agenda.sweep/runs/" + UUID.randomUUID(), "{}")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void theSameOrderTwiceIsOneRun() {
        appointAdministrators();
        now("2026-03-01", 9);
        var by = as("liucun");
        var id = UUID.randomUUID();
        assertThat(by.put("/api/retention/runs/" + id, "{}").status()).isEqualTo(200);
        long runs = runs();
        assertThat(by.put("/api/retention/runs/" + id, "{}").status()).isEqualTo(200);
        assertThat(runs()).isEqualTo(runs);
        assertThat(by.put("/api/rounds/retention.run/runs/" + UUID.randomUUID(), "{}")
                        .body()
                        .toString())
                .contains("清理到期数据", "agenda.sweep");
        assertThat(by.put("/api/rounds/nothing/runs/" + UUID.randomUUID(), "{}").status())
                .isEqualTo(404);
    }

    private long runs() {
        return sql.sql("select count(*) from retention.run").query(Long.class).single();
    }

    private long due(String kind) {
        return kind(kind).get("due").asLong();
    }

    private void appointAdministrators() {
        if (sql.sql("select count(*) from access.account where name = 'liucun'")
                        .query(Long.class)
                        .single()
                == 0) {
            county.appoint("刘存", "liucun", "县消安委办", "望火县", "SYSTEM_ADMINISTRATOR");
        }
    }

    /** The night's round comes; the test's thread waits until it has gone. */
    private void night() {
        var seen = state();
        rounds.runNow("retention.run");
        for (int tries = 0; tries < 200; tries++) {
            var now = state();
            if (!now.running() && now.nextAt() != null && !now.equals(seen)) {
                assertThat(now.failedAt()).as(now.toString()).isNull();
                return;
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new IllegalStateException(state().toString());
    }

    private tocsin.foundation.RoundState state() {
        return rounds.states().stream()
                .filter(round -> round.name().equals("retention.run"))
                .findFirst()
                .orElseThrow();
    }

    private static UUID exported(Talk desk) {
        var id = UUID.randomUUID();
        desk.put("/api/exports/" + id, "{'ledger':'premises','question':{'format':'csv'}}");
        for (int tries = 0; tries < 200; tries++) {
            if ("READY".equals(desk.get("/api/exports/" + id).text("/stage"))) {
                return id;
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new IllegalStateException(desk.get("/api/exports/" + id).toString());
    }

    private JsonNode kind(String kind) {
        var seen = as("liucun").get("/api/retention");
        for (var each : seen.body().get("kinds")) {
            if (each.get("kind").asString().equals(kind)) {
                return each;
            }
        }
        throw new IllegalStateException(seen.toString());
    }

    private long addressed() {
        return sql.sql("select count(*) from access.attempt where address <> ''")
                .query(Long.class)
                .single();
    }

    /** Every fact so far with its digest, in order. */
    private String journal() {
        return sql.sql(
                        "select string_agg(position || ' ' || kind || ' ' || encode(digest, 'hex'), chr(10) order by position) from foundation.journal")
                .query(String.class)
                .single();
    }

    private java.util.List<String> told() {
        return sql.sql("select body::json ->> 'kind' from foundation.journal where kind = 'retention.PeriodEnded'")
                .query(String.class)
                .list();
    }
}
