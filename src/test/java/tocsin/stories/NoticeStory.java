package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.documents.DocumentSeries;
import tocsin.documents.Documents;
import tocsin.documents.IssuingBody;
import tocsin.documents.PaperReading;
import tocsin.foundation.Actor;
import tocsin.organization.AreaId;
import tocsin.organization.AreaLevel;
import tocsin.organization.RecordArea;
import tocsin.town.Wanghuo;

/** What a clerk may type into a notice, what is refused at once and in which words, and how its number reads. */
class NoticeStory extends StoryServer {
    @Autowired
    private Wanghuo.Rooms rooms;

    @Autowired
    private Documents documents;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void aThursdayMorning() {
        now("2026-03-12", 9);
    }

    @Test
    void aNumberOfDaysOutOfBoundsIsRefusedAtOnceAndCalledWrongNotMissing() {
        var hazard = "/api/hazards/" + found(as("chenli"), "期限天数离谱");
        for (var days : List.of("2147483647", "366", "0", "-5")) {
            var refused = as("yangshuo").put(hazard + fresh("notices"), inDays(days));
            assertThat(refused.text("/type")).as(days).isEqualTo("/problems/hazards/deadline-not-in-bounds");
            assertThat(refused.text("/detail"))
                    .contains(days + " 个工作日", "1 至 365")
                    .doesNotContain("缺少");
            assertThat(refused.text("/errors/0/pointer")).isEqualTo("/workingDays");
        }
        assertThat(as("yangshuo").put(hazard + fresh("notices"), inDays("365")).text("/status"))
                .isEqualTo("ORDERED");
        var sentBack =
                "{'passed':false,'note':'没改','photos':['%s'],'workingDays':2147483647}".formatted(photo(as("baiqing")));
        assertThat(as("baiqing").put(hazard + fresh("rechecks"), sentBack).text("/type"))
                .isEqualTo("/problems/hazards/deadline-not-in-bounds");
    }

    private static String inDays(String days) {
        return "{'responsible':{'name':'林秋月'},'measure':'清走','workingDays':" + days + "}";
    }

    @Test
    void aSlipOfTheYearIsRefusedWhenTheNoticeIsIssuedExtendedOrGuarded() {
        var hazard = "/api/hazards/" + found(as("chenli"), "年份打错");
        var refused = as("yangshuo").put(hazard + fresh("notices"), notice("2100-01-01"));
        assertThat(refused.text("/type")).isEqualTo("/problems/hazards/deadline-too-far");
        assertThat(refused.text("/detail")).contains("2100-01-01", "最长 365 个工作日");
        assertThat(as("yangshuo").get(hazard).text("/status")).isEqualTo("RECORDED");
        var guard = "{'cause':'CANNOT_STOP','plan':'断气','measures':'巡查','watch':'值班工','trackerId':'"
                + county.people.get("杨朔").value() + "','dueOn':'2126-03-16'}";
        assertThat(as("yangshuo").put(hazard + fresh("guard-plans"), guard).text("/type"))
                .isEqualTo("/problems/hazards/deadline-too-far");

        as("yangshuo").put(hazard + fresh("notices"), notice("2026-03-20"));
        var extended = as("yangshuo").put(hazard + fresh("extensions"), "{'dueOn':'2062-03-27','reason':'待料'}");
        assertThat(extended.text("/type")).isEqualTo("/problems/hazards/deadline-too-far");
        assertThat(as("yangshuo").get(hazard).text("/dueOn")).isEqualTo("2026-03-20");
    }

    @Test
    void aSecondNoticeIsRefusedNamingTheOneInForceWhoeverAsks() {
        var hazard = "/api/hazards/" + found(as("chenli"), "已有通知的隐患");
        var number = as("yangshuo")
                .put(hazard + fresh("notices"), notice("2026-03-20"))
                .text("/notice/number");
        for (var account : List.of("yangshuo", "guqing")) {
            var again = as(account).put(hazard + fresh("notices"), notice("2026-03-24"));
            assertThat(again.text("/type")).isEqualTo("/problems/hazards/already-ordered");
            assertThat(again.text("/detail")).contains("已发出 " + number + "，期限 2026-03-20");
        }
        var onTheSpot = "{'measure':'更换','photos':['" + photo(as("chenli")) + "']}";
        assertThat(as("chenli")
                        .put(hazard + "/on-the-spot-rectification", onTheSpot)
                        .text("/detail"))
                .contains("已发出 " + number);
    }

