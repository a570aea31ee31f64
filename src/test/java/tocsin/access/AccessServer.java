package tocsin.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tocsin.Application;
import tocsin.database.TestDatabase;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;
import tocsin.organization.AreaId;
import tocsin.organization.AreaLevel;
import tocsin.organization.Areas;
import tocsin.organization.EndTerm;
import tocsin.organization.HoldPost;
import tocsin.organization.OpenPost;
import tocsin.organization.OrganizationId;
import tocsin.organization.OrganizationKind;
import tocsin.organization.Organizations;
import tocsin.organization.People;
import tocsin.organization.PersonId;
import tocsin.organization.Posts;
import tocsin.organization.RecordArea;
import tocsin.organization.RecordOrganization;
import tocsin.organization.RecordPerson;
import tocsin.organization.Sectors;

/** A running server on a database of its own, with a county in which people can be appointed. One for all tests of this room. */
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(HandClock.Wound.class)
abstract class AccessServer {
    static final String PASSWORD = "Ling-4711-rope";

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Value("${local.server.port}")
    int port;

    @Autowired
    HandClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    Accounts accounts;

    @Autowired
    Tokens tokens;

    @Autowired
    Areas areas;

    @Autowired
    Posts posts;

    @Autowired
    private Sectors sectors;

    @Autowired
    private Organizations organizations;

    @Autowired
    private People people;

    private OrganizationId body;
    private AreaId county;

    /** A person with a post and an account. */
    record Somebody(PersonId person, UUID holding, AccountId account, String name) {}

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.create().register(registry);
    }

    @BeforeEach
    void standUp() {
        county = area("990101", "望火县", null);
        sectors.record(newId(), "GENERAL", Text.of("综合", "General"), null, Actor.INSTALLATION);
        body = new OrganizationId(newId());
        organizations.record(
                body,
                new RecordOrganization(
                        "望火县消安委办",
                        null,
                        OrganizationKind.SAFETY_COMMITTEE_OFFICE,
                        county,
                        sectors.list().getFirst().id(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        true),
                Actor.INSTALLATION);
    }

    /** Every test asks from an address of its own, so that none uses up another's tries. */
    Talk talk() {
        int number = COUNT.incrementAndGet();
        return Talk.from(port, "203.0." + number / 256 + "." + number % 256);
    }

    AreaId area(String code, String name, String parent) {
        var known = areas.findByCode(code);
        return known.isPresent()
                ? known.get().id()
                : areas.record(
                                new RecordArea(
                                        new AreaId(newId()),
                                        code,
                                        name,
                                        parent == null ? AreaLevel.COUNTY : AreaLevel.TOWN,
                                        parent,
                                        null),
                                Actor.INSTALLATION)
                        .id();
    }

    PersonId person() {
        var id = new PersonId(newId());
        people.record(id, new RecordPerson("林" + COUNT.incrementAndGet(), null, county, body), Actor.INSTALLATION);
        return id;
    }

    /** Lets a person hold a post of this role over an area from today on; gives the holding. */
    UUID appoint(PersonId person, String role, AreaId area) {
        var post = newId();
        posts.open(post, new OpenPost("岗位 " + role, body, area, null, role, null), Actor.INSTALLATION);
        var holding = newId();
        posts.hold(post, holding, new HoldPost(person, clock.today(), null, false), Actor.INSTALLATION);
        return holding;
    }

    void dismiss(UUID holding, LocalDate untilOn) {
        posts.end(holding, new EndTerm(untilOn, 1), Actor.INSTALLATION);
    }

    Somebody somebody(String role) {
        var person = person();
        var holding = appoint(person, role, county);
        var account = account(person, false);
        return new Somebody(person, holding, account.id(), account.account());
    }

    AccountView account(PersonId person, boolean mustChange) {
        return accounts.open(
                new AccountId(newId()),
                new OpenAccount(person, "user" + COUNT.incrementAndGet(), new PlainPassword(PASSWORD), mustChange),
                Actor.INSTALLATION);
    }

    AreaId county() {
        return county;
    }

    /** Facts recorded about an account, oldest first, without the room. */
    List<String> facts(AccountId account) {
        return sql.sql(
                        "select replace(kind, 'access.', '') from foundation.journal where subject = :id order by position")
                .param("id", account.value())
                .query(String.class)
                .list();
    }

    static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
