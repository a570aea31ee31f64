package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.house.Shows;
import tocsin.town.Wanghuo;

/** A hazard from the day it is found to the day it is closed, told over HTTP. */
class HazardLoopStory extends StoryServer {
    @BeforeEach
    void aThursdayMorning() {
        now("2026-03-12", 9);
    }

    @Test
    @Shows({"HAZ-05", "HAZ-09", "HAZ-11"})
    void aHazardIsOrderedSubmittedRecheckedBySomebodyElseAndClosed() {
        var hazard = "/api/hazards/" + found(as("chenli"), "二楼安全出口堆放纱包");
        var notice = fresh("notices");
        var issued = as("yangshuo").put(hazard + notice, notice("2026-03-20"));
        assertThat(issued.text("/status")).isEqualTo("ORDERED");
        assertThat(issued.text("/clock/dueOn")).isEqualTo("2026-03-20");
        var served = as("yangshuo").put(hazard + notice + "/service", "{'servedOn':'2026-03-12','receivedBy':'林秋月'}");
        assertThat(served.text("/notice/service/receivedBy")).isEqualTo("林秋月");
        assertThat(served.text("/notice/tracker/name")).isEqualTo("杨朔");

        now("2026-03-18", 10);
        var submitted = as("yangshuo")
                .put(hazard + fresh("submissions"), "{'statement':'已清走','photos':['" + photo(as("yangshuo")) + "']}");
        assertThat(submitted.text("/status")).isEqualTo("SUBMITTED");
        var own = as("yangshuo")
                .put(
                        hazard + fresh("rechecks"),
                        "{'passed':true,'note':'好','photos':['" + photo(as("yangshuo")) + "']}");
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.text("/type")).isEqualTo("/problems/hazards/recheck-by-responsible");

