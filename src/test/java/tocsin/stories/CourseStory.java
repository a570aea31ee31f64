package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tocsin.agenda.Agenda;
import tocsin.house.Shows;
import tocsin.town.Talk;
import tocsin.town.Wanghuo;

/** What runs beside the states of a hazard: stop and resumption, guard, refused closures, look-back. Told over HTTP. */
class CourseStory extends StoryServer {
    private static final String STOP =
            "{'kind':'PRODUCTION','scope':'裁剪车间','reason':'疏散通道无法在生产中恢复','lawArticle':'《消防法》第六十条'}";

    @Autowired
    private Agenda agenda;

    @BeforeEach
    void aMondayMorning() {
        now("2026-07-06", 9);
    }

    @Test
    @Shows("HAZ-06")
    void whatCannotBeMadeSafeIsStoppedAndNotClosedBeforeTheResumptionIsAccepted() {
        var hazard = inTheMill("车间疏散楼梯被封");
        assertThat(as("yangshuo").put(hazard + fresh("suspensions"), STOP).status())
                .as("a town has no power to stop")
                .isEqualTo(403);
        var stopped = as("baiqing").put(hazard + fresh("suspensions"), STOP);
        assertThat(stopped.text("/course/suspension/code")).isEqualTo("STOPPED");
        assertThat(as("baiqing").put(hazard + fresh("suspensions"), STOP).text("/type"))
                .isEqualTo("/problems/hazards/stopped-already");
        as("yangshuo").put(hazard + fresh("notices"), notice("2026-07-15"));
        var early = as("baiqing").put(hazard + fresh("rechecks"), recheck(as("baiqing")));
        assertThat(early.text("/type")).isEqualTo("/problems/hazards/resumption-first");

        var asked = as("miaoqiaoyun").put(hazard + fresh("resumption-requests"), statement(as("miaoqiaoyun")));
        assertThat(asked.text("/course/suspension/code")).isEqualTo("RESUMPTION_ASKED");
        assertThat(owed(hazard)).contains("RESUMPTION_CHECK");
        var refused = as("baiqing").put(hazard + fresh("resumption-acceptances"), "{'accepted':false,'note':'楼梯间仍堆物'}");
        assertThat(refused.text("/course/suspension/code")).isEqualTo("STOPPED");
        as("miaoqiaoyun").put(hazard + fresh("resumption-requests"), statement(as("miaoqiaoyun")));
        var resumed = as("baiqing")
                .put(
                        hazard + fresh("resumption-acceptances"),
                        "{'accepted':true,'note':'已清空','photos':['" + photo(as("baiqing")) + "']}");
        assertThat(resumed.text("/course/suspension/code")).isEqualTo("RESUMED");
        assertThat(as("baiqing")
                        .put(hazard + fresh("rechecks"), recheck(as("baiqing")))
                        .text("/status"))
                .isEqualTo("CLOSED");
    }

