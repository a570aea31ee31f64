package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tocsin.house.Shows;

/** No deadline passes in silence: reminded, overdue, one level up, past a vacancy, and each figure opens the rows it counts. */
@TestPropertySource(properties = "tocsin.story=deadlines")
class DeadlineStory extends StoryServer {
    @Test
    @Shows({"HAZ-10", "HAZ-12"})
    void anUnrectifiedHazardIsRemindedOverdueAndGoesOneLevelUpAndTheFiguresFollow() {
        now("2026-03-12", 9);
        var id = found(as("chenli"), "厨房未装报警器");
        as("yangshuo").put("/api/hazards/" + id + fresh("notices"), notice("2026-03-18"));
        onThe("2026-03-17", 8);
        assertThat(kinds(id)).contains("agenda.Reminded").doesNotContain("agenda.DeadlineMissed");
        assertThat(overdue("%E6%8A%A5%E8%AD%A6%E5%99%A8")).isZero();

        onThe("2026-03-19", 1);
        assertThat(kinds(id)).contains("agenda.DeadlineMissed");
        assertThat(overdue("%E6%8A%A5%E8%AD%A6%E5%99%A8")).isEqualTo(1);
        assertThat(figure("overdue")).isEqualTo(overdue("")).isPositive();
        assertThat(as("yangshuo").get("/api/inbox").number("/unread")).isPositive();

        onThe("2026-03-24", 8);
        onThe("2026-03-24", 9);
        assertThat(steps(id, "整改")).containsExactly("OneLevelUp", "DeadlineMissed", "Reminded");
        assertThat(steps(id, "到期复查")).containsExactly("OneLevelUp", "DeadlineMissed", "Reminded");
        assertThat(as("guqing").get("/api/hazards/" + id).text("/clock/tier/name"))
                .isEqualTo("望火县");

        var photo = photo(as("guqing"));
        as("guqing").put("/api/hazards/" + id + fresh("submissions"), "{'statement':'已安装','photos':['" + photo + "']}");
        followers.catchUp();
        assertThat(overdue("%E6%8A%A5%E8%AD%A6%E5%99%A8")).isZero();
        assertThat(figure("overdue")).isEqualTo(overdue(""));
        assertThat(figure("open")).isEqualTo(open());
    }

    @Test
    @Shows("HAZ-05")
    void whenTheUnitsTimeIsOverARecheckIsOwedThoughNothingWasSubmitted() {
        now("2026-03-12", 14);
        var id = found(as("chenli"), "防火卷帘无法下降");
        as("yangshuo").put("/api/hazards/" + id + fresh("notices"), notice("2026-03-18"));
        assertThat(desk(id)).containsExactly("RECTIFICATION");

        onThe("2026-03-18", 8);
        assertThat(desk(id)).containsExactly("RECTIFICATION", "EXPIRY_RECHECK");
        onThe("2026-03-24", 8);
        assertThat(kinds(id).stream().filter("agenda.DeadlineMissed"::equals)).hasSize(2);
        assertThat(overdue("%E5%8D%B7%E5%B8%98")).isEqualTo(1);
        assertThat(figure("overdue")).isEqualTo(overdue(""));

        var sentBack = as("baiqing")
                .put(
                        "/api/hazards/" + id + fresh("rechecks"),
                        "{'passed':false,'note':'仍未修复','photos':['" + photo(as("baiqing")) + "'],'workingDays':3}");
        assertThat(sentBack.text("/status")).isEqualTo("RETURNED");
        assertThat(desk(id)).containsExactly("RECTIFICATION");
        followers.catchUp();
        assertThat(figure("overdue")).isEqualTo(overdue(""));
    }

    @Test
    void aGuardThatWasNotReviewedInTimeIsMissedAndYetNeitherFigureNorLedgerCallsTheHazardOverdue() {
        now("2026-03-12", 16);
        var id = found(as("chenli"), "燃气管穿墙无套管");
        var plan = "{'cause':'CANNOT_STOP','plan':'断气、疏散、报警','measures':'每两小时巡查','watch':'值班工','trackerId':'"
                + county.people.get("杨朔").value() + "','dueOn':'2026-03-16'}";
        var guarded = as("yangshuo").put("/api/hazards/" + id + fresh("guard-plans"), plan);
        assertThat(guarded.status()).as(guarded.toString()).isEqualTo(200);
        onThe("2026-03-17", 9);
        assertThat(kinds(id)).contains("agenda.DeadlineMissed");
        assertThat(overdue("%E7%A9%BF%E5%A2%99")).isZero();
        assertThat(figure("overdue")).isEqualTo(overdue(""));
    }

