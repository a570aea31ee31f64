package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tocsin.figures.VerifyFigures;
import tocsin.house.Shows;
import tocsin.town.Wanghuo;

/** What came late stays late: the record after the find, the rectification after its deadline. */
class LatenessStory extends StoryServer {
    @Autowired
    private VerifyFigures verify;

    @Test
    @Shows("HAZ-10")
    void theTimeToActRunsFromTheFindHoweverLateItIsRecorded() {
        now("2026-05-14", 9);
        var same = recorded("补记甲", "2026-05-13T16:00:00Z");
        assertThat(due(same)).as("just after midnight: found today").isEqualTo("2026-05-19");
        assertThat(as("yangshuo").get(same).body().at("/recordedDaysLate").isNumber())
                .isFalse();

        var yesterday = recorded("补记乙", "2026-05-13T15:59:59Z");
        assertThat(due(yesterday)).as("just before midnight: found yesterday").isEqualTo("2026-05-18");
        assertThat(as("yangshuo").get(yesterday).number("/recordedDaysLate")).isEqualTo(1);
        assertThat(timeline(yesterday)).contains("补记，晚 1 天");
        assertThat(timeline(same)).doesNotContain("补记，晚");
    }

    @Test
    @Shows("HAZ-10")
    void whatIsRecordedAfterTheTimeToActIsOverdueAtOnceAndClimbsFromTheNextWorkingDay() {
        now("2026-05-14", 10);
        var hazard = recorded("补记丙", "2026-05-08T01:00:00Z");
        followers.catchUp();
        assertThat(due(hazard))
                .as("three working days after a Friday before a working Saturday")
                .isEqualTo("2026-05-12");
        assertThat(as("yangshuo").get(hazard).number("/recordedDaysLate")).isEqualTo(6);
        assertThat(rows("overdue=true", "补记丙")).isEqualTo(1);
        assertThat(as("yangshuo").get(hazard).body().at("/course/levelsUp").asInt())
                .as("nobody above is asked on the day it became known")
                .isZero();
        var edge = recorded("补记丁", "2026-05-11T01:00:00Z");
        assertThat(due(edge)).as("the last day is the day of the record").isEqualTo("2026-05-14");
        assertThat(rows("overdue=true", "补记丁")).isZero();
    }

    @Test
    @Shows("HAZ-10")
    void aLateRectificationStaysLateAfterTheReportTheRecheckAndTheClosure() {
        now("2026-05-18", 9);
        var late = ordered("迟改甲", "2026-05-20");
        var timely = ordered("迟改乙", "2026-05-20");
        now("2026-05-20", 17);
        submit(timely);
        onThe("2026-05-21", 1);
        assertThat(as("yangshuo").get(late).text("/lateRectifications/0/ending"))
                .isEqualTo("RUNNING");
        assertThat(as("yangshuo").get(late).number("/lateRectifications/0/days"))
                .isEqualTo(1);
        now("2026-05-25", 10);
        int figure = figure("reportedLate");
        submit(late);
        followers.catchUp();
        assertThat(as("yangshuo").get(late).text("/lateRectifications/0/ending"))
                .isEqualTo("REPORTED");
        assertThat(as("yangshuo").get(late).number("/lateRectifications/0/days"))
                .isEqualTo(5);
        assertThat(timeline(late)).contains("逾期 5 天后报告已整改");
        assertThat(as("yangshuo").get(timely).body().at("/lateRectifications").isEmpty())
                .as("on the last day is in time")
                .isTrue();
        assertThat(rows("overdue=true", "迟改甲")).as("nothing is overdue now").isZero();
        assertThat(rows("rectificationLate=true&daysLate=5..5", "迟改甲")).isEqualTo(1);
        assertThat(rows("rectificationLate=true", "迟改乙")).isZero();
        assertThat(figure("reportedLate")).isEqualTo(figure + 1).isEqualTo(reportedLate());

        now("2026-05-26", 10);
        recheck(late, true);
        followers.catchUp();
        assertThat(as("yangshuo").get(late).number("/lateRectifications/0/days"))
                .isEqualTo(5);
        assertThat(rows("rectificationLate=true&status=CLOSED", "迟改甲")).isEqualTo(1);
        assertThat(figure("reportedLate")).isEqualTo(figure + 1).isEqualTo(reportedLate());
        assertThat(verify.run(difference -> {}).agrees()).isTrue();
    }