    @Test
    void theDayTheRuleProposedStillSaysByWhichRuleItCame() {
        var hazard = "/api/hazards/" + found(as("chenli"), "按规则定的期限");
        var proposed = as("yangshuo").get(hazard + "/notice-proposal").text("/dueOn");
        var issued = as("yangshuo").put(hazard + fresh("notices"), notice(proposed));
        assertThat(issued.text("/clock/dueOn")).isEqualTo(proposed);
        assertThat(issued.text("/clock/howComputed/zh")).contains("自 2026-03-12 起 10 个工作日", "依据");

        var other = "/api/hazards/" + found(as("chenli"), "人定的期限");
        assertThat(as("yangshuo")
                        .put(other + fresh("notices"), notice("2026-03-20"))
                        .text("/clock/howComputed/zh"))
                .contains("2026-03-12 指定");
    }

    @Test
    void aNoticeRestsOnTheArticleProposedForItsCategoryUnlessAPersonSaysAnother() {
        var hazard = "/api/hazards/" + found(as("chenli"), "通道堆物");
        var proposal = as("yangshuo").get(hazard + "/notice-proposal");
        assertThat(proposal.text("/lawArticle")).isEqualTo("《中华人民共和国消防法》第二十八条");
        assertThat(proposal.text("/lawSource/zh")).contains("法律条款", "待核实");
        as("yangshuo").put(hazard + fresh("notices"), notice("2026-03-20"));
        assertThat(paperOf(hazard)).contains("《中华人民共和国消防法》第二十八条", "依据");

        var other = "/api/hazards/" + found(as("chenli"), "门口堆物");
        var own = notice("2026-03-20").replace("{'responsible'", "{'lawArticle':'《演示省消防条例》第三十条','responsible'");
        var issued = as("yangshuo").put(other + fresh("notices"), own);
        assertThat(issued.text("/notice/lawArticle")).isEqualTo("《演示省消防条例》第三十条");
        assertThat(paperOf(other)).contains("《演示省消防条例》第三十条").doesNotContain("第二十八条");
    }

    @Test
    void aNoticeWithoutAnArticleHasNoEmptyColumnForIt() {
        var hazard = "/api/hazards/" + found(as("chenli"), "说不清依据的隐患");
        as("yangshuo")
                .put(
                        hazard + fresh("notices"),
                        notice("2026-03-20").replace("{'responsible'", "{'lawArticle':' ','responsible'"));
        assertThat(paperOf(hazard)).contains("说不清依据的隐患", "等级").doesNotContain("依据：", "隐患情况等级依据");
        assertThat(paperOf(hazard).replace("说不清依据的隐患", "")).doesNotContain("依据");
    }

    /** What the newest paper about a hazard says. */
    private String paperOf(String hazard) {
        var id = hazard.substring(hazard.lastIndexOf('/') + 1);
        var paper = as("yangshuo").get("/api/documents?record=" + id).text("/0/id");
        return PaperReading.pdf(as("yangshuo").download("/api/documents/" + paper + "/paper/pdf"));
    }

    @Test
    void hazardsAreNumberedWithinTheYearOfTheFindAndARefusalLeavesNoGap() {
        now("2024-06-18", 9);
        int first = sequence(found(as("chenli"), "年度第一条"));
        for (int tries = 0; tries < 3; tries++) {
            var refused = as("chenli")
                    .put(
                            "/api/hazards/" + Wanghuo.id(),
                            hazard("目录里没有", "'level':'GENERAL','points':['nothing/AT_ALL']"));
            assertThat(refused.status()).isEqualTo(400);
        }
        now("2026-03-12", 9);
        int later = sequence(found(as("chenli"), "别的年度"));
        now("2024-06-18", 10);
        assertThat(sequence(found(as("chenli"), "年度第二条"))).isEqualTo(first + 1);
        now("2026-03-12", 9);
        assertThat(sequence(found(as("chenli"), "别的年度又一条"))).isEqualTo(later + 1);
    }

    private int sequence(String hazard) {
        var number = as("chenli").get("/api/hazards/" + hazard).text("/number");
        assertThat(number).matches(clock.today().getYear() + "-\\d{5}");
        return Integer.parseInt(number.substring(5));
    }

    @Test
    void whatANoticeOfficerMayNotDoIsRefusedWithoutTheWordsOfAnotherAct() {
        var hazard = as("yangshuo").get("/api/hazards/" + found(as("chenli"), "镇里无权停产"));
        for (var action : hazard.body().get("actions")) {
            if (List.of("stop", "acceptResumption").contains(action.get("act").asString())) {
                assertThat(action.get("allowed").asBoolean()).isFalse();
                assertThat(action.get("reason").get("zh").asString())
                        .contains("没有这项职责")
                        .doesNotContain("通知书");
            }
        }
    }

