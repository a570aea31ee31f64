package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tocsin.house.Shows;

/** How a hazard is judged by the standard on major fire hazards: the program proposes, a person decides. Told over HTTP. */
class DeterminationStory extends StoryServer {
    private static final String THREE = "element=7.3.2,7.3.9,7.5";

    @Test
    @Shows({"HAZ-02", "HAZ-15"})
    void theRuleProposesTheElementsAreKeptAndAPersonDecides() {
        now("2024-05-14", 9);
        var hazard = "/api/hazards/" + found(as("baiqing"), "楼梯间封堵、外窗装铁栅栏");
        var proposal = as("baiqing").get(hazard + "/determination-proposal?place=CROWDED_PLACE&" + THREE);
        assertThat(proposal.text("/verdict")).isEqualTo("SYNTHETIC");
        assertThat(proposal.text("/why/zh")).contains("规则 a 的 3 条");
        assertThat(proposal.text("/standard")).isEqualTo("GB 35181-2017");
        assertThat(as("baiqing")
                        .get(hazard + "/determination-proposal?place=OFFICE&" + THREE)
                        .text("/verdict"))
                .as("three are not enough elsewhere")
                .isEqualTo("NONE");

        var without = as("baiqing").put(hazard + fresh("determinations"), determination("7.3.2", "'item':'7.5'"));
        assertThat(without.text("/type")).isEqualTo("/problems/hazards/major-needs-basis");
        var judged = as("baiqing").put(hazard + fresh("determinations"), determination("7.3.2", "'item':'7.3.2'"));
        assertThat(judged.text("/level")).isEqualTo("MAJOR");
        assertThat(judged.text("/majorBasis/rule")).isEqualTo("GB 35181-2017");
        assertThat(judged.text("/majorBasis/judgedBy/name")).isEqualTo("柏青");
        var kept = as("guqing").get(hazard + "/determinations");
        assertThat(kept.text("/0/proposal/verdict")).isEqualTo("NONE");
        assertThat(kept.text("/0/command/elements/0/measured")).isEqualTo("0.72 m");
        var told = as("guqing").get("/api/timelines/" + hazard.substring("/api/hazards/".length()));
        assertThat(told.text("/entries/1/sentence/zh")).contains("GB 35181-2017", "决定为重大隐患");
    }

    @Test
    void fromNovember2025OnTheCountsOf2017AreRefusedAndACandidateMustBeCompared() {
        now("2026-06-02", 9);
        var hazard = "/api/hazards/" + found(as("baiqing"), "夹芯板隔出的宿舍");
        var old = as("baiqing").get(hazard + "/determination-proposal?place=CROWDED_PLACE&" + THREE);
        assertThat(old.text("/type")).isEqualTo("/problems/hazards/unknown-element");
        assertThat(old.text("/detail")).contains("GB 35181-2025");
        var candidate = as("baiqing").get(hazard + "/determination-proposal?element=6");
        assertThat(candidate.body().get("candidateOnly").asBoolean()).isTrue();
        assertThat(candidate.text("/verdict")).isEqualTo("CANDIDATE");
        assertThat(candidate.body().get("major").asBoolean()).isFalse();
        var nothing = as("baiqing").get(hazard + "/determination-proposal");
        assertThat(nothing.text("/verdict")).as("no acquittal either").isEqualTo("CANDIDATE");

        var unread = as("baiqing").put(hazard + fresh("determinations"), determination("6", "'item':'6'"));
        assertThat(unread.text("/type")).isEqualTo("/problems/hazards/compare-with-standard");
        var compared =
                as("baiqing").put(hazard + fresh("determinations"), determination("6", "'item':'6','clause':'6.3.2'"));
        assertThat(compared.text("/level")).isEqualTo("MAJOR");
    }

    @Test
    void aPersonMayDecideAgainstTheProposalAndAGridWorkerDecidesNothing() {
        now("2024-05-15", 9);
        var hazard = "/api/hazards/" + found(as("baiqing"), "幼儿园设在五楼");
        var general = determination("6.9", "").replace("MAJOR", "GENERAL").replace(",,", ",");
        var grid = as("chenli").put(hazard + fresh("determinations"), general);
        assertThat(grid.status()).isEqualTo(403);
        var decided = as("baiqing").put(hazard + fresh("determinations"), general);
        assertThat(decided.text("/level")).isEqualTo("GENERAL");
        assertThat(as("baiqing").get(hazard + "/determinations").text("/0/proposal/verdict"))
                .isEqualTo("DIRECT");
    }

    private static String determination(String element, String more) {
        return "{'places':['CROWDED_PLACE'],'elements':[{'code':'" + element
                + "','evidence':'现场测量','measured':'0.72 m','threshold':'0.90 m'}],'exclusions':[],'level':'MAJOR',"
                + (more.isEmpty() ? "" : more + ",") + "'discussion':'大队集体讨论，三人同意','version':1}";
    }
}
