package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;
import tocsin.town.Talk;
import tocsin.town.Wanghuo;

/** The line a rule draws at so many square metres is drawn exactly, and what no place can measure is refused by name. */
@TestPropertySource(properties = "tocsin.story=sheets")
class FloorAreaStory extends StoryServer {
    @BeforeEach
    void aMorning() {
        now("2026-03-12", 9);
    }

    @ParameterizedTest
    @CsvSource({"200,true", "199.99,false", "200.004,true"})
    void aKaraokeHallOfTwoHundredSquareMetresIsACandidateAndAHundredthLessIsNot(String square, boolean candidate) {
        var id = Wanghuo.id();
        var hall = place("量尺歌厅" + square, square);
        assertThat(hall.apply(as("guqing"), id).status()).isEqualTo(200);
        var categories = as("guqing")
                .get("/api/premises/" + id)
                .body()
                .path("categories")
                .toString();
        assertThat(categories.contains("{\"code\":\"KEY_UNIT_CANDIDATE\"")).isEqualTo(candidate);
    }

    @ParameterizedTest
    @CsvSource({"-0.01,不能小于 0", "10000000.01,不能大于 10000000", "1e300,不能大于 10000000", "1e99999,面积"})
    void whatNoPlaceCanMeasureIsRefusedByName(String square, String why) {
        var refused = place("量错歌厅", square).apply(as("guqing"), Wanghuo.id());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/detail")).contains("面积（m²）", why);
    }

    @Test
    void aMeasureBeyondAllMeasureIsRefusedToo() {
        var refused = as("guqing")
                .put(
                        "/api/premises/" + Wanghuo.id(),
                        "{'name':'量错旅馆','areaId':'" + county.area("永兴3格").value() + "','sectorId':'"
                                + county.sector("CATERING")
                                + "','address':'量错路 1 号','venueTypes':['HOTEL'],'measures':{'GUEST_ROOMS':1e300}}");
        assertThat(refused.status()).isEqualTo(400);
    }

    private interface Told {
        Talk.Answer apply(Talk by, java.util.UUID id);
    }

    private Told place(String name, String square) {
        return (by, id) -> by.put(
                "/api/premises/" + id,
                "{'name':'" + name + "','areaId':'" + county.area("永兴3格").value() + "','sectorId':'"
                        + county.sector("CATERING") + "','address':'" + name
                        + "路 1 号','venueTypes':['KTV'],'floorAreaSquareMetres':" + square + "}");
    }
}
