package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.town.Talk;

/** "Why can I not?": the posts, the place or the sector, and who may instead. Told over HTTP. */
class PermissionStory extends StoryServer {
    @BeforeEach
    void aFridayMorning() {
        now("2026-09-11", 9);
    }

    @Test
    void whoeverLacksThePermissionIsToldWhoHasIt() {
        var answer = why("chenli", "premises.correct", "望火镇");
        assertThat(answer.body().at("/allowed").asBoolean()).isFalse();
        assertThat(answer.text("/label/zh")).isEqualTo("更正场所档案");
        assertThat(answer.text("/reason/zh")).contains("没有这项职责", "镇街监管人员");
        assertThat(answer.text("/reason/en")).contains("None of your posts", "Town officer");
        assertThat(answer.text("/holders/0/area")).as("the nearest first").isEqualTo("望火镇");
        assertThat(answer.text("/holders/0/name")).isNotEmpty();
    }

    @Test
    void whoeverHasItElsewhereIsToldWhere() {
        var here = why("yangshuo", "premises.correct", "望火镇");
        assertThat(here.body().at("/allowed").asBoolean()).isTrue();
        assertThat(here.body().has("reason") && !here.body().at("/reason").isNull())
                .isFalse();
        var above = why("yangshuo", "premises.correct", "望火县");
        assertThat(above.text("/reason/zh")).contains("只在望火镇", "望火县");
    }

    @Test
    void groundThatIsNotTheReadersIsNotToldAbout() {
        assertThat(why("chenli", "premises.correct", "石笕镇").status()).isEqualTo(404);
        assertThat(why("chenli", "nothing.isCalledSo", "望火镇").status()).isEqualTo(404);
    }

    @Test
    void peopleOfAUnitAreNotGivenTheNamesOfOfficials() {
        var answer = as("miaoqiaoyun").get("/api/permissions/organization.manage");
        assertThat(answer.body().at("/allowed").asBoolean()).isFalse();
        assertThat(answer.body().at("/holders")).isEmpty();
    }

    private Talk.Answer why(String account, String permission, String area) {
        return as(account)
                .get("/api/permissions/" + permission + "?area="
                        + county.area(area).value());
    }
}
