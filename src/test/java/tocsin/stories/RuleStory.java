package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tocsin.agenda.Agenda;
import tocsin.agenda.DeadlineRecount;
import tocsin.rulebook.Certainty;
import tocsin.rulebook.Rulebook;
import tocsin.rulebook.WorkingCalendar;
import tocsin.town.Talk;
import tocsin.town.Wanghuo;

/** A county sets its own numbers: one person proposes, another approves, and what was decided before stays. */
class RuleStory extends StoryServer {
    private static final String RECHECK = "hazards/recheck-deadline";

    /** Far from the days of other stories, who share this county. */
    private static final LocalDate FROM = LocalDate.of(2031, 3, 3);

    @Autowired
    private Rulebook rulebook;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private DeadlineRecount recount;

    @Autowired
    private Agenda agenda;

    /** A recheck deadline, as the rulebook gives its values. */
    record Days(int workingDays) {}

    @BeforeAll
    void appointASecondOfficer() {
        if (!county.people.containsKey("秦核准")) {
            county.appoint("秦核准", "qinhezhun", "县消安委办", "望火县", "LEADER");
            county.appoint("季规则", "jiguize", "县消安委办", "望火县", "COUNTY_OFFICE");
        }
    }

    @Test
    void anEditionHoldsOnlyWhenAnotherPersonApprovedItAndOnlyFromItsDayOn() {
        now("2026-03-12", 9);
        var id = propose("jiguize", RECHECK, number("990101", "2031-03-03", "/workingDays", 2));
        assertThat(recheckOn(FROM)).isEqualTo(3);
        assertThat(as("jiguize")
                        .put("/api/rule-proposals/" + id + "/approval", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(as("qinhezhun")
                        .put("/api/rule-proposals/" + id + "/approval", "{}")
                        .status())
                .isEqualTo(204);
        assertThat(as("qinhezhun")
                        .put("/api/rule-proposals/" + id + "/approval", "{}")
                        .status())
                .isEqualTo(204);
        assertThat(recheckOn(FROM)).isEqualTo(2);
        assertThat(recheckOn(FROM.minusDays(1))).isEqualTo(3);
        var told = as("chenli").get("/api/rules/" + RECHECK);
        assertThat(told.text("/editions/0/edition")).isEqualTo("2031-03-03@990101");
        assertThat(told.text("/editions/0/areaName")).isEqualTo("望火县");
        assertThat(told.text("/proposals/0/decider")).isEqualTo("秦核准");
        assertThat(as("qinhezhun")
                        .put("/api/rule-proposals/" + id + "/refusal", "{'reason':'晚了'}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aNumberBeyondTheLawADayGoneByOrAPlaceUnknownIsRefused() {
        now("2026-03-12", 9);
        assertThat(refused(number("990101", "2031-04-01", "/workingDays", 4)))
                .contains("number-out-of-bounds", "1", "3");
        assertThat(refused(number("990101", "2026-03-11", "/workingDays", 2))).contains("only-from-now-on");
        assertThat(refused(number("000000", "2031-04-01", "/workingDays", 2))).contains("no-such-place");
        var whole = put("jiguize", "premises/premises-categories", number("990101", "2031-04-01", "/x", 1));
        assertThat(whole.text("/type")).contains("not-open-to-editions");
    }

    @Test
    void aProposalIsRefusedWithAReasonOrTakenBackByItsAuthorAndThenHoldsNowhere() {
        now("2026-03-12", 9);
        var refused = propose("jiguize", RECHECK, number("990101", "2031-05-05", "/workingDays", 1));
        assertThat(as("qinhezhun")
                        .put("/api/rule-proposals/" + refused + "/refusal", "{'reason':'人手不足'}")
                        .status())
                .isEqualTo(204);
        var back = propose("jiguize", RECHECK, number("990101", "2031-05-06", "/workingDays", 1));
        assertThat(as("guqing")
                        .put("/api/rule-proposals/" + back + "/withdrawal", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(as("jiguize")
                        .put("/api/rule-proposals/" + back + "/withdrawal", "{}")
                        .status())
                .isEqualTo(204);
        assertThat(rulebook.list(RECHECK, Days.class))
                .noneMatch(edition -> edition.inForceFrom().getYear() == 2031
                        && edition.inForceFrom().getMonthValue() == 5);
    }

    @Test
    void aNumberIsMarkedUntilANamedPersonComparedItWithTheOfficialText() {
        now("2026-03-12", 9);
        var rule = "premises/likeness";
        assertThat(as("chenli").get("/api/rules/" + rule).text("/editions/0/certainty"))
                .isEqualTo("VERIFY");
        var act = "/api/rules/" + rule + "/editions/2024-01-01" + fresh("confirmations");
        assertThat(as("chenli").put(act, "{'comparedWith':'文本'}").status()).isEqualTo(403);
        assertThat(as("jiguize")
                        .put(act, "{'comparedWith':'县消安委会 2026 年第 3 次会议纪要'}")
                        .status())
                .isEqualTo(204);
        var told = as("chenli").get("/api/rules/" + rule);
        assertThat(told.text("/editions/0/certainty")).isEqualTo(Certainty.SURE.name());
        assertThat(told.text("/editions/0/confirmation/name")).isEqualTo("季规则");
        assertThat(as("jiguize").put(act, "{'comparedWith':'别的'}").status()).isEqualTo(409);
    }

    @Test
    void aHolidayNoticeCountsFromItsApprovalOn() {
        now("2026-03-12", 9);
        var wednesday = LocalDate.of(2033, 2, 2);
        assertThat(calendar.isWorkingDay(wednesday)).isTrue();
        var id = propose(
                "jiguize",
                "rulebook/calendar",
                ",'inForceFrom':'2026-03-12','calendar':{'year':2033,'off':[{'from':'2033-02-01','until':'2033-02-07'}],"
                        + "'working':['2033-02-12']}");
        assertThat(as("qinhezhun")
                        .put("/api/rule-proposals/" + id + "/approval", "{}")
                        .status())
                .isEqualTo(204);
        assertThat(calendar.isWorkingDay(wednesday)).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2033, 2, 12))).isTrue();
        var odd = put(
                "jiguize",
                "rulebook/calendar",
                ",'inForceFrom':'2026-03-12','calendar':{'year':2034,'off':[],'working':['2034-02-01']}");
        assertThat(odd.text("/type")).contains("calendar-odd");
    }

    @Test
    void aHolidayNoticeMovesWhatIsStillOwedAwayAndNeverEarlierAndEachChangeIsTold() {
        recount.takeUpCalendar();
        now("2026-12-28", 9);
        var counted = found(as("chenli"), "充电棚线缆私接");
        as("yangshuo").put("/api/hazards/" + counted + fresh("notices"), counted(5));
        var set = found(as("chenli"), "充电棚未设灭火器");
        as("yangshuo").put("/api/hazards/" + set + fresh("notices"), notice("2027-01-05"));
        var submitted = submittedOn("2026-12-30");
        assertThat(due(counted)).containsExactly("RECTIFICATION 2027-01-05", "EXPIRY_RECHECK 2027-01-08");
        assertThat(due(submitted)).containsExactly("RECHECK 2027-01-05");

        approve(propose("jiguize", "rulebook/calendar", year2027("2027-01-05", "2027-01-09")));
        recount.takeUpCalendar();
        assertThat(due(counted)).containsExactly("RECTIFICATION 2027-01-07", "EXPIRY_RECHECK 2027-01-11");
        assertThat(due(set)).containsExactly("RECTIFICATION 2027-01-05", "EXPIRY_RECHECK 2027-01-08");
        assertThat(due(submitted)).containsExactly("RECHECK 2027-01-07");
        assertThat(as("chenli").get("/api/hazards/" + counted).text("/dueOn")).isEqualTo("2027-01-07");
        assertThat(told(counted, "hazards.Extended"))
                .containsExactly("将“充电棚线缆私接”的整改期限由 2027-01-05 延至 2027-01-07：按望消安办〔2026〕3号重新计算工作日");
        assertThat(as("guqing").get("/api/timelines/" + counted).body().toString())
                .contains("from 2027-01-05 to 2027-01-07: working days counted again by");
        assertThat(told(submitted, "agenda.DeadlineRecounted"))
                .containsExactly("复查的期限按望消安办〔2026〕3号重新计算，由 2027-01-05 顺延至 2027-01-07");

        recount.takeUpCalendar();
        assertThat(told(submitted, "agenda.DeadlineRecounted")).hasSize(1);
    }

    private String submittedOn(String day) {
        var id = found(as("chenli"), "充电棚占用消防车道");
        as("yangshuo").put("/api/hazards/" + id + fresh("notices"), notice("2027-01-20"));
        now(day, 9);
        var body = "{'statement':'已移走','photos':['" + photo(as("yangshuo")) + "']}";
        as("yangshuo").put("/api/hazards/" + id + fresh("submissions"), body);
        return id;
    }

    private void approve(String proposal) {
        var answer = as("qinhezhun").put("/api/rule-proposals/" + proposal + "/approval", "{}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    private static String counted(int workingDays) {
        return notice("2027-01-01").replace("'dueOn':'2027-01-01'", "'workingDays':" + workingDays);
    }

    private static String year2027(String until, String working) {
        return ",'inForceFrom':'2026-12-30','calendar':{'year':2027,'off':[{'from':'2027-01-01','until':'" + until
                + "'}],'working':['" + working + "']}";
    }

    private List<String> due(String hazard) {
        return agenda.open(UUID.fromString(hazard)).stream()
                .map(item -> item.kind() + " " + item.deadline().day())
                .toList();
    }

    private List<String> told(String hazard, String kind) {
        followers.catchUp();
        return as("guqing").get("/api/timelines/" + hazard + "?limit=50").body().get("entries").values().stream()
                .filter(line -> line.get("kind").asString().equals(kind))
                .map(line -> line.get("sentence").get("zh").asString())
                .toList();
    }

    private int recheckOn(LocalDate day) {
        return rulebook.inForce(RECHECK, Days.class, day, List.of("990101"))
                .values()
                .workingDays();
    }

    private String refused(String more) {
        return put("jiguize", RECHECK, more).toString();
    }

    private String propose(String account, String rule, String more) {
        var id = Wanghuo.id().toString();
        var answer = as(account).put("/api/rule-proposals/" + id, body(rule, more));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
        return id;
    }

    private Talk.Answer put(String account, String rule, String more) {
        return as(account).put("/api" + fresh("rule-proposals"), body(rule, more));
    }

    private static String body(String rule, String more) {
        return "{'rule':'" + rule + "','act':'望消安办〔2026〕3号'" + more + "}";
    }

    private static String number(String area, String from, String at, int value) {
        return ",'areaCode':'" + area + "','inForceFrom':'" + from + "','numbers':{'" + at + "':" + value + "}";
    }
}
