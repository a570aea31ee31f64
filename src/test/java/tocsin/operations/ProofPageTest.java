package tocsin.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tocsin.proof.VerifyEvidence;
import tocsin.town.Talk;
import tocsin.town.Wanghuo;

/** How the journal's proof stands, for the audit administrator alone; what is taken is told. */
class ProofPageTest extends OperationsServer {
    private static final String LOG = "/api/journal-log";

    @TempDir
    private Path folder;

    @Autowired
    private JdbcClient sql;

    @Test
    void theAuditAdministratorReadsHeadKeysAndThatNobodyIsWitness() {
        var read = sealed();
        assertThat(read.body().at("/newest/size").asLong()).isPositive();
        assertThat(read.text("/newest/root")).matches("[0-9a-f]{64}");
        assertThat(read.text("/newest/printed"))
                .isEqualTo(read.text("/newest/size") + "-"
                        + read.text("/newest/root").substring(0, 16));
        assertThat(read.text("/newest/hash")).isEqualTo("SHA-256");
        assertThat(read.text("/keys/0/id")).isEqualTo(read.text("/newest/key"));
        assertThat(read.text("/keys/0/algorithm")).isEqualTo("Ed25519");
        assertThat(read.body().at("/keys/0/vouched").asBoolean()).isTrue();
        assertThat(read.body().at("/witness/named").isNull()).isTrue();
    }

    @Test
    void aHeadFromAPaperAgreesOrDoesNot() {
        var printed = sealed().text("/newest/printed");
        assertThat(check(printed).text("/result")).isEqualTo("AGREES");
        var last = printed.endsWith("0") ? "1" : "0";
        assertThat(check(printed.substring(0, printed.length() - 1) + last).text("/result"))
                .isEqualTo("OTHER");
        assertThat(check("9999999-3f2a91c07be5d844").text("/result")).isEqualTo("BEYOND");
        var nonsense = check("29004");
        assertThat(nonsense.status()).isEqualTo(400);
        assertThat(nonsense.text("/type")).isEqualTo("/problems/proof/no-head");
    }

    @Test
    void evidenceIsTakenWithAReasonThatTheJournalKeeps() throws IOException {
        var hazard = Wanghuo.id();
        as("chenli").put("/api/hazards/" + hazard, hazard("证据用"));
        var auditor = as("shenji");
        var address = "/api/records/" + hazard + "/evidence?reason=";
        assertThat(auditor.get(address + "%20").text("/type")).isEqualTo("/problems/proof/no-reason");
        var why = URLEncoder.encode("法院调取", StandardCharsets.UTF_8);
        Awaitility.await().until(() -> auditor.get(LOG).body().at("/unsealed").asLong() == 0);
        var pack = Files.write(folder.resolve("pack.zip"), auditor.download(address + why));
        var proven = VerifyEvidence.verify(pack);
        assertThat(proven.record()).isEqualTo(hazard.toString());
        assertThat(check(proven.head()).text("/result")).isEqualTo("AGREES");
        var told = sql.sql(
                        "select body from foundation.journal where kind = 'proof.EvidenceExported' and subject = :hazard")
                .param("hazard", hazard)
                .query(String.class)
                .list();
        assertThat(told).singleElement().asString().contains("法院调取");
        assertThat(auditor.get("/api/records/" + Wanghuo.id() + "/evidence?reason=" + why)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aHazardIsNamedByTheNumberThatPeopleWriteDown() throws IOException {
        var hazard = Wanghuo.id();
        var number = as("chenli").put("/api/hazards/" + hazard, hazard("按编号取证")).text("/number");
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> as("shenji").get(LOG).body().at("/unsealed").asLong() == 0);
        var pack = Files.write(
                folder.resolve("numbered.zip"), as("shenji").download("/api/records/" + number + "/evidence?reason=x"));
        assertThat(VerifyEvidence.verify(pack).record()).isEqualTo(hazard.toString());
        var unknown = as("shenji").get("/api/records/1999-99999/evidence?reason=x");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text("/detail")).contains("1999-99999");
    }

    @Test
    void nobodyElseReadsOrTakesIt() {
        for (var other : new String[] {"xitong", "guqing", "yangshuo"}) {
            var talk = as(other);
            assertThat(talk.get(LOG).status()).as(other).isEqualTo(403);
            assertThat(talk.get("/api/records/" + Wanghuo.id() + "/evidence?reason=x")
                            .status())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(stranger().get(LOG).status()).isEqualTo(401);
    }

    /** The log once something is sealed. */
    private Talk.Answer sealed() {
        var auditor = as("shenji");
        return Awaitility.await()
                .until(() -> auditor.get(LOG), read -> read.body().at("/newest").isObject());
    }

    private Talk.Answer check(String head) {
        return as("shenji").get(LOG + "/check?head=" + URLEncoder.encode(head, StandardCharsets.UTF_8));
    }
}
