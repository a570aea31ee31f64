package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.documents.CameraPicture;
import tocsin.documents.Files;
import tocsin.town.Talk;
import tocsin.town.Wanghuo;

/** What counts as proof, who is told that it did not do, and whose turn it then is, told over HTTP. */
class ProofStory extends StoryServer {
    private static final AtomicInteger SHOWN = new AtomicInteger();

    @BeforeEach
    void aMondayMorning() {
        now("2026-04-13", 9);
    }

    @Test
    void theSamePictureAsFoundOrSubmittedDoesNotCloseAHazard() {
        var asFound = photo(as("chenli"));
        var hazard = foundInTheMill("车间出口堆布", asFound);
        as("yangshuo").put(hazard + fresh("notices"), notice("2026-04-20"));
        var shown = photo(as("miaoqiaoyun"));
        as("miaoqiaoyun").put(hazard + fresh("submissions"), submission(shown));

        for (var old : new String[] {asFound, shown}) {
            var refused = as("baiqing").put(hazard + fresh("rechecks"), recheck(old));
            assertThat(refused.text("/type")).isEqualTo("/problems/hazards/proof-not-new");
            assertThat(refused.text("/detail")).contains("到场后新拍");
        }
        var closed = as("baiqing").put(hazard + fresh("rechecks"), recheck(photo(as("baiqing"))));
        assertThat(closed.text("/status")).isEqualTo("CLOSED");
    }

    @Test
    void aPictureThatServedElsewhereIsAskedAboutUntilWhoShowsItVouchesForIt() {
        var used = usedElsewhere();
        assertThat(as("miaoqiaoyun")
                        .get("/api/photos/" + used.photo() + "/uses")
                        .text("/0/number"))
                .as("the unit may not see the other hazard")
                .isEmpty();
        var hazard = foundInTheMill("配电箱无门", photo(as("chenli")));
        as("yangshuo").put(hazard + fresh("notices"), notice("2026-04-20"));
        var act = fresh("submissions");
        var asked = as("miaoqiaoyun").put(hazard + act, submission(used.photo()));
        assertThat(asked.text("/type")).isEqualTo("/problems/hazards/photo-used-before");
        assertThat(asked.text("/detail")).contains("范围外的另一条隐患", "当场整改", "2026-04-13");

        var confirmed = submission(used.photo()).replaceFirst("}$", ",'photosConfirmed':true}");
        assertThat(as("miaoqiaoyun").put(hazard + act, confirmed).text("/status"))
                .isEqualTo("SUBMITTED");
        followers.catchUp();
        assertThat(as("miaoqiaoyun").put(hazard + act, confirmed).status())
                .as("a repeat is the same act, not another use")
                .isEqualTo(200);
    }

    @Test
    void aPictureThatServedElsewhereIsFlaggedWhereItIsShownAgainAndNotWhereItCameFirst() {
        var used = usedElsewhere();
        var hazard = foundInTheMill("配电箱又无门", used.photo());
        followers.catchUp();
        var number = as("guqing").get(used.hazard()).text("/number");
        var seen = as("guqing").get(hazard);
        assertThat(seen.text("/photosBefore/0/usedBefore/0/number")).isEqualTo(number);
        assertThat(seen.text("/photosBefore/0/usedBefore/0/act/zh")).isEqualTo("当场整改");
        assertThat(as("guqing").get(used.hazard()).body().at("/photosAfter/0/usedBefore"))
                .isEmpty();
    }

    @Test
    void aPictureSaysWhenAndHowFarAwayItWasTakenAndWhatIsOddAboutThat() {
        var near = keep(CameraPicture.jpeg(801));
        var hazard = foundInTheMill("安全出口锁闭", near);
        var before = as("guqing").get(hazard).body().at("/photosBefore/0");
        assertThat(before.at("/exposure/takenAt").asString()).isEqualTo("2026-03-12T01:30:00Z");
        assertThat(before.at("/shownAt").asString()).as("shown a month later").startsWith("2026-0");
        assertThat(before.at("/exposure/distanceMetres").asInt()).isLessThan(10);
        assertThat(before.at("/exposure/far").asBoolean()).isFalse();
        assertThat(before.at("/exposure/old").asBoolean()).isTrue();

        as("yangshuo").put(hazard + fresh("notices"), notice("2026-04-20"));
        var far = keep(as("miaoqiaoyun"), CameraPicture.jpeg(802, 26));
        as("miaoqiaoyun").put(hazard + fresh("submissions"), submission(far));
        var after = as("guqing").get(hazard).body().at("/photosAfter/0/exposure");
        assertThat(after.at("/distanceMetres").asInt()).isBetween(3_650, 3_800);
        assertThat(after.at("/far").asBoolean()).isTrue();
        assertThat(after.at("/old").asBoolean())
                .as("older than the hazard it is said to show put right")
                .isTrue();
    }

