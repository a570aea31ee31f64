package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tocsin.town.Talk;
import tocsin.town.Wanghuo;

/** A correction says what stood there before and what stands there now, on the record's own page and nowhere else. */
class CorrectionStory extends StoryServer {
    @Test
    void aPlaceTellsWhatStoodThereBeforeAndKeepsTheMiddleOfATelephoneToItself() {
        now("2026-03-12", 9);
        var id = Wanghuo.id();
        var before = place("更正小店", "更正路1号", "13800004321", "'venueTypes':['SHOP'],'floors':2");
        assertThat(as("guqing").put("/api/premises/" + id, before).status()).isEqualTo(200);
        var after = place("更正小店", "更正路3号", "13900008765", "'venueTypes':['RESTAURANT'],'employees':7");
        correct(as("guqing"), "/api/premises/" + id, after);
        assertThat(told("guqing", id))
                .contains(
                        "地址由“更正路1号”改为“更正路3号”",
                        "责任人电话由“138****4321”改为“139****8765”",
                        "场所类型由“商场商店”改为“饭店餐饮”",
                        "层数“2”删去",
                        "从业人数填为“7”")
                .doesNotContain("13800004321", "13900008765");
        var english = as("guqing").get("/api/timelines/" + id).body().toString();
        assertThat(english).contains("address from “更正路1号” to “更正路3号”", "floors “2” taken out");
    }

    @Test
    void neitherTheJournalNorWhatChangedElsewhereHoldsTheValues() {
        now("2026-03-12", 9);
        var id = Wanghuo.id();
        as("guqing").put("/api/premises/" + id, place("别处小店", "原址甲号", "000-1000", "'floors':1"));
        correct(as("guqing"), "/api/premises/" + id, place("别处小店", "新址乙号", "000-2000", "'floors':1"));
        followers.catchUp();
        var changes = as("yangshuo")
                .get("/api/changes?area=" + county.area("望火镇").value())
                .body()
                .toString();
        assertThat(changes).contains("别处小店").doesNotContain("原址甲号");
        assertThat(as("weixiaozhou").get("/api/timelines/" + id).status()).isEqualTo(404);
    }

    @Test
    void placesJudgedOtherwiseSinceTheLastLookAreThoseTheFigureOpens() {
        now("2026-03-12", 9);
        var id = Wanghuo.id();
        as("guqing").put("/api/premises/" + id, place("变类别店", "变路1号", "000-1000", "'venueTypes':['SHOP']"));
        followers.catchUp();
        var area = "area=" + county.area("望火镇").value();
        var newest = as("yangshuo").get("/api/changes?" + area).text("/entries/0/position");
        as("yangshuo").put("/api/changes/seen", "{'position':" + newest + "}");
        now("2026-03-12", 10);
        // Other stories of the county play later in the year.
        int before = as("yangshuo").get("/api/changes?" + area).number("/reassessed/count");
        correct(as("guqing"), "/api/premises/" + id, place("变类别店", "变路1号", "000-1000", "'venueTypes':['KTV']"));
        var told = as("yangshuo").get("/api/changes?" + area);
        assertThat(told.number("/reassessed/count")).isEqualTo(before + 1);
        var since = told.text("/reassessed/filter/reassessedAt");
        var opened = as("yangshuo").get("/api/ledgers/premises/rows?limit=5&" + area + "&reassessedAt=" + since);
        assertThat(opened.number("/total")).isEqualTo(before + 1);
        assertThat(as("yangshuo")
                        .get("/api/ledgers/premises/rows?limit=5&" + area + "&name="
                                + URLEncoder.encode("变类别店", StandardCharsets.UTF_8) + "&reassessedAt=" + since)
                        .text("/rows/0/id"))
                .isEqualTo(id.toString());
    }

    @Test
    void aUnitAndAPersonTellWhatWasCorrected() {
        now("2026-03-12", 9);
        var unit = "/api/organizations/" + Wanghuo.id();
        var body = "{'name':'更正工厂','kind':'ENTERPRISE','enforcementPower':false,'areaId':'"
                + county.area("永兴3格").value() + "','sectorId':'" + county.sector("INDUSTRY")
                + "','legalRepresentative':'%s'}";
        assertThat(as("guqing").put(unit, body.formatted("钱一")).status()).isEqualTo(200);
        correct(as("guqing"), unit, body.formatted("钱二"));
        assertThat(told("guqing", UUID.fromString(unit.substring(19)))).contains("法定代表人由“钱一”改为“钱二”");
        var person = "/api/people/" + Wanghuo.id();
        var who = "{'name':'更正员','phone':'%s','areaId':'" + county.area("永兴3格").value() + "'}";
        assertThat(as("guqing").put(person, who.formatted("13800001111")).status())
                .isEqualTo(200);
        correct(as("guqing"), person, who.formatted("13800002222"));
        assertThat(told("guqing", UUID.fromString(person.substring(12)))).contains("电话由“138****1111”改为“138****2222”");
    }

    @Test
    void aHazardAndARenamedAreaTellTheirFormerWords() {
        now("2026-03-12", 9);
        var hazard = found(as("chenli"), "更正前的描述");
        var corrected = as("yangshuo")
                .put(
                        "/api/hazards/" + hazard + fresh("corrections"),
                        "{'version':1,'changes':{'description':'更正后的描述','category':'ELECTRICITY'}}");
        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(200);
        assertThat(told("chenli", UUID.fromString(hazard))).contains("隐患描述由“更正前的描述”改为“更正后的描述”", "类别由“");
        var area = Wanghuo.id();
        var opened = as("guqing")
                .put(
                        "/api/areas/" + area,
                        "{'parentCode':'990101101001','level':'GRID','code':'99010110100188','name':'旧名格'}");
        assertThat(opened.status()).as(opened.toString()).isEqualTo(200);
        var renamed = as("guqing")
                .put("/api/areas/" + area + fresh("names"), "{'version':1,'name':'新名格','fromOn':'2026-03-12'}");
        assertThat(renamed.status()).as(renamed.toString()).isEqualTo(200);
        assertThat(told("guqing", area)).contains("名称由“旧名格”改为“新名格”");
    }

    private void correct(Talk by, String record, String changes) {
        var answer = by.put(record + fresh("corrections"), "{'version':1,'changes':" + changes + "}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private String told(String account, UUID record) {
        return as(account).get("/api/timelines/" + record).body().toString();
    }

    private String place(String name, String address, String phone, String more) {
        return "{'name':'" + name + "','address':'" + address + "','areaId':'"
                + county.area("永兴3格").value() + "','sectorId':'" + county.sector("CATERING")
                + "','responsiblePerson':{'name':'更正责任人','phone':'" + phone + "'}," + more + "}";
    }
}