    @Test
    @Shows({"HAZ-26", "HAZ-25"})
    void combinedUseIsAlwaysStoppedBeforeAnythingElse() {
        var hazard = inTheMill("车间二楼住人");
        var classified = as("chenli")
                .put(hazard + fresh("classifications"), "{'site':'COMBINED_USE','setting':'RURAL','version':1}");
        assertThat(classified.text("/course/site/label/zh")).isEqualTo("三合一、多合一场所");
        assertThat(classified.body().at("/course/rural").asBoolean()).isTrue();
        var notice = as("yangshuo").put(hazard + fresh("notices"), notice("2026-07-15"));
        assertThat(notice.status()).isEqualTo(422);
        assertThat(notice.text("/detail")).contains("没有例外", "移交");
        var spot = as("chenli")
                .put(
                        hazard + "/on-the-spot-rectification",
                        "{'measure':'搬走床','photos':['" + photo(as("chenli")) + "']}");
        assertThat(spot.text("/type")).isEqualTo("/problems/hazards/combined-use-stops");
        assertThat(next(as("baiqing"), hazard)).isEqualTo("stop");
        as("baiqing").put(hazard + fresh("suspensions"), STOP);
        assertThat(as("yangshuo")
                        .put(hazard + fresh("notices"), notice("2026-07-15"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Shows("HAZ-25")
    void combinedUseIsClosedOnlyWhenEachMustHoldsAndTheMeasureChosenHasItsDay() {
        var hazard = inTheMill("成品库夹层住人");
        as("chenli").put(hazard + fresh("classifications"), "{'site':'COMBINED_USE','version':1}");
        as("baiqing").put(hazard + fresh("suspensions"), STOP);
        as("yangshuo").put(hazard + fresh("notices"), notice("2026-07-15"));
        var unknown = as("yangshuo").put(hazard + fresh("combined-use-measures"), measure("PRAY"));
        assertThat(unknown.text("/detail")).contains("PRAY");
        var chosen = as("yangshuo").put(hazard + fresh("combined-use-measures"), measure("SEPARATE"));
        assertThat(chosen.text("/course/combined/measure/label/zh")).isEqualTo("分隔：实体墙、楼板分隔");
        assertThat(owed(hazard)).contains("MEASURE");
        var half = as("chenli")
                .put(hazard + fresh("must-checks"), musts(true, true).replace("OWN_EXIT", "SEPARATED"));
        assertThat(half.text("/type")).isEqualTo("/problems/hazards/each-must-once");
        var bad = as("chenli").put(hazard + fresh("must-checks"), musts(false, true));
        assertThat(bad.body().at("/course/combined/mustsHold").asBoolean(true)).isFalse();
        var renamed = as("chenli")
                .put(hazard + fresh("classifications"), "{'site':'OTHER','version':" + bad.text("/version") + "}");
        assertThat(renamed.text("/type")).isEqualTo("/problems/hazards/still-combined-use");
        as("yangshuo")
                .put(
                        hazard + fresh("resumption-requests"),
                        "{'statement':'已砌墙','photos':['" + photo(as("yangshuo")) + "']}");
        as("baiqing")
                .put(
                        hazard + fresh("resumption-acceptances"),
                        "{'accepted':true,'note':'已分隔','photos':['" + photo(as("baiqing")) + "']}");
        var early = as("baiqing").put(hazard + fresh("rechecks"), recheck(as("baiqing")));
        assertThat(early.text("/type")).isEqualTo("/problems/hazards/musts-first");
        as("chenli").put(hazard + fresh("must-checks"), musts(true, true));
        assertThat(owed(hazard)).doesNotContain("MEASURE");
        assertThat(as("guqing")
                        .get("/api/ledgers/hazards/rows?site=COMBINED_USE&mustsHold=true&combinedMeasure=SEPARATE")
                        .body()
                        .toString())
                .contains("成品库夹层住人");
        assertThat(as("baiqing")
                        .put(hazard + fresh("rechecks"), recheck(as("baiqing")))
                        .text("/status"))
                .isEqualTo("CLOSED");
        assertThat(as("guqing")
                        .get(hazard.replace("hazards", "timelines"))
                        .body()
                        .toString())
                .contains("没有达到：住宿与生产车间、仓库必须彻底分离", "三个必须都已达到");
    }

    private static String measure(String code) {
        return "{'measure':'" + code + "','dueOn':'2026-07-20','plan':'砌实体墙封堵门洞'}";
    }

    private String musts(boolean separated, boolean exit) {
        return "{'musts':[{'must':'SEPARATED','holds':" + separated + "},{'must':'OWN_EXIT','holds':" + exit
                + "},{'must':'ALARM_AND_WATER','holds':true}],'note':'到场逐项看过','photos':['"
                + photo(as("chenli")) + "']}";
    }

    @Test
    @Shows({"HAZ-07", "HAZ-08"})
    void whatCannotBeRemovedIsGuardedAndLookedAtAgainUntilItIsClosed() {
        var hazard = inTheMill("老旧线路须停电改造");
        var plan = "{'cause':'CANNOT_STOP','plan':'断电、疏散、报警','measures':'每两小时巡查','watch':'值班电工','trackerId':'"
                + county.people.get("杨朔").value() + "','dueOn':'2026-07-10'}";
        var incomplete = plan.replace("'watch':'值班电工',", "");
        assertThat(as("yangshuo").put(hazard + fresh("guard-plans"), incomplete).status())
                .isEqualTo(400);
        var guarded = as("yangshuo").put(hazard + fresh("guard-plans"), plan);
        assertThat(guarded.text("/course/guard/watch")).isEqualTo("值班电工");
        assertThat(owed(hazard)).contains("GUARD");
        now("2026-07-10", 9);
        var reviewed = as("yangshuo").put(hazard + fresh("guard-reviews"), "{'note':'巡查记录齐全','nextOn':'2026-07-17'}");
        assertThat(reviewed.text("/course/guard/dueOn")).isEqualTo("2026-07-17");
        assertThat(owed(hazard)).contains("GUARD");
        as("yangshuo").put(hazard + fresh("notices"), notice("2026-07-20"));
        as("baiqing").put(hazard + fresh("rechecks"), recheck(as("baiqing")));
        assertThat(owed(hazard)).as("closed, nothing is owed any more").doesNotContain("GUARD");
    }

    @Test
    @Shows("HAZ-22")
    void aSuperiorRefusesAClosureForPoorQualityAndTheHazardIsOpenAgain() {
        var hazard = closed("防火门闭门器失效");
        var body = "{'reason':'闭门器没有换，只是绑住','workingDays':3}";
        var town = as("yangshuo").put(hazard + fresh("closure-refusals"), body);
        assertThat(town.text("/type")).isEqualTo("/problems/hazards/not-a-superior");
        var closer = as("baiqing").put(hazard + fresh("closure-refusals"), body);
        assertThat(closer.text("/type")).isEqualTo("/problems/hazards/not-a-superior");
        var refused = as("guqing").put(hazard + fresh("closure-refusals"), body);
        assertThat(refused.text("/status")).isEqualTo("RETURNED");
        assertThat(refused.text("/dueOn")).isEqualTo("2026-07-09");
        assertThat(owed(hazard)).contains("RECTIFICATION");
    }

    @Test
    @Shows("HAZ-20")
    void aClosedMajorHazardComesBackForALookBackAndWhatItFoundIsKept() {
        var address = "/api/hazards/" + Wanghuo.id();
        as("baiqing")
                .put(
                        address,
                        hazard(
                                "自动喷淋停用",
                                "'level':'MAJOR','majorBasis':{'regime':'FIRE','rule':'GB 35181-2025','item':'6'}"));
        as("baiqing").put(address + fresh("safety-judgements"), "{'safe':true,'reason':'人员可以疏散','measures':'专人值守'}");
        as("yangshuo").put(address + fresh("notices"), notice("2026-07-20"));
        as("baiqing").put(address + fresh("rechecks"), recheck(as("baiqing")));
        assertThat(owed(address)).contains("LOOK_BACK").contains("2027-01-0");
        now("2026-12-21", 9);
        var held = as("guqing")
                .put(
                        address + fresh("look-backs"),
                        "{'held':true,'note':'运行正常','photos':['" + photo(as("guqing")) + "']}");
        assertThat(held.body().at("/course/heldOnLookBack").asBoolean()).isTrue();
        assertThat(owed(address)).doesNotContain("LOOK_BACK");
        assertThat(as("guqing")
                        .get("/api/ledgers/hazards/rows?heldOnLookBack=true&description=自动喷淋停用")
                        .number("/total"))
                .isEqualTo(1);
    }

    @Test
    @Shows("HAZ-38")
    void eachHazardShowsAtWhichLinkOfTheLoopItStands() {
        var hazard = inTheMill("三个环节");
        assertThat(link(hazard)).isEqualTo("SCREEN");
        as("yangshuo").put(hazard + fresh("notices"), notice("2026-07-08"));
        assertThat(link(hazard)).isEqualTo("TREAT");
        for (int day = 7; day <= 16; day++) {
            onThe("2026-07-%02d".formatted(day), 0);
        }
        assertThat(link(hazard)).as("it went up a level").isEqualTo("ACCOUNT");
        as("baiqing").put(hazard + fresh("rechecks"), recheck(as("baiqing")));
        assertThat(link(hazard)).isEqualTo("CLOSED");
        assertThat(as("guqing").get(hazard).number("/course/levelsUp"))
                .as("that somebody above had to answer stays known")
                .isPositive();
    }

    @Test
    void whatIsClosedInTimeWasNobodysToAnswerFor() {
        var hazard = closed("按期改好，无需问责");
        assertThat(link(hazard)).isEqualTo("CLOSED");
        assertThat(as("guqing").get(hazard).number("/course/levelsUp")).isZero();
    }

    private String link(String hazard) {
        var seen = as("guqing").get(hazard).text("/course/link/code");
        var number = as("guqing").get(hazard).text("/number");
        var row = as("guqing").get("/api/ledgers/hazards/rows?columns=link&number=" + number);
        assertThat(row.text("/rows/0/link")).as("the ledger says the same").isEqualTo(seen);
        return seen;
    }

    private String closed(String description) {
        var hazard = inTheMill(description);
        as("yangshuo").put(hazard + fresh("notices"), notice("2026-07-20"));
        assertThat(as("baiqing")
                        .put(hazard + fresh("rechecks"), recheck(as("baiqing")))
                        .text("/status"))
                .isEqualTo("CLOSED");
        return hazard;
    }

    private String inTheMill(String description) {
        var address = "/api/hazards/" + Wanghuo.id();
        var body = hazard(description, "'level':'GENERAL'")
                .replace(
                        county.noodleShop.value().toString(),
                        county.mill.value().toString());
        assertThat(as("chenli").put(address, body).status()).isEqualTo(200);
        return address;
    }

    private String recheck(Talk by) {
        return "{'passed':true,'note':'到位','photos':['" + photo(by) + "']}";
    }

    private String statement(Talk by) {
        return "{'statement':'已清空','photos':['" + photo(by) + "']}";
    }

    /** Everything owed about a hazard: kinds and days. */
    private String owed(String hazard) {
        return agenda.open(UUID.fromString(hazard.substring("/api/hazards/".length()))).stream()
                .map(item -> item.kind() + " " + item.dueOn())
                .toList()
                .toString();
    }

    private static String next(Talk reader, String hazard) {
        for (var action : reader.get(hazard).body().get("actions")) {
            if (action.get("next").asBoolean()) {
                return action.get("act").asString();
            }
        }
        return "";
    }
}
