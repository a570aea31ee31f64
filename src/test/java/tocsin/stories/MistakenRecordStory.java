package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.town.Wanghuo;

/** A file opened by mistake is declared void with a reason instead of deleted, and comes back when that was wrong. Told over HTTP. */
class MistakenRecordStory extends StoryServer {
    @BeforeEach
    void aMorning() {
        now("2026-03-12", 9);
    }

    @Test
    void aPlaceRegisteredByMistakeCountsForNothingUntilItIsRestored() {
        var id = place("误录小店");
        var record = "/api/voidings/premises/" + id;
        assertThat(as("guqing").put(record + "/void", "{'reason':' '}").status())
                .isEqualTo(400);
        assertThat(as("chenli").put(record + "/void", "{'reason':'误录'}").status())
                .isEqualTo(403);
        assertThat(as("weixiaozhou").put(record + "/void", "{'reason':'误录'}").status())
                .isEqualTo(404);
        assertThat(named("误录小店")).isEqualTo(1);

        var gone = as("guqing").put(record + "/void", "{'reason':'录到了别的街道'}");
        assertThat(gone.body().get("isVoid").asBoolean()).isTrue();
        assertThat(named("误录小店")).isZero();
        assertThat(as("guqing").get("/api/premises/" + id).text("/state")).isEqualTo("WITHDRAWN");
        assertThat(told(id)).contains("将“误录小店”作废：录到了别的街道");
        as("guqing").put(record + "/void", "{'reason':'再来一次'}");
        assertThat(told(id)).doesNotContain("再来一次");

        var back = as("guqing").put(record + "/restoration", "{'reason':'地址没有错'}");
        assertThat(back.body().get("isVoid").asBoolean()).isFalse();
        assertThat(named("误录小店")).isEqualTo(1);
        assertThat(told(id)).contains("恢复“误录小店”，不再作废：地址没有错");
    }

    @Test
    void whatHasAHazardOnItStaysAndSaysWhatStandsOnIt() {
        var id = place("有隐患的小店");
        var hazard = hazard("货架堵门", "'level':'GENERAL'")
                .replace(county.noodleShop.value().toString(), id.toString());
        assertThat(as("chenli").put("/api/hazards/" + Wanghuo.id(), hazard).status())
                .isEqualTo(200);
        var standing = as("guqing").get("/api/voidings/premises/" + id);
        assertThat(standing.text("/built/0/url")).startsWith("/hazards/");
        var refused = as("guqing").put("/api/voidings/premises/" + id + "/void", "{'reason':'误录'}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).isEqualTo("/problems/ledger/built-on");
        assertThat(named("有隐患的小店")).isEqualTo(1);
    }

    @Test
    void aUnitAndAPersonAreDeclaredVoidInTheSameWayAndAHazardIsNot() {
        var unit = Wanghuo.id();
        var grid = county.area("永兴3格").value();
        put(
                "/api/organizations/" + unit,
                "{'name':'误录工厂','legalRepresentative':'钱一','kind':'ENTERPRISE','enforcementPower':false,'areaId':'"
                        + grid + "','sectorId':'" + county.sector("INDUSTRY") + "'}");
        var person = Wanghuo.id();
        put("/api/people/" + person, "{'name':'误录员','areaId':'" + grid + "'}");
        assertThat(voided("organizations", unit)).isEqualTo(200);
        assertThat(voided("people", person)).isEqualTo(200);
        assertThat(told(unit)).contains("将“误录工厂”作废：误录");
        assertThat(told(person)).contains("将“误录员”作废：误录");
        assertThat(as("guqing")
                        .get("/api/ledgers/people/rows?name=%E8%AF%AF%E5%BD%95%E5%91%98")
                        .number("/total"))
                .isZero();
        assertThat(voided("hazards", UUID.fromString(found(as("chenli"), "误录的隐患"))))
                .isEqualTo(404);
        assertThat(voided("dragons", unit)).isEqualTo(404);
    }

    private int voided(String kind, UUID record) {
        return as("guqing")
                .put("/api/voidings/" + kind + "/" + record + "/void", "{'reason':'误录'}")
                .status();
    }

    private UUID place(String name) {
        var id = Wanghuo.id();
        put(
                "/api/premises/" + id,
                "{'name':'" + name + "','address':'误录路 1 号','areaId':'"
                        + county.area("永兴3格").value() + "','sectorId':'" + county.sector("INDUSTRY")
                        + "','venueTypes':['SHOP']}");
        return id;
    }

    private void put(String path, String body) {
        var answer = as("guqing").put(path, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private int named(String name) {
        return as("guqing")
                .get("/api/ledgers/premises/rows?name="
                        + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8))
                .number("/total");
    }

    private String told(UUID record) {
        return as("guqing").get("/api/timelines/" + record + "?limit=50").body().toString();
    }
}