    @Test
    void aLeaderInChargeFollowsUpWhatCameUpToTheLeadersLevelAndNothingBefore() {
        now("2026-03-12", 15);
        var id = found(as("chenli"), "排烟风机不启动");
        as("yangshuo").put("/api/hazards/" + id + fresh("notices"), notice("2026-03-18"));
        assertThat(desk("jiangyining", id)).isEmpty();

        onThe("2026-03-20", 8);
        assertThat(desk("jiangyining", id)).isEmpty();
        onThe("2026-03-24", 10);
        assertThat(desk("jiangyining", id)).isNotEmpty();
        assertThat(desk("chenli", id)).isEmpty();
    }

    private java.util.List<String> desk(String hazard) {
        return desk("yangshuo", hazard);
    }

    /** What lies on somebody's desk about a hazard, soonest due first. */
    private java.util.List<String> desk(String reader, String hazard) {
        var kinds = new java.util.ArrayList<String>();
        as(reader).get("/api/agenda?view=all").body().get("items").forEach(item -> {
            if (item.get("subject").get("id").asString().equals(hazard)) {
                kinds.add(item.get("kind").asString());
            }
        });
        return kinds;
    }

    @Test
    @Shows("LEAD-01")
    void aRecordIsSeenByItsNodeAndItsAncestorsAndByNobodyBeside() {
        now("2026-03-12", 10);
        var id = found(as("chenli"), "外窗未设逃生口");
        for (var inside : new String[] {"chenli", "yangshuo", "guqing", "baiqing"}) {
            assertThat(as(inside).get("/api/hazards/" + id).status()).as(inside).isEqualTo(200);
        }
        assertThat(as("weixiaozhou").get("/api/hazards/" + id).status()).isEqualTo(404);
        assertThat(as("weixiaozhou").get("/api/ledgers/hazards/rows").number("/total"))
                .isZero();
        assertThat(as("weixiaozhou").get("/api/timelines/" + id).status()).isEqualTo(404);
        assertThat(as("miaoqiaoyun").get("/api/hazards/" + id).status()).isEqualTo(404);
        assertThat(as("miaoqiaoyun").get("/api/ledgers/hazards/rows").number("/total"))
                .isZero();
    }

    private int open() {
        return as("guqing")
                .get("/api/ledgers/hazards/rows?status=RECORDED,ORDERED,SUBMITTED,RETURNED")
                .number("/total");
    }

    private int overdue(String description) {
        return as("guqing")
                .get("/api/ledgers/hazards/rows?overdue=true&description=" + description)
                .number("/total");
    }

    private java.util.List<String> kinds(String id) {
        var kinds = new java.util.ArrayList<String>();
        as("guqing")
                .get("/api/timelines/" + id + "?limit=50")
                .body()
                .get("entries")
                .forEach(entry -> kinds.add(entry.get("kind").asString()));
        return kinds;
    }

    /** The steps of the ladder told about what is owed under this name, newest first. */
    private java.util.List<String> steps(String id, String owed) {
        var kinds = new java.util.ArrayList<String>();
        as("guqing")
                .get("/api/timelines/" + id + "?limit=50")
                .body()
                .get("entries")
                .forEach(entry -> {
                    var sentence = entry.get("sentence").get("zh").asString();
                    boolean onExpiry = sentence.contains("到期复查");
                    var kind = entry.get("kind").asString();
                    if (kind.startsWith("agenda.") && onExpiry == owed.equals("到期复查")) {
                        kinds.add(kind.substring("agenda.".length()));
                    }
                });
        return kinds;
    }

    private int figure(String key) {
        var figures = as("guqing")
                .get("/api/figures?area=" + county.area("望火县").value() + "&from=2026-01-01&until=" + clock.today());
        for (var metric : figures.body().get("metrics")) {
            if (metric.get("key").asString().equals(key)) {
                return metric.get("value").asInt();
            }
        }
        throw new IllegalStateException(key + " is not among " + figures.body());
    }
}
