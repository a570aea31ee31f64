package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tocsin.house.Shows;
import tocsin.town.Talk;
import tocsin.town.Wanghuo;

/** Departments by sectors: each sector and each unit has one lead regulator on any day; gaps and overlaps are shown. */
class RegulatorStory extends StoryServer {
    private String industry;
    private String culture;
    private String mill;

    @BeforeAll
    void departments() {
        now("2026-03-12", 9);
        industry = department("县工业和信息化局");
        culture = department("县文化广电旅游局");
        mill = county.bodies.get("恒泽针织厂").value().toString();
    }

    @Test
    @Shows("SUP-01")
    void aUnitFollowsItsSectorAndGapsAndOverlapsAreShown() {
        assertThat(sector("CATERING").way()).isEqualTo("GAP");
        var first = assign(sectorBody("CATERING", industry, "INDUSTRY", "IN_CHARGE", true));
        assertThat(sector("CATERING").way()).isEqualTo("SECTOR");
        assertThat(sector("CATERING").lead()).containsExactly("县工业和信息化局");
        var second = assign(sectorBody("CATERING", culture, "BUSINESS", "APPROVED", true));
        assertThat(sector("CATERING").way()).isEqualTo("OVERLAP");
        assertThat(sector("CATERING").lead()).containsExactlyInAnyOrder("县工业和信息化局", "县文化广电旅游局");
        assertThat(put("/api/regulations/" + second + "/end", "'untilOn':'2026-03-13','version':1")
                        .status())
                .isEqualTo(204);
        now("2026-03-13", 9);
        assertThat(sector("CATERING").lead()).containsExactly("县工业和信息化局");
        assertThat(as("yangshuo")
                        .put("/api/regulations/" + first + "/end", "{'untilOn':'2026-04-01','version':1}")
                        .status())
                .isEqualTo(403);
        var unit = "'areaId':'" + county.area("望火县").value() + "','unitId':'" + mill + "','regulatorId':'" + culture
                + "','must':'BUSINESS','reason':'HOSTED','leads':true,'fromOn':'2026-03-13'";
        var refused = put("/api" + fresh("regulations"), unit);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/detail")).contains("理由");
        assertThat(put("/api" + fresh("regulations"), unit + ",'note':'由其主办灯会展销'")
                        .status())
                .isEqualTo(204);
        assertThat(lead(mill, "2026-03-13").text("/way")).isEqualTo("UNIT");
    }