    private static final String WRONG = "{'servedOn':'2026-03-13','receivedBy':'林秋月'}";
    private static final String RIGHT = "{'servedOn':'2026-03-12','receivedBy':'林小满'}";

    @Test
    void aSecondServiceIsRefusedSayingHowToCorrectTheFirstAndARepeatIsNot() {
        var hazard = "/api/hazards/" + found(as("chenli"), "送达登记两次的隐患");
        var service = hazard + servedWrongly(hazard) + "/service";
        var refused = as("yangshuo").put(service, RIGHT);
        assertThat(refused.text("/type")).isEqualTo("/problems/hazards/already-served");
        assertThat(refused.text("/detail")).contains("2026-03-13", "更正送达").doesNotContain("编号");
        assertThat(as("yangshuo").put(service, WRONG).status()).isEqualTo(200);
    }

    @Test
    void aServiceNotedWronglyIsCorrectedWithAReasonAndTheTimelineTellsOldAndNew() {
        var id = found(as("chenli"), "送达填错的隐患");
        var hazard = "/api/hazards/" + id;
        var notice = servedWrongly(hazard).substring("/notices/".length());
        var receipt = "/api/documents/" + notice + "/receipt/pdf";
        assertThat(PaperReading.pdf(as("yangshuo").download(receipt))).contains("林秋月", "2026年3月13日");

        var correction = "{'noticeId':'" + notice + "','reason':'登记时看错回证','service':" + RIGHT + "}";
        var corrected = as("yangshuo").put(hazard + fresh("service-corrections"), correction);
        assertThat(corrected.text("/notice/service/receivedBy")).isEqualTo("林小满");
        assertThat(corrected.text("/notice/service/servedOn")).isEqualTo("2026-03-12");
        assertThat(as("yangshuo").get("/api/timelines/" + id).body().toString())
                .contains("的送达登记：登记时看错回证", "林秋月", "林小满", "2026-03-13");
        assertThat(PaperReading.pdf(as("yangshuo").download(receipt)))
                .contains("林小满", "2026年3月12日")
                .doesNotContain("林秋月");
        var again = as("yangshuo").put(hazard + fresh("service-corrections"), correction);
        assertThat(again.text("/type")).isEqualTo("/problems/hazards/service-unchanged");
        var worker = as("chenli").put(hazard + fresh("service-corrections"), correction);
        assertThat(worker.status()).isEqualTo(403);
    }

    /** A notice whose service is noted otherwise than it was; gives its address below the hazard. */
    private String servedWrongly(String hazard) {
        var notice = fresh("notices");
        as("yangshuo").put(hazard + notice, notice("2026-03-27"));
        now("2026-03-16", 9);
        as("yangshuo").put(hazard + notice + "/service", WRONG);
        return notice;
    }

    @Test
    void villagesOfOneNameAreToldApartByTheirTownAndNothingIsSaidTwice() {
        var first = village("990101101077", "990101101");
        var second = village("990101102077", "990101102");
        assertThat(firstNumber(first, "东篱社区居民委员会")).isEqualTo("东篱社区整改〔2026〕1号");
        assertThat(firstNumber(second, "东篱社区居民委员会")).isEqualTo("石笕镇东篱社区整改〔2026〕1号");
        var ground = county.area("望火县");
        assertThat(firstNumber(ground, "县水务监督大队")).isEqualTo("县水务监督整改〔2026〕1号");
        assertThat(firstNumber(ground, "县水务监督局")).isEqualTo("望火县水务监督整改〔2026〕1号");
    }

    private AreaId village(String code, String town) {
        var id = new AreaId(Wanghuo.id());
        rooms.areas().record(new RecordArea(id, code, "东篱社区", AreaLevel.VILLAGE, town, null), Actor.INSTALLATION);
        return id;
    }

    /** The number that a body's first notice would get. */
    private String firstNumber(AreaId area, String name) {
        var body = new IssuingBody(Wanghuo.id(), name, rooms.areas().get(area).path());
        var series = new DocumentSeries("rectification-notice", body, LocalDate.of(2026, 3, 12));
        return Objects.requireNonNull(transaction.execute(status ->
                documents.lock(List.of(series), Actor.INSTALLATION).next(series).text()));
    }
}
