package tocsin.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tocsin.Application;
import tocsin.database.TestDatabase;

@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(HandClock.Wound.class)
@DirtiesContext
class SetUpTest {
    private static final String THREE = """
            {"administrators": [
              {"role": "SYSTEM", "account": "xitong", "name": "林一", "password": "Rope-1174-ling"},
              {"role": "SECURITY", "account": "anquan", "name": "林二", "password": "Ling-1174-rope"},
              {"role": "AUDIT", "account": "shenji", "name": "林三", "password": "1174-Rope-ling"}]}""";

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private SetUp setUp;

    @Autowired
    private HandClock clock;

    @Autowired
    private JdbcClient sql;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.create().register(registry);
    }

    @BeforeEach
    void empty() {
        sql.sql("truncate access.session, access.former_password, access.account cascade")
                .update();
    }

    @Test
    void theLinkSetsUpThreeAdministratorsOnce() {
        var path = link();
        assertThat(talk().get(path).json().path("valid").asBoolean()).isTrue();
        assertThat(talk().put(path, THREE).status()).isEqualTo(204);
        assertThat(talk().get(path).json().path("valid").asBoolean()).isFalse();
        assertThat(talk().put(path, THREE).problem()).isEqualTo("access/set-up-link-over");
        assertThat(setUp.linkIfEmpty()).isEmpty();
    }

    @Test
    void noneOfTheThreeSeesTheBusinessOrTheWorkOfAnother() {
        talk().put(link(), THREE);
        assertThat(permissions("xitong", "Rope-1174-ling"))
                .isEqualTo(
                        "[\"access.watchJobs\",\"channels.manage\",\"documents.manage\",\"organization.import\",\"organization.manage\",\"organization.read\",\"personal.telephones\",\"retention.manage\",\"rulebook.propose\"]");
        assertThat(permissions("anquan", "Ling-1174-rope"))
                .isEqualTo(
                        "[\"access.manageAccounts\",\"access.readAccounts\",\"organization.read\",\"rulebook.approve\"]");
        assertThat(permissions("shenji", "1174-Rope-ling"))
                .isEqualTo("[\"access.audit\",\"access.readAccounts\",\"organization.read\"]");
    }

    @Test
    void aLaterStartMakesTheEarlierLinkWorthless() {
        var first = link();
        link();
        assertThat(talk().put(first, THREE).status()).isEqualTo(410);
    }

    @Test
    void theLinkEndsAfterADay() {
        var path = link();
        clock.forward(java.time.Duration.ofHours(24));
        assertThat(talk().get(path).json().path("valid").asBoolean()).isFalse();
        assertThat(talk().put(path, THREE).status()).isEqualTo(410);
    }

    @Test
    void onePersonIsNotSetUpTwice() {
        assertThat(talk().put(link(), THREE.replace("林二", "林一")).problem()).isEqualTo("access/set-up-incomplete");
        assertThat(talk().put(link(), THREE.replace("anquan", "Xitong")).problem())
                .isEqualTo("access/set-up-incomplete");
        assertThat(talk().put(link(), THREE.replace("AUDIT", "SYSTEM")).problem())
                .isEqualTo("access/set-up-incomplete");
    }

    @Test
    void aRefusedSetUpWritesNothingAndLeavesTheLink() {
        var path = link();
        long people = people();
        var refused = talk().put(path, THREE.replace("1174-Rope-ling", "shenji"));
        assertThat(refused.json().path("errors").get(0).path("pointer").asString())
                .isEqualTo("/administrators/2/password");
        assertThat(people()).isEqualTo(people);
        assertThat(talk().put(path, THREE).status()).isEqualTo(204);
    }

    @Test
    void aGuessedLinkIsNone() {
        link();
        assertThat(talk().put("/api/setup/" + Secret.random().text(), THREE).status())
                .isEqualTo(410);
        assertThat(talk().get("/api/setup/x").json().path("valid").asBoolean()).isFalse();
    }

    private String link() {
        return "/api" + setUp.linkIfEmpty().orElseThrow();
    }

    private long people() {
        return sql.sql("select count(*) from organization.person")
                .query(Long.class)
                .single();
    }

    private String permissions(String account, String password) {
        return talk().signIn(account, password).json().path("permissions").toString();
    }

    private Talk talk() {
        return Talk.from(port, "203.0.113.1");
    }
}
