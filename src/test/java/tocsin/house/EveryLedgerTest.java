package tocsin.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tocsin.Application;
import tocsin.database.TestDatabase;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.CanonicalJson;
import tocsin.foundation.Scope;
import tocsin.foundation.Text;
import tocsin.ledger.LedgerDefinition;
import tocsin.ledger.Ledgers;
import tocsin.organization.DutyKind;
import tocsin.town.Talk;
import tocsin.town.Wanghuo;
import tools.jackson.databind.JsonNode;

/** Walks every list of the program as people to whom nothing of it belongs. A new ledger is walked as soon as it is declared. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"tocsin.data=target/ledger-data", "tocsin.channels.hosts=127.0.0.1"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryLedgerTest {
    private static final Actor EVERYWHERE = allowedAll(new Scope.Part(AreaPath.EVERYWHERE, AreaPath.EVERYWHERE));
    /** May do everything, where nothing is. */
    private static final Actor ELSEWHERE = allowedAll(new Scope.Part(new AreaPath("zzz."), AreaPath.EVERYWHERE));
    /** May do everything for an organization that has nothing. */
    private static final Actor OF_A_UNIT =
            allowedAll(new Scope.Part(AreaPath.EVERYWHERE, AreaPath.EVERYWHERE, new UUID(7, 7)));
    /** Signed in and in no post. */
    private static final Actor WITHOUT_POST = new Actor(new UUID(7, 8), "路人", null, List.of());

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private Ledgers ledgers;

    @Autowired
    private Wanghuo.Rooms rooms;

    @Autowired
    private WebApplicationContext application;

    private MockMvc web;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.create().register(registry);
    }

    @BeforeAll
    void settle() {
        web = MockMvcBuilders.webAppContextSetup(application).build();
        var county = Wanghuo.settle(rooms);
        var worker = Talk.stranger(port).signIn("chenli", Wanghuo.PASSWORD);
        var hazard = "/api/hazards/" + Wanghuo.id();
        var found = worker.put(
                hazard,
                "{'premisesId':'" + county.noodleShop.value() + "','foundAt':'2026-03-11T01:00:00Z','source':'PATROL',"
                        + "'category':'EXITS','description':'安全出口堆放面粉','level':'GENERAL'}");
        assertThat(found.status()).as(found.toString()).isEqualTo(200);
        var building = Talk.stranger(port)
                .signIn("guqing", Wanghuo.PASSWORD)
                .put(
                        "/api/buildings/" + Wanghuo.id(),
                        "{'name':'永兴大厦','areaId':'" + county.area("永兴3格").value()
                                + "','address':'永兴路 1 号','use':'OFFICE'}");
        assertThat(building.status()).as(building.toString()).isEqualTo(200);
        var issued = Talk.stranger(port)
                .signIn("yangshuo", Wanghuo.PASSWORD)
                .put(
                        hazard + "/notices/" + Wanghuo.id(),
                        "{'responsible':{'name':'林秋月'},'measure':'移走面粉','workingDays':5}");
        assertThat(issued.status()).as(issued.toString()).isEqualTo(200);
        var desk = Talk.stranger(port).signIn("guqing", Wanghuo.PASSWORD);
        var counted = desk.put(
                "/api/register-counts/" + Wanghuo.id(),
                "{'areaId':'" + county.area("望火县").value()
                        + "','kind':'MARKET_ENTITIES','asOf':'2026-01-01','count':18962,'source':'登记系统'}");
        assertThat(counted.status()).as(counted.toString()).isEqualTo(204);
        var station = desk.put(
                "/api/premises/" + Wanghuo.id(),
                "{'name':'永兴加油站','areaId':'" + county.area("永兴3格").value() + "','sectorId':'"
                        + county.sector("INDUSTRY") + "','address':'永兴路 9 号','venueTypes':['FILLING_STATION'],"
                        + "'organizationId':'" + county.bodies.get("恒泽针织厂").value() + "'}");
        assertThat(station.status()).as(station.toString()).isEqualTo(200);
        var house = desk.put(
                "/api/premises/" + Wanghuo.id(),
                "{'name':'永兴路 7 号出租房','areaId':'" + county.area("永兴3格").value() + "','sectorId':'"
                        + county.sector("INDUSTRY") + "','address':'永兴路 7 号','venueTypes':['RENTAL_HOUSING']}");
        assertThat(house.status()).as(house.toString()).isEqualTo(200);
        led(county, desk);
        testedChannel(county);
        screened(county, "yangshuo");
        drawn(county, desk);
    }

    /** A department leads a sector. */
    private static void led(Wanghuo county, Talk desk) {
        var leads = desk.put(
                "/api/regulations/" + Wanghuo.id(),
                "{'areaId':'" + county.area("望火县").value() + "','sectorId':'" + county.sector("CATERING")
                        + "','regulatorId':'" + county.bodies.get("县消安委办").value()
                        + "','must':'INDUSTRY','reason':'IN_CHARGE','leads':true,'fromOn':'2026-01-01'}");
        assertThat(leads.status()).as(leads.toString()).isEqualTo(204);
    }

    /** A closed hazard is drawn to be looked at again. */
    private void drawn(Wanghuo county, Talk desk) {
        var closed = "/api/hazards/" + Wanghuo.id();
        var worker = Talk.stranger(port).signIn("chenli", Wanghuo.PASSWORD);
        worker.put(
                closed,
                "{'premisesId':'" + county.noodleShop.value() + "','foundAt':'2026-03-11T01:00:00Z','source':'PATROL',"
                        + "'category':'EXITS','description':'后门堆面粉','level':'GENERAL'}");
        var picture = picture(worker);
        var spot = worker.put(closed + "/on-the-spot-rectification", "{'measure':'移走','photos':['" + picture + "']}");
        assertThat(spot.status()).as(spot.toString()).isEqualTo(200);
        var drawn = desk.put(
                "/api/look-backs/" + Wanghuo.id(),
                "{'title':'抽查','areaId':'" + county.area("望火县").value()
                        + "','closedFrom':'2024-01-01','closedUntil':'2199-12-31','count':1,'dueOn':'2199-12-31','people':['"
                        + county.people.get("柏青").value() + "']}");
        assertThat(drawn.status()).as(drawn.toString()).isEqualTo(200);
    }

    private static String picture(Talk by) {
        var content = java.util.Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        var hash = tocsin.documents.Files.hash(content);
        by.put("/api/files/" + hash, content);
        return hash;
    }

    /** A channel whose test message has failed, since nobody listens there. */
    private void testedChannel(Wanghuo county) {
        county.appoint("宋致远", "xitong-ledger", "县消安委办", "望火县", "SYSTEM_ADMINISTRATOR");
        var system = Talk.stranger(port).signIn("xitong-ledger", Wanghuo.PASSWORD);
        var channel = "/api/channels/" + Wanghuo.id();
        var added = system.put(
                channel,
                "{'name':'县群','medium':'ROBOT','template':'GOVERNMENT','areaId':'"
                        + county.area("望火县").value()
                        + "','language':'zh','urgentOnly':false,'secrets':{'url':'http://127.0.0.1:1/','signingKey':'x'}}");
        assertThat(added.status()).as(added.toString()).isEqualTo(200);
        var tested = system.put(channel + "/tests/" + Wanghuo.id(), "{}");
        assertThat(tested.text("/state")).as(tested.toString()).isEqualTo("FAILED");
    }

    /** The principal of the town signs what was found there. */
    private void screened(Wanghuo county, String account) {
        county.duty("杨朔", DutyKind.PRINCIPAL, "望火镇");
        var town = Talk.stranger(port).signIn(account, Wanghuo.PASSWORD);
        var report = "/api/screening-reports/" + Wanghuo.id();
        var gathered = town.put(
                report, "{'areaId':'" + county.area("望火镇").value() + "','fromOn':'2024-01-01','untilOn':'2199-12-31'}");
        assertThat(gathered.status()).as(gathered.toString()).isEqualTo(200);
        var seen = "{'seen':'" + town.get(report).text("/seen") + "'}";
        assertThat(town.put(report + "/signature", seen).status()).isEqualTo(200);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatStandsBesideTheRowsOfALedgerNeitherAddsNorTakesOne() {
        var sql = application.getBean(JdbcClient.class);
        for (var ledger : ledgers.list()) {
            assertThat(ids(sql, ledger, ledger.from().whole()))
                    .as(ledger.name())
                    .isEqualTo(ids(sql, ledger, ledger.from().rows()));
        }
    }

    private static List<UUID> ids(JdbcClient sql, LedgerDefinition ledger, String from) {
        return sql.sql("select (" + ledger.id() + ") as id from " + from + " order by 1")
                .param("today", LocalDate.of(2026, 3, 11))
                .param("now", OffsetDateTime.parse("2026-03-11T01:00:00Z"))
                .query(UUID.class)
                .list();
    }

    @Test
    void everyLedgerHasRowsForWhoMaySeeAll() throws Exception {
        assertThat(ledgers.list()).isNotEmpty();
        for (var ledger : ledgers.list()) {
            assertThat(page(ledger, EVERYWHERE).path("total").asInt())
                    .as(ledger.name())
                    .isPositive();
            assertThat(sheet(ledger, EVERYWHERE)).as(ledger.name()).hasSizeGreaterThan(1);
        }
    }

    @Test
    void whoBelongsElsewhereSeesNoRowAndNoTotal() throws Exception {
        for (var ledger : ledgers.list()) {
            assertEmpty(ledger, ELSEWHERE);
        }
    }

    @Test
    void whoBelongsToAUnitThatHasNothingSeesNoRowAndNoTotal() throws Exception {
        for (var ledger : ledgers.list()) {
            assertEmpty(ledger, OF_A_UNIT);
        }
    }

    private void assertEmpty(LedgerDefinition ledger, Actor stranger) throws Exception {
        var page = page(ledger, stranger);
        assertThat(page.path("rows").size()).as(ledger.name()).isZero();
        assertThat(page.path("total").asInt(-1)).as(ledger.name()).isZero();
        assertThat(page.path("next").isNull()).as(ledger.name()).isTrue();
        page.path("totals")
                .forEach(total -> assertThat(total.path("value").asInt(-1))
                        .as(ledger.name())
                        .isZero());
        assertThat(sheet(ledger, stranger)).as(ledger.name()).hasSize(1);
        assertThat(ask(ledger, "/export?format=csv", stranger)
                        .getContentAsString(StandardCharsets.UTF_8)
                        .strip()
                        .lines())
                .as(ledger.name())
                .hasSize(1);
    }

    @Test
    void whoHoldsNoPostIsRefused() throws Exception {
        for (var ledger : ledgers.list()) {
            for (var address : List.of("", "/rows", "/export", "/template")) {
                assertThat(ask(ledger, address, WITHOUT_POST).getStatus())
                        .as(ledger.name() + address)
                        .isIn(403, 404);
            }
            assertThat(ask(ledger, "/rows", WITHOUT_POST).getStatus()).isEqualTo(403);
        }
    }

    @Test
    void whoIsSignedOutIsRefused() {
        for (var ledger : ledgers.list()) {
            for (var address : List.of("", "/rows", "/export", "/template")) {
                assertThat(Talk.stranger(port)
                                .get("/api/ledgers/" + ledger.name() + address)
                                .status())
                        .as(ledger.name() + address)
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void everyLabelStandsInBothLanguages() {
        var wrong = new TreeSet<String>();
        for (var ledger : ledgers.list()) {
            check(ledger.name(), ledger.label(), wrong);
            check(ledger.name() + " read", ledger.read().label(), wrong);
            ledger.totals().forEach(total -> check(ledger.name() + " " + total.key(), total.label(), wrong));
            for (var column : ledger.columns()) {
                var where = ledger.name() + "." + column.key();
                if (column.type() != tocsin.ledger.LedgerColumn.Type.ID) {
                    check(where, column.label(), wrong);
                }
                column.values().forEach(value -> check(where + " " + value.code(), value.label(), wrong));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void check(String where, Text text, Set<String> wrong) {
        if (!CHINESE.matcher(text.zh()).find()
                || text.en().isBlank()
                || CHINESE.matcher(text.en()).find()) {
            wrong.add(where + " " + text);
        }
    }

    private JsonNode page(LedgerDefinition ledger, Actor by) throws Exception {
        var answer = ask(ledger, "/rows", by);
        assertThat(answer.getStatus()).as(ledger.name()).isEqualTo(200);
        return CanonicalJson.read(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private List<String> sheet(LedgerDefinition ledger, Actor by) throws Exception {
        var answer = ask(ledger, "/export?format=xlsx", by);
        assertThat(answer.getStatus()).as(ledger.name()).isEqualTo(200);
        return rows(answer.getContentAsByteArray());
    }

    private static List<String> rows(byte[] workbook) throws IOException {
        var rows = new ArrayList<String>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            book.getFirstSheet().openStream().forEach(row -> rows.add(row.toString()));
        }
        return rows;
    }

    /** Asks as this person, past the door: the scopes here are held by nobody who could sign in. */
    private MockHttpServletResponse ask(LedgerDefinition ledger, String address, Actor by) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(by, null));
        return web.perform(get("/api/ledgers/" + ledger.name() + address))
                .andReturn()
                .getResponse();
    }

    private static Actor allowedAll(Scope.Part where) {
        return new Actor(
                new UUID(7, where.hashCode()), "路人", null, List.of(new Actor.Grant(null, "路人", Set.of("*"), where)));
    }
}
