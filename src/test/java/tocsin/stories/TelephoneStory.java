package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.test.context.TestPropertySource;
import tocsin.town.Talk;

/** A telephone is whole for posts that have to call, and hidden in its middle for all others, wherever it goes out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = "tocsin.story=telephones")
class TelephoneStory extends StoryServer {
    private static final String OFFICERS = "000-0000002";
    private static final String MASKED = "000-***0002";

    @BeforeAll
    void inMarch() {
        now("2026-03-12", 9);
    }

    @Test
    void whoHasToCallReadsItWholeInTheListAndInTheSheet() {
        assertThat(people(as("yangshuo"))).contains(OFFICERS);
        assertThat(sheet(as("yangshuo"))).contains(OFFICERS);
        assertThat(people(as("yangshuo"), "&phone=0000002")).contains(OFFICERS);
    }

    @Test
    void theLeaderReadsItMaskedInTheListAndInTheSheet() {
        assertThat(people(as("jiangyining"))).contains(MASKED).doesNotContain(OFFICERS);
        assertThat(sheet(as("jiangyining"))).contains(MASKED).doesNotContain(OFFICERS);
    }

    @Test
    void whoMayNotReadItMayNotGuessItEitherDigitByDigit() {
        var leader = as("jiangyining");
        assertThat(leader.status("/api/ledgers/people/rows?phone=0000002")).isEqualTo(400);
        assertThat(leader.status("/api/ledgers/people/rows?sort=phone")).isEqualTo(400);
        assertThat(leader.status("/api/ledgers/people/export?format=csv&phone=0000002"))
                .isEqualTo(400);
        assertThat(leader.get("/api/ledgers/people").body().at("/columns").toString())
                .contains("\"MASKED_TELEPHONE\"");
    }

    @Test
    void norByDescribingAPlaceThatMayBeOnFile() {
        var described =
                "/api/likenesses?name=" + URLEncoder.encode("林婶面馆", StandardCharsets.UTF_8) + "&address=x&phone=";
        assertThat(as("yangshuo").text(described + "000-0000003")).contains("名称相同", "电话相同");
        assertThat(as("jiangyining").text(described + "000-0000003"))
                .isEqualTo(as("jiangyining").text(described + "000-0000004"))
                .doesNotContain("电话相同");
    }

    private static String people(Talk reader) {
        return people(reader, "");
    }

    private static String people(Talk reader, String asked) {
        return reader.text("/api/ledgers/people/rows?limit=200" + asked);
    }

    private static String sheet(Talk reader) {
        return reader.text("/api/ledgers/people/export?format=csv");
    }
}
