package tocsin.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tocsin.agenda.AgendaSweep;

/** Each part of the installation is made ill for real, and the server says which and why, in both languages. */
class HealthTest extends OperationsServer {
    @Autowired
    private AgendaSweep sweep;

    @Autowired
    private HikariDataSource pool;

    @Test
    void aFollowerThatStandsStillIsSaidToBeBehindAndThenOutOfService() {
        followers.stop();
        assertThat(found(as("chenli"), "灭火器失压").status()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(2));
        var late = await("followers", "DEGRADED");
        assertThat(late.get("reason")).contains("落后 2 分");
        assertThat(late.get("english")).contains("behind");
        assertThat(Integer.parseInt(late.get("lag"))).isBetween(120, 180);
        clock.forward(Duration.ofMinutes(15));
        var out = await("followers", "OUT_OF_SERVICE");
        assertThat(out).containsEntry("whole", "OUT_OF_SERVICE").containsEntry("http", "503");
        // It still takes what people write: a balancer need not send them elsewhere.
        assertThat(stranger().status("/actuator/health/readiness")).isEqualTo(200);

        followers.start();
        assertThat(await("followers", "UP")).containsEntry("lag", "0");
    }

    @Test
    void factsThatNobodySealsAreSaid() throws SQLException {
        try (var other = database.dataSource().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select from proof.log for update");
            assertThat(found(as("chenli"), "疏散指示灯不亮").status()).isEqualTo(200);
            clock.forward(Duration.ofMinutes(3));
            assertThat(await("sealer", "DEGRADED").get("reason"))
                    .contains("未封存")
                    .contains("3 分");
            other.rollback();
        }
        await("sealer", "UP");
    }

    @Test
    void aStepThatNobodyTakesIsSaid() {
        assertThat(found(as("chenli"), "安全出口锁闭").status()).isEqualTo(200);
        clock.forward(Duration.ofDays(30));
        assertThat(await("agenda", "OUT_OF_SERVICE").get("english")).contains("has been waiting for");
        sweep.run();
        await("agenda", "UP");
    }

    @Test
    void aPoolWithoutAFreeConnectionTakesTheServerOutAndIsToldApartFromTheDatabase() throws SQLException {
        var taken = new ArrayList<Connection>();
        try {
            for (int n = 0; n < pool.getMaximumPoolSize(); n++) {
                taken.add(pool.getConnection());
            }
            var full = await("pool", "OUT_OF_SERVICE");
            assertThat(full.get("reason")).contains("条连接都在用").startsWith(String.valueOf(pool.getMaximumPoolSize()));
            assertThat(part("database")).containsEntry("state", "UP");
            assertThat(stranger().status("/actuator/health/readiness")).isEqualTo(503);
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
        await("pool", "UP");
        assertThat(stranger().status("/actuator/health/readiness")).isEqualTo(200);
    }

    @Test
    void aDatabaseThatTakesNoWritingIsSaid() throws SQLException {
        var name = database.address().jdbcUrl().replaceAll("^.*/([^/?]+).*$", "$1");
        try (var other = database.dataSource().getConnection()) {
            other.createStatement().execute("alter database " + name + " set default_transaction_read_only = on");
            try {
                var ill = await("database", "OUT_OF_SERVICE");
                assertThat(ill.get("reason")).contains("只能读");
                assertThat(ill.get("http")).isEqualTo("503");
            } finally {
                other.createStatement().execute("set default_transaction_read_only = off");
                other.createStatement().execute("alter database " + name + " reset default_transaction_read_only");
            }
        }
        await("database", "UP");
    }

    @Test
    void theSystemAdministratorReadsTheReasonsAndNobodyElse() {
        var read = as("xitong").get("/api/health");
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body()
                        .at("/parts")
                        .valueStream()
                        .map(part -> part.at("/name").asString()))
                .containsExactly(
                        "agenda", "archive", "database", "disk", "followers", "outbox", "pool", "rounds", "sealer");
        assertThat(read.body().at("/parts").valueStream())
                .allMatch(part -> !part.at("/reason/zh").asString().isEmpty()
                        && !part.at("/reason/en").asString().isEmpty());
        for (var other : new String[] {"shenji", "guqing", "chenli"}) {
            assertThat(as(other).get("/api/health").status()).as(other).isEqualTo(403);
        }
        assertThat(stranger().get("/api/health").status()).isEqualTo(401);
    }

    @Test
    void whoeverComesThroughAProxyHearsStatesOnly() throws Exception {
        var asked = java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .header("X-Forwarded-For", "203.0.113.9")
                .build();
        var answer = java.net.http.HttpClient.newHttpClient()
                .send(asked, java.net.http.HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).contains("\"status\"").doesNotContain("components", "reason");
    }
}
