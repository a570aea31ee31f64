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
        var file = Path.of("target/story-data/exports/" + export);
        assertThat(file).exists();
        long addressed = addressed();
        assertThat(addressed).isPositive();
        var journal = journal();

        now("2026-03-19", 3);
        assertThat(kind(as("liucun"), "ledger.exports").get("due").asLong())
                .as("its seventh day is not over")
                .isZero();
        now("2026-03-20", 1);
        assertThat(kind(as("liucun"), "ledger.exports").get("due").asLong())
                .as("looking ends nothing")
                .isEqualTo(1);
        night();
        assertThat(file).as("before two o'clock nothing runs").exists();

        now("2026-03-20", 3);
        night();
        assertThat(file).doesNotExist();
        assertThat(as("guqing").get("/api/exports/" + export).text("/stage")).isEqualTo("ENDED");
        assertThat(as("guqing").get("/api/exports/" + export + "/file").status())
                .isEqualTo(409);
        assertThat(addressed()).as("a sign-in of a week ago").isGreaterThanOrEqualTo(addressed);

        now("2027-03-20", 3);
        var before = kind(as("liucun"), "access.attempts");
        assertThat(before.get("days").asInt()).isEqualTo(365);
        assertThat(before.get("due").asLong()).isPositive();
        night();
        var after = kind(as("liucun"), "access.attempts");
        assertThat(after.get("due").asLong()).isZero();
        assertThat(after.get("lastEnded").asLong()).isEqualTo(before.get("due").asLong());
        assertThat(journal().substring(0, journal.length()))
                .as("no fact and no digest of the past has moved")
                .isEqualTo(journal);
        assertThat(told()).as("kinds that ended something").contains("ledger.exports", "access.attempts");
    }

    @Test
    void onlyTheSystemAdministratorSeesAndRunsIt() {
        appointAdministrators();
        now("2026-04-02", 9);
        for (var account : new String[] {"guqing", "chenli"}) {
            assertThat(as(account).get("/api/retention").status()).isEqualTo(403);
            assertThat(as(account)
                            .put("/api/retention/runs/" + UUID.randomUUID(), "{}")
                            .status())
                    .isEqualTo(403);
            assertThat(as(account).get("/api/rounds").status()).isEqualTo(403);
        }
        var id = UUID.randomUUID();
        assertThat(as("liucun").put("/api/retention/runs/" + id, "{}").status()).isEqualTo(200);
        var runs =
                sql.sql("select count(*) from retention.run").query(Long.class).single();
        assertThat(as("liucun").put("/api/retention/runs/" + id, "{}").status()).isEqualTo(200);
        assertThat(sql.sql("select count(*) from retention.run")
                        .query(Long.class)
                        .single())
                .as("the same order twice is one run")
                .isEqualTo(runs);
        assertThat(as("liucun")
                        .put("/api/rounds/retention.run/runs/" + UUID.randomUUID(), "{}")
                        .body()
                        .toString())
                .contains("清理到期数据", "agenda.sweep");
        assertThat(as("liucun")
                        .put("/api/rounds/nothing/runs/" + UUID.randomUUID(), "{}")
                        .status())
                .isEqualTo(404);
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

    private static JsonNode kind(Talk by, String kind) {
        var seen = by.get("/api/retention");
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
