package tocsin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The web project's files as a stranger gets them; skipped where the web is not built. */
class PagesTest extends AccessServer {

    @BeforeEach
    void built() {
        assumeTrue(getClass().getResource("/static/index.html") != null, "the web is not built");
    }

    @Test
    void anAddressThatOnlyThePagesKnowGetsThePage() {
        var answer = browser().get("/hazards/0192f0c1-0000-7000-8000-000000000001");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.header("Cache-Control")).contains("no-cache");
        assertThat(browser().get("/").status()).isEqualTo(200);
    }

    @Test
    void aUnitsPagesAreAPageOfTheirOwn() {
        assumeTrue(getClass().getResource("/static/unit.html") != null, "the web is not built");
        var unit = browser().get("/unit/hazards/0192f0c1-0000-7000-8000-000000000001");
        assertThat(unit.status()).isEqualTo(200);
        assertThat(unit.response().body())
                .isEqualTo(browser().get("/unit").response().body());
        assertThat(unit.response().body())
                .isNotEqualTo(browser().get("/units").response().body());
    }

    @Test
    void aMissingFileIsMissingAndNotAPage() {
        assertThat(talk().with("Accept", "*/*").get("/assets/gone.js").status()).isEqualTo(404);
        assertThat(talk().with("Accept", "*/*").get("/gone.js").status()).isEqualTo(404);
        assertThat(browser().get("/assets/gone.js").status()).isEqualTo(404);
    }

    @Test
    void theApiAnswersNoPage() {
        assertThat(browser().get("/api/gone").status()).isEqualTo(401);
    }

    private Talk browser() {
        return talk().with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }
}