    @Test
    void aCountyPutsItsOwnSectorsIntoTheTreeAndNamesThem() {
        now("2026-03-12", 9);
        var id = Wanghuo.id();
        var path = "/api/sectors/" + id;
        var brewing = "{'code':'BREWING','name':'酿造','nameEn':'Brewing'}";
        assertThat(as("guqing").put(path, brewing).text("/name/zh")).isEqualTo("酿造");
        assertThat(as("guqing").put(path, brewing).status())
                .as("the same again")
                .isEqualTo(200);
        var taken = as("guqing").put("/api/sectors/" + Wanghuo.id(), "{'code':'BREWING','name':'酒业'}");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.text("/detail")).contains("酿造");
        var twice = as("guqing").put("/api/sectors/" + Wanghuo.id(), "{'code':'BREWING_2','name':'酿造'}");
        assertThat(twice.text("/errors/0/pointer")).isEqualTo("/name");
        var child = as("guqing")
                .put("/api/sectors/" + Wanghuo.id(), "{'code':'RICE_WINE','name':'黄酒','parentId':'" + id + "'}");
        assertThat(child.text("/parentId")).isEqualTo(id.toString());
        as("guqing").put(path + fresh("names"), "{'name':'酿造业','nameEn':'Brewing trade'}");
        assertThat(as("chenli").get("/api/sectors").body().toString()).contains("酿造业", "黄酒");
        assertThat(sector("BREWING").way()).isEqualTo("GAP");
        assertThat(as("yangshuo")
                        .put("/api/sectors/" + Wanghuo.id(), "{'code':'TEA','name':'茶业'}")
                        .status())
                .as("a town has no say in a tree that is everybody's")
                .isEqualTo(403);
    }

    @Test
    @Shows("SUP-02")
    void theReasonThatTiesARecordToADepartmentIsOneOfTheFour() {
        var reasons = as("guqing")
                .get("/api/catalogues/responsibility-reasons")
                .body()
                .toString();
        assertThat(reasons).contains("谁主管谁负责", "谁检查谁负责", "谁审批谁负责", "谁主办谁负责");
        var wrong = put("/api" + fresh("regulations"), sectorBody("INDUSTRY", industry, "INDUSTRY", "NOBODY", false));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("/detail")).contains("NOBODY");
        var village = county.bodies.get("恒泽针织厂").value().toString();
        var none = put("/api" + fresh("regulations"), sectorBody("INDUSTRY", village, "INDUSTRY", "IN_CHARGE", true));
        assertThat(none.text("/detail")).contains("恒泽针织厂", "企业");
    }

    @Test
    @Shows("SUP-03")
    void afterAReformAnotherDepartmentLeadsAndWhatHappenedBeforeStaysTheFormerOnes() {
        now("2026-03-12", 9);
        var id = assign(sectorBody("INDUSTRY", industry, "INDUSTRY", "IN_CHARGE", true));
        var next = Wanghuo.id();
        var reform = "'id':'" + next + "','regulatorId':'" + culture
                + "','note':'机构改革方案第三条','fromOn':'2026-06-01','version':1";
        assertThat(put("/api/regulations/" + id + "/successor", reform).status())
                .isEqualTo(204);
        assertThat(put("/api/regulations/" + id + "/successor", reform).status())
                .as("the same again")
                .isEqualTo(204);
        var unit = unit();
        assertThat(lead(unit, "2026-05-31").text("/lead/0/regulatorName")).isEqualTo("县工业和信息化局");
        assertThat(lead(unit, "2026-06-01").text("/lead/0/regulatorName")).isEqualTo("县文化广电旅游局");
        assertThat(as("guqing").get("/api/timelines/" + industry).body().toString())
                .contains("“县工业和信息化局”自 2026-06-01 起不再负责望火县“INDUSTRY”行业");
    }

    private record Sector(String way, List<String> lead) {}

    private Sector sector(String code) {
        var matrix = as("guqing").get("/api/areas/" + county.area("望火县").value() + "/duty-matrix");
        for (var row : matrix.body().get("sectors")) {
            if (row.get("id").asString().equals(county.sector(code))) {
                var lead = new java.util.ArrayList<String>();
                row.get("lead").forEach(name -> lead.add(name.asString()));
                return new Sector(row.get("way").asString(), lead);
            }
        }
        throw new IllegalStateException("no sector " + code);
    }

    private Talk.Answer lead(String unit, String on) {
        return as("guqing").get("/api/organizations/" + unit + "/lead-regulator?on=" + on);
    }

    private String assign(String body) {
        var id = Wanghuo.id().toString();
        assertThat(put("/api/regulations/" + id, body).status()).isEqualTo(204);
        return id;
    }

    private Talk.Answer put(String path, String body) {
        return as("guqing").put(path, "{" + body + "}");
    }

    private String sectorBody(String sector, String regulator, String must, String reason, boolean leads) {
        return "'areaId':'" + county.area("望火县").value() + "','sectorId':'" + county.sector(sector)
                + "','regulatorId':'" + regulator + "','must':'" + must + "','reason':'" + reason + "','leads':" + leads
                + ",'fromOn':'2026-01-01'";
    }

    private String department(String name) {
        return organization(name, "REGULATOR", "望火县");
    }

    private String unit() {
        return organization("望火纸箱厂", "INSTITUTION", "望火镇");
    }

    private String organization(String name, String kind, String area) {
        var id = Wanghuo.id().toString();
        var answer = put(
                "/api/organizations/" + id,
                "'name':'" + name + "','kind':'" + kind + "','areaId':'"
                        + county.area(area).value() + "','sectorId':'" + county.sector("INDUSTRY")
                        + "','enforcementPower':false");
        assertThat(answer.status()).isEqualTo(200);
        return id;
    }
}