        var closed = as("baiqing")
                .put(
                        hazard + fresh("rechecks"),
                        "{'passed':true,'note':'到位','photos':['" + photo(as("baiqing")) + "']}");
        assertThat(closed.text("/status")).isEqualTo("CLOSED");
        assertThat(closed.text("/closedOn")).isEqualTo("2026-03-18");
        assertThat(closed.body().path("clock").isObject()).isFalse();
    }

    @Test
    @Shows("HAZ-04")
    void whatIsPutRightOnTheSpotClosesInTheSameVisitButOnlyWithProof() {
        var hazard = "/api/hazards/" + found(as("chenli"), "灭火器压力不足");
        var without = as("chenli").put(hazard + "/on-the-spot-rectification", "{'measure':'更换'}");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text("/title")).isEqualTo("没有照片，不能销号");
        assertThat(as("chenli").english().get(hazard).text("/status")).isEqualTo("RECORDED");

        var done = as("chenli")
                .put(
                        hazard + "/on-the-spot-rectification",
                        "{'measure':'更换','photos':['" + photo(as("chenli")) + "']}");
        assertThat(done.text("/status")).isEqualTo("CLOSED");
    }

    @Test
    @Shows("HAZ-03")
    void aNoticeWithoutPersonMeasureOrDeadlineIsRefusedNamingWhatIsMissing() {
        var hazard = "/api/hazards/" + found(as("chenli"), "后门上锁");
        var refused = as("yangshuo").put(hazard + fresh("notices"), "{'responsible':{'name':' '},'workingDays':0}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/detail")).contains("整改责任人", "整改措施", "整改期限");
        var english = as("yangshuo").english().put(hazard + fresh("notices"), "{'responsible':{'name':'林秋月'}}");
        assertThat(english.text("/detail")).contains("Missing: measure");
        assertThat(as("yangshuo").get(hazard).text("/status")).isEqualTo("RECORDED");
    }

    @Test
    @Shows({"HAZ-02", "HAZ-15"})
    void aMajorHazardNamesItsRuleItemAndItsJudgeAndStandsInTheCatalogue() {
        var bare = as("baiqing").put("/api/hazards/" + Wanghuo.id(), hazard("喷淋主泵无法启动", "'level':'MAJOR'"));
        assertThat(bare.text("/type")).isEqualTo("/problems/hazards/major-needs-basis");
        var wrongEdition = as("baiqing")
                .put(
                        "/api/hazards/" + Wanghuo.id(),
                        hazard(
                                "喷淋主泵无法启动",
                                "'level':'MAJOR','majorBasis':{'regime':'FIRE','rule':'GB 35181-2017','item':'7.4.6'}"));
        assertThat(wrongEdition.text("/type")).isEqualTo("/problems/hazards/unknown-rule-item");

        var graded = as("baiqing")
                .put(
                        "/api/hazards/" + Wanghuo.id(),
                        hazard(
                                "喷淋主泵无法启动",
                                "'level':'MAJOR','majorBasis':{'regime':'FIRE','rule':'GB 35181-2025','item':'6'},'reference':{'kind':'检查记录','number':'望消检〔2026〕7号'}"));
        assertThat(graded.text("/majorBasis/judgedBy/name")).isEqualTo("柏青");
        var catalogue =
                as("guqing").get("/api/ledgers/hazards/rows?level=MAJOR&referenceNumber=%E6%9C%9B%E6%B6%88%E6%A3%80");
        assertThat(catalogue.number("/total")).isEqualTo(1);
        assertThat(catalogue.text("/rows/0/ruleItem")).isEqualTo("6");
    }

    @Test
    @Shows("HAZ-21")
    void aHazardThatIsBackIsLinkedToTheOneThatWasClosed() {
        var first = found(as("chenli"), "楼梯间停放电动车");
        as("chenli")
                .put(
                        "/api/hazards/" + first + "/on-the-spot-rectification",
                        "{'measure':'移走','photos':['" + photo(as("chenli")) + "']}");
        now("2026-03-16", 9);
        var again = Wanghuo.id().toString();
        var linked = as("chenli")
                .put("/api/hazards/" + again, hazard("楼梯间又停放电动车", "'level':'GENERAL','relapseOf':'" + first + "'"));
        assertThat(linked.text("/relapseOf/id")).isEqualTo(first);
        assertThat(as("chenli").get("/api/hazards/" + first).text("/relapses/0/id"))
                .isEqualTo(again);
        var ofAnOpenOne = as("chenli")
                .put("/api/hazards/" + Wanghuo.id(), hazard("再停放", "'level':'GENERAL','relapseOf':'" + again + "'"));
        assertThat(ofAnOpenOne.text("/type")).isEqualTo("/problems/hazards/relapse-of-another");
        assertThat(badly(first)).isEqualTo("true");
        assertThat(badly(again)).isEqualTo("false");
    }

    @Test
    void aDeadlineIsExtendedWithAReasonWhileThereIsTimeAndNeverAfterwards() {
        var hazard = "/api/hazards/" + found(as("chenli"), "防火门破损");
        as("yangshuo").put(hazard + fresh("notices"), notice("2026-03-18"));
        assertThat(as("yangshuo")
                        .put(hazard + fresh("extensions"), "{'dueOn':'2026-03-25'}")
                        .status())
                .isEqualTo(400);
        var earlier = as("yangshuo").put(hazard + fresh("extensions"), "{'dueOn':'2026-03-18','reason':'定制'}");
        assertThat(earlier.text("/type")).isEqualTo("/problems/hazards/extension-not-later");
        assertThat(as("chenli")
                        .put(hazard + fresh("extensions"), "{'dueOn':'2026-03-25','reason':'定制'}")
                        .status())
                .isEqualTo(403);

        var extension = fresh("extensions");
        var extended = as("yangshuo").put(hazard + extension, "{'dueOn':'2026-03-25','reason':'防火门须定制'}");
        as("yangshuo").put(hazard + extension, "{'dueOn':'2026-03-25','reason':'防火门须定制'}");
        assertThat(extended.text("/dueOn")).isEqualTo("2026-03-25");
        assertThat(extended.text("/clock/dueOn")).isEqualTo("2026-03-25");
        assertThat(extended.text("/notice/dueOn")).isEqualTo("2026-03-18");
        var told = as("guqing").get("/api/timelines/" + hazard.substring("/api/hazards/".length()));
        assertThat(told.text("/entries/0/sentence/zh")).contains("2026-03-18", "2026-03-25", "防火门须定制");
        assertThat(told.number("/total")).isEqualTo(3);

        now("2026-03-26", 9);
        var late = as("yangshuo").put(hazard + fresh("extensions"), "{'dueOn':'2026-04-25','reason':'仍未到货'}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("/detail")).contains("2026-03-25", "退回");
    }

    private String badly(String id) {
        var rows = as("guqing")
                .get("/api/ledgers/hazards/rows?columns=rectifiedBadly&ids=" + id)
                .body();
        for (var row : rows.get("rows")) {
            if (row.get("id").asString().equals(id)) {
                return row.get("rectifiedBadly").asString();
            }
        }
        throw new IllegalStateException(id + " is not among " + rows);
    }

    @Test
    @Shows("HAZ-01")
    void theLedgerHoldsWhoFoundWhatWhereWhenAndWhereItStands() {
        var id = found(as("chenli"), "应急照明损坏三处");
        as("yangshuo").put("/api/hazards/" + id + fresh("notices"), notice("2026-03-25"));
        var row = as("guqing").get("/api/ledgers/hazards/rows?description=%E4%B8%89%E5%A4%84");
        assertThat(row.number("/total")).isEqualTo(1);
        assertThat(row.text("/rows/0/premisesName")).isEqualTo("林婶面馆");
        assertThat(row.text("/rows/0/areaName")).isEqualTo("永兴3格");
        assertThat(row.text("/rows/0/finderName")).isEqualTo("陈莉");
        assertThat(row.text("/rows/0/responsibleName")).isEqualTo("林秋月");
        assertThat(row.text("/rows/0/dueOn")).isEqualTo("2026-03-25");
        assertThat(row.text("/rows/0/foundOn")).isEqualTo("2026-03-12");
    }

    @Test
    void aDeadlineInThePastIsRefusedWithWhatToDo() {
        var hazard = "/api/hazards/" + found(as("chenli"), "消火栓被遮挡");
        var refused = as("yangshuo").put(hazard + fresh("notices"), notice("2026-03-11"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/detail")).contains("2026-03-11", "2026-03-12", "当场整改");
    }

    @Test
    void theSameRequestAgainChangesNothingAndAnotherUnderItsIdIsAConflict() {
        var id = Wanghuo.id();
        var body = hazard("配电箱下堆物", "'level':'GENERAL'");
        assertThat(as("chenli").put("/api/hazards/" + id, body).text("/number"))
                .isEqualTo(as("chenli").put("/api/hazards/" + id, body).text("/number"));
        assertThat(as("chenli")
                        .put("/api/hazards/" + id, hazard("另一件事", "'level':'GENERAL'"))
                        .text("/type"))
                .isEqualTo("/problems/foundation/id-taken");
        followers.catchUp();
        assertThat(as("chenli").get("/api/timelines/" + id).number("/total")).isEqualTo(1);
    }

    @Test
    void twoPeopleChangingOneRecordDoNotOverwriteEachOther() {
        var hazard = "/api/hazards/" + found(as("chenli"), "插座串接");
        as("yangshuo").put(hazard + fresh("corrections"), "{'version':1,'changes':{'spot':'后厨'}}");
        var late = as("guqing").put(hazard + fresh("corrections"), "{'version':1,'changes':{'spot':'前厅'}}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("/detail")).contains("1", "2");
        assertThat(as("guqing").get(hazard).text("/spot")).isEqualTo("后厨");
    }

    @Test
    void anOrderNeedsEnforcementPowerTwoOfficersAndTheLaw() {
        var hazard = "/api/hazards/" + found(as("chenli"), "疏散通道封堵");
        var grid = as("chenli").put(hazard + fresh("notices"), notice("2026-03-20"));
        assertThat(grid.status()).isEqualTo(403);
        var town = as("yangshuo").put(hazard + fresh("orders"), notice("2026-03-20"));
        assertThat(town.status()).isEqualTo(403);
        var bare = as("baiqing").put(hazard + fresh("orders"), notice("2026-03-20"));
        assertThat(bare.text("/type")).isEqualTo("/problems/hazards/order-incomplete");
        var officers = "'officers':[{'personId':'" + county.people.get("柏青").value()
                + "','cardNumber':'99-01-0001'},{'personId':'"
                + county.people.get("卢远航").value() + "','cardNumber':'99-01-0002'}],'lawArticle':'消防法第六十条'}";
        var order =
                as("baiqing").put(hazard + fresh("orders"), notice("2026-03-20").replaceFirst("}$", "," + officers));
        assertThat(order.text("/notice/kind")).isEqualTo("ORDER_BY_DATE");
        assertThat(order.text("/notice/number")).matches("县消防救援责改〔2026〕[1-9]\\d*号");
    }
}
