package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tocsin.agenda.Agenda;
import tocsin.figures.VerifyFigures;
import tocsin.house.Shows;

/** A record declared void with a reason, and taken back: nothing is deleted, and the figures follow. Told over HTTP. */
class VoidStory extends StoryServer {
    @Autowired
    private Agenda agenda;

    @Autowired
    private VerifyFigures verify;

    @BeforeEach
    void aMondayMorning() {
        now("2026-08-03", 9);
    }

    @Test
    void aVoidRecordOwesNothingCountsForNothingAndTakesNoAct() {
        var hazard = overdue("重复登记");
        int overdue = figure("overdue");
        int found = figure("found");
        assertThat(as("yangshuo")
                        .put(hazard + fresh("voidings"), "{'reason':' '}")
                        .status())
                .isEqualTo(400);
        assertThat(as("chenli")
                        .put(hazard + fresh("voidings"), "{'reason':'重复'}")
                        .status())
                .isEqualTo(403);

        var voided = as("yangshuo").put(hazard + fresh("voidings"), "{'reason':'与另一条重复'}");
        assertThat(voided.text("/course/voidReason")).isEqualTo("与另一条重复");
        followers.catchUp();
        assertThat(figure("overdue")).isEqualTo(overdue - 1);
        assertThat(figure("found")).isEqualTo(found - 1);
        assertThat(agenda.open(id(hazard))).isEmpty();
        var act = as("yangshuo").put(hazard + fresh("extensions"), "{'dueOn':'2026-09-01','reason':'定制'}");
        assertThat(act.text("/type")).isEqualTo("/problems/hazards/voided");
        assertThat(verify.run(difference -> {}).agrees()).isTrue();
    }

    @Test
    void aRecordTakenBackCountsAgainAndOwesAnewWhatItsStateOwes() {
        var hazard = overdue("并非重复");
        as("yangshuo").put(hazard + fresh("voidings"), "{'reason':'疑似重复'}");
        onThe("2026-08-10", 9);
        int found = figure("found");
        int overdue = figure("overdue");
        var restored = as("yangshuo").put(hazard + fresh("restorations"), "{'reason':'不是重复'}");
        assertThat(restored.text("/status")).isEqualTo("ORDERED");
        followers.catchUp();
        assertThat(figure("found")).isEqualTo(found + 1);
        assertThat(figure("overdue"))
                .as("its deadline is over, so it is late at once")
                .isEqualTo(overdue + 1);
        assertThat(agenda.open(id(hazard))).isNotEmpty();
        assertThat(verify.run(difference -> {}).agrees()).isTrue();
        assertThat(as("guqing").get("/api/timelines/" + id(hazard)).body().toString())
                .contains("疑似重复", "不是重复");
    }

    @Test
    void whatIsVoidIsNotToldAsNewSinceTheLastLook() {
        var before = recordedSince();
        var mistake = "/api/hazards/" + found(as("chenli"), "误录待作废");
        found(as("chenli"), "确有其事");
        assertThat(recordedSince()).isEqualTo(before + 2);
        as("yangshuo").put(mistake + fresh("voidings"), "{'reason':'录错了场所'}");
        assertThat(recordedSince()).isEqualTo(before + 1);
        as("yangshuo").put(mistake + fresh("restorations"), "{'reason':'没有录错'}");
        assertThat(recordedSince()).isEqualTo(before + 2);
    }

    @Test
    void whatIsVoidIsNeitherFoundNorListedUnlessItIsAskedFor() {
        var words = "作废即不见";
        var mistake = "/api/hazards/" + found(as("chenli"), words + "甲");
        found(as("chenli"), words + "乙");
        as("yangshuo").put(mistake + fresh("notices"), notice("2026-08-05"));
        followers.catchUp();
        assertThat(hits(words)).isEqualTo(2);
        var number = as("yangshuo").get(mistake).text("/number");
        as("yangshuo").put(mistake + fresh("voidings"), "{'reason':'录错了场所'}");
        followers.catchUp();
        assertThat(hits(words)).isEqualTo(1);
        assertThat(hits(number)).isZero();
        assertThat(listed("description", words)).isEqualTo(1);
        assertThat(listed("voided=false&description", words)).isEqualTo(1);
        assertThat(listed("voided=true&description", words)).isEqualTo(1);
        assertThat(listed("voided=any&description", words)).isEqualTo(2);
        assertThat(listed("number", number)).isZero();
        assertThat(listed("ids", mistake.substring("/api/hazards/".length())))
                .as("who chose a row has seen it")
                .isEqualTo(1);
        var sheet = as("yangshuo")
                .text("/api/ledgers/hazards/export?format=csv&columns=description&description=" + encoded(words));
        assertThat(sheet).contains(words + "乙").doesNotContain(words + "甲");
        as("yangshuo").put(mistake + fresh("restorations"), "{'reason':'没有录错'}");
        followers.catchUp();
        assertThat(hits(words)).isEqualTo(2);
        assertThat(listed("description", words)).isEqualTo(2);
    }

    private int hits(String words) {
        return (int) as("yangshuo").get("/api/search?words=" + encoded(words)).body().findValues("hits").stream()
                .mapToLong(group -> group.size())
                .sum();
    }

    private long listed(String asked, String value) {
        return as("yangshuo")
                .get("/api/ledgers/hazards/rows?limit=1&" + asked + "=" + encoded(value))
                .number("/total");
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private long recordedSince() {
        followers.catchUp();
        return as("yangshuo")
                .get("/api/changes?area=" + county.area("望火镇").value())
                .number("/counts/recorded");
    }

    private String overdue(String description) {
        var hazard = "/api/hazards/" + found(as("chenli"), description);
        as("yangshuo").put(hazard + fresh("notices"), notice("2026-08-05"));
        onThe("2026-08-06", 0);
        return hazard;
    }

    private static UUID id(String hazard) {
        return UUID.fromString(hazard.substring("/api/hazards/".length()));
    }

    @Test
    @Shows({"HAZ-45", "HAZ-33", "HAZ-48"})
    void ruralHazardsKindsOfSiteAndMajorOnesClosedAreFiguresThatOpenTheirRows() {
        var rural = "/api/hazards/" + found(as("chenli"), "农房灶间堆柴");
        as("chenli").put(rural + fresh("classifications"), "{'setting':'RURAL','site':'RENTED','version':1}");
        var unknown = as("chenli").put(rural + fresh("classifications"), "{'setting':'MOON','version':2}");
        assertThat(unknown.text("/type")).isEqualTo("/problems/hazards/unknown-code");
        followers.catchUp();
        var rows = as("guqing").get("/api/ledgers/hazards/rows?rural=true&voided=false&foundOn=2026-08-01..2026-08-31");
        assertThat(figure("rented")).isEqualTo(rows.number("/total")).isPositive();
        assertThat(figure("majorClosed"))
                .isEqualTo(as("guqing")
                        .get("/api/ledgers/hazards/rows?level=MAJOR&closedOn=2026-08-01..2026-08-31&voided=false")
                        .number("/total"));
        assertThat(figure("ruralShare")).isPositive();
        assertThat(verify.run(difference -> {}).agrees()).isTrue();
    }

    /** A figure of the county in August up to today. */
    private int figure(String key) {
        var strip = as("guqing")
                .get("/api/figures?area=" + county.area("望火县").value() + "&from=2026-08-01&until=" + clock.today());
        for (var metric : strip.body().get("metrics")) {
            if (metric.get("key").asString().equals(key)) {
                return metric.get("value").asInt();
            }
        }
        throw new IllegalStateException(key + " is not in " + strip.body());
    }
}