    @Test
    void aRecheckWithoutAReportEndsTheDelayAndASecondDelayCountsOnce() {
        now("2026-06-01", 9);
        var hazard = ordered("迟改丙", "2026-06-03");
        onThe("2026-06-04", 1);
        now("2026-06-05", 10);
        int before = figure("reportedLate");
        recheck(hazard, false);
        followers.catchUp();
        assertThat(figure("reportedLate")).as("the recheck found it late").isEqualTo(before + 1);
        assertThat(as("yangshuo").get(hazard).text("/lateRectifications/0/ending"))
                .isEqualTo("RECHECKED");
        assertThat(as("yangshuo").get(hazard).number("/lateRectifications/0/days"))
                .isEqualTo(2);
        onThe("2026-07-20", 1);
        now("2026-07-20", 10);
        // Other stories of the county play in between.
        int figure = figure("reportedLate");
        submit(hazard);
        followers.catchUp();
        assertThat(as("yangshuo").get(hazard).body().at("/lateRectifications").size())
                .isEqualTo(2);
        assertThat(figure("reportedLate"))
                .as("one hazard, however often")
                .isEqualTo(figure)
                .isEqualTo(reportedLate());
        as("yangshuo").put(hazard + fresh("voidings"), "{'reason':'登记重了'}");
        followers.catchUp();
        assertThat(figure("reportedLate"))
                .as("void counts for nothing")
                .isEqualTo(figure - 1)
                .isEqualTo(reportedLate());
        assertThat(verify.run(difference -> {}).agrees()).isTrue();
    }

    private String recorded(String description, String foundAt) {
        var path = "/api/hazards/" + Wanghuo.id();
        var body =
                hazard(description, "'level':'GENERAL'").replace(clock.instant().toString(), foundAt);
        var answer = as("chenli").put(path, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return path;
    }

    private String ordered(String description, String dueOn) {
        var path = "/api/hazards/" + found(as("chenli"), description);
        assertThat(as("yangshuo").put(path + fresh("notices"), notice(dueOn)).text("/status"))
                .isEqualTo("ORDERED");
        return path;
    }

    private void submit(String hazard) {
        var done = as("yangshuo")
                .put(hazard + fresh("submissions"), "{'statement':'已改','photos':['" + photo(as("yangshuo")) + "']}");
        assertThat(done.text("/status")).as(done.toString()).isEqualTo("SUBMITTED");
    }

    private void recheck(String hazard, boolean passed) {
        var done = as("baiqing")
                .put(
                        hazard + fresh("rechecks"),
                        "{'passed':" + passed + ",'note':'看过','photos':['" + photo(as("baiqing")) + "']}");
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
    }

    private String due(String hazard) {
        return as("yangshuo").get(hazard).text("/clock/dueOn");
    }

    private String timeline(String hazard) {
        return as("guqing")
                .get(hazard.replace("/api/hazards", "/api/timelines"))
                .body()
                .toString();
    }

    private int rows(String question, String description) {
        return as("guqing")
                .get("/api/ledgers/hazards/rows?" + question + "&description="
                        + URLEncoder.encode(description, StandardCharsets.UTF_8))
                .number("/total");
    }

    private int reportedLate() {
        return as("guqing")
                .get("/api/ledgers/hazards/rows?voided=false&reportedLateOn=2026-01-01.." + clock.today())
                .number("/total");
    }

    private int figure(String key) {
        var figures = as("guqing")
                .get("/api/figures?area=" + county.area("望火县").value() + "&from=2026-01-01&until=" + clock.today());
        return figures.body()
                .get("metrics")
                .valueStream()
                .filter(metric -> metric.get("key").asString().equals(key))
                .findFirst()
                .orElseThrow()
                .get("value")
                .asInt();
    }
}