    @Test
    void aPictureWithoutATimeSaysSoAndIsNotJudged() {
        var hazard = foundInTheMill("灭火器压力不足", photo(as("chenli")));
        var before = as("guqing").get(hazard).body().at("/photosBefore/0/exposure");
        assertThat(before.at("/takenAt").isNull()
                        && before.at("/distanceMetres").isNull())
                .isTrue();
        assertThat(before.at("/far").asBoolean() || before.at("/old").asBoolean())
                .isFalse();
    }

    private String keep(byte[] picture) {
        return keep(as("chenli"), picture);
    }

    private static String keep(Talk by, byte[] picture) {
        var hash = Files.hash(picture);
        by.put("/api/files/" + hash, picture);
        return hash;
    }

    private record Used(String photo, String hazard) {}

    private Used usedElsewhere() {
        var picture = CameraPicture.picture("png", 810 + SHOWN.incrementAndGet());
        var photo = keep(picture);
        // Passed on by telephone: whoever shows it has its bytes too.
        keep(as("miaoqiaoyun"), picture);
        var hazard = "/api/hazards/" + found(as("chenli"), "楼梯间堆物");
        as("chenli").put(hazard + "/on-the-spot-rectification", "{'measure':'移走','photos':['" + photo + "']}");
        followers.catchUp();
        return new Used(photo, hazard);
    }

    @Test
    void theUnitIsToldWhenItsRectificationIsSentBackAndItsTurnItIs() {
        var hazard = foundInTheMill("应急灯不亮", photo(as("chenli")));
        as("yangshuo").put(hazard + fresh("notices"), notice("2026-04-20"));
        assertThat(next(as("yangshuo"), hazard))
                .as("the paper is not served yet")
                .isEqualTo("recordService");
        assertThat(next(as("miaoqiaoyun"), hazard)).isEqualTo("submit");
        as("miaoqiaoyun").put(hazard + fresh("submissions"), submission(photo(as("miaoqiaoyun"))));
        assertThat(next(as("baiqing"), hazard)).isEqualTo("recheck");
        assertThat(next(as("miaoqiaoyun"), hazard)).isEmpty();
        as("baiqing").put(hazard + fresh("rechecks"), "{'passed':false,'note':'只换了一半','workingDays':3}");
        followers.catchUp();

        var told = as("miaoqiaoyun")
                .get("/api/inbox")
                .body()
                .at("/messages")
                .valueStream()
                .filter(message -> ("/api" + message.at("/url").asString()).equals(hazard))
                .findFirst()
                .orElseThrow();
        assertThat(told.at("/kind").asString()).isEqualTo("hazards.RecheckFailed");
        assertThat(told.at("/sentence/zh").asString())
                .startsWith("柏青复查“应急灯不亮”，退回重改")
                .contains("只换了一半");
        assertThat(as("baiqing").get("/api/inbox").body().toString())
                .as("nobody is told of what he did himself")
                .doesNotContain("应急灯不亮");
    }

    @Test
    void aStepThatIsOverNoLongerCountsOnTheTimeline() {
        var hazard = foundInTheMill("灭火器过期", photo(as("chenli")));
        as("yangshuo").put(hazard + fresh("notices"), notice("2026-04-20"));
        var mill = "/api/timelines/" + county.mill.value();
        assertThat(as("guqing").get(mill).text("/entries/0/due/state")).isEqualTo("RUNNING");
        now("2026-04-15", 9);
        as("miaoqiaoyun").put(hazard + fresh("submissions"), submission(photo(as("miaoqiaoyun"))));
        var over = as("guqing").get(mill);
        assertThat(over.text("/entries/1/due/state")).isEqualTo("SETTLED");
        assertThat(over.text("/entries/1/due/endedOn")).isEqualTo("2026-04-15");
        assertThat(over.text("/entries/1/due/on")).isEqualTo("2026-04-20");
    }

    private String foundInTheMill(String description, String photo) {
        var address = "/api/hazards/" + Wanghuo.id();
        var body = hazard(description, "'level':'GENERAL','photos':['" + photo + "']")
                .replace(county.noodleShop.toString(), county.mill.toString())
                .replace(
                        county.noodleShop.value().toString(),
                        county.mill.value().toString());
        assertThat(as("chenli").put(address, body).status()).isEqualTo(200);
        return address;
    }

    private static String submission(String photo) {
        return "{'statement':'已清','photos':['" + photo + "']}";
    }

    private static String recheck(String photo) {
        return "{'passed':true,'note':'到位','photos':['" + photo + "']}";
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
