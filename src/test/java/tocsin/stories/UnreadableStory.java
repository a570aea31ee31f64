package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tocsin.town.Wanghuo;

/** What cannot be read is refused naming the value, where it stands and what may stand there. */
class UnreadableStory extends StoryServer {
    @Test
    void aCodeNobodyKnowsIsNamedWithTheOnesThereAre() {
        now("2026-03-12", 9);
        var refused =
                as("guqing").put("/api/duties/" + Wanghuo.id(), "{'kind':'HUGE','areaId':'" + Wanghuo.id() + "'}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/detail")).contains("/kind", "HUGE", "PRINCIPAL");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/kind");
    }

    @Test
    void aDayThatIsNoneIsNamed() {
        now("2026-03-12", 9);
        var refused = as("guqing").put("/api/duties/" + Wanghuo.id(), "{'fromOn':'2026-02-30'}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/detail")).contains("/fromOn", "2026-02-30");
    }

    @Test
    void anAddressThatCannotBeARecordIsNotFound() {
        now("2026-03-12", 9);
        var none = as("guqing").get("/api/people/people");
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.text("/detail")).contains("people", "台账");
    }

    @Test
    void aParameterThatIsMissingIsNamed() {
        now("2026-03-12", 9);
        var refused = as("guqing").get("/api/search");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/detail")).contains("缺少参数");
    }
}
