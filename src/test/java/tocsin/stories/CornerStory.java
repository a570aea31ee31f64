package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tocsin.house.Shows;
import tocsin.town.Wanghuo;

/** Places are laid out down to the corner, and whoever walks says which corners were looked at. */
class CornerStory extends StoryServer {
    private static final String KITCHEN = Wanghuo.id().toString();
    private static final String LOFT = Wanghuo.id().toString();

    @Test
    @Shows("HAZ-49")
    void noAlleyMissesAPlaceAndNoPlaceACorner() {
        now("2026-10-19", 9);
        var shop = shop("柳巷 1 号杂货店");
        shop("柳巷 2 号杂货店");
        assertThat(rows("standing=NO_CORNERS&name=柳巷")).contains("柳巷 1 号杂货店", "柳巷 2 号杂货店");
        var laid = as("chenli").put(shop + fresh("layout"), layout(0, "灶间", "阁楼"));
        assertThat(laid.status()).as(laid.toString()).isEqualTo(200);
        assertThat(rows("standing=NEVER&alley=柳巷")).contains("灶间", "阁楼");
        var walked = as("chenli").put(shop + "/layout" + fresh("rounds"), "{'corners':['" + KITCHEN + "']}");
        assertThat(walked.text("/corners/0/lookedOn")).isEqualTo("2026-10-19");
        assertThat(walked.text("/corners/0/lookedBy")).isEqualTo("陈莉");
        assertThat(rows("standing=NEVER&alley=柳巷")).contains("阁楼").doesNotContain("灶间");
        var counts = as("guqing")
                .get("/api/ledgers/corners/counts?column=standing&by=alley&area="
                        + county.area("永兴3格").value());
        assertThat(counts.body().at("/lines").toString()).contains("\"alley\":\"柳巷\"");
        as("chenli").put("/api/hazards/" + Wanghuo.id(), hazardAt(shop, "灶间"));
        assertThat(rows("openHazards=1..&alley=柳巷")).contains("灶间").doesNotContain("阁楼");
        var again = as("chenli").put(shop + fresh("layout"), layout(1, "灶间"));
        assertThat(again.body().at("/corners")).hasSize(1);
        var gone = as("chenli").put(shop + "/layout" + fresh("rounds"), "{'corners':['" + LOFT + "']}");
        assertThat(gone.text("/type")).isEqualTo("/problems/premises/not-a-corner-here");
        assertThat(as("guqing")
                        .get(shop.replace("premises", "timelines"))
                        .body()
                        .toString())
                .contains("看了 2 个角里的 灶间", "去了角：阁楼");
    }

    @Test
    void aLayoutIsWholeAndByWhoeverRegistersPlacesThere() {
        now("2026-10-20", 9);
        var shop = shop("槐巷 1 号杂货店");
        assertThat(as("weixiaozhou").get(shop + "/layout").status()).isEqualTo(404);
        assertThat(as("weixiaozhou").put(shop + fresh("layout"), layout(0)).status())
                .isEqualTo(403);
        var twice = as("chenli")
                .put(
                        shop + fresh("layout"),
                        "{'corners':[{'id':'" + Wanghuo.id() + "','name':'后院'},{'id':'" + Wanghuo.id()
                                + "','name':'后院'}],'version':0}");
        assertThat(twice.text("/type")).isEqualTo("/problems/premises/corner-twice");
        as("chenli").put(shop + fresh("layout"), layout(0));
        var late = as("chenli").put(shop + fresh("layout"), layout(0));
        assertThat(late.status()).isEqualTo(409);
    }

    private String shop(String name) {
        var address = "/api/premises/" + Wanghuo.id();
        var recorded = as("yangshuo")
                .put(
                        address,
                        "{'name':'" + name + "','areaId':'"
                                + county.area("永兴3格").value() + "','sectorId':'" + county.sector("CATERING")
                                + "','address':'" + name + "','venueTypes':['SHOP']}");
        assertThat(recorded.status()).as(recorded.toString()).isEqualTo(200);
        return address;
    }

    /** The first corner is the kitchen, the second the loft. */
    private static String layout(int version, String... corners) {
        var list = new StringBuilder();
        for (int at = 0; at < corners.length; at++) {
            list.append(at == 0 ? "" : ",")
                    .append("{'id':'" + (at == 0 ? KITCHEN : LOFT) + "','name':'" + corners[at] + "'}");
        }
        return "{'street':'永兴路','alley':'柳巷','corners':[" + list + "],'version':" + version + "}";
    }

    private String hazardAt(String shop, String spot) {
        return hazard("角落测试：灶间堆纸箱", "'level':'GENERAL','spot':'" + spot + "'")
                .replace(county.noodleShop.value().toString(), shop.substring(shop.lastIndexOf('/') + 1));
    }

    private String rows(String filter) {
        return as("guqing").get("/api/ledgers/corners/rows?" + filter).body().toString();
    }
}
