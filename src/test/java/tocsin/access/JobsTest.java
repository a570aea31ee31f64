package tocsin.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JobsTest extends AccessServer {
    @Test
    void theSystemAdministratorSeesHowFarEachFollowerHasCome() {
        var administrator = somebody("SYSTEM_ADMINISTRATOR");
        var jobs = as(administrator).get("/api/jobs").json();
        assertThat(jobs).isNotEmpty();
        for (var job : jobs) {
            assertThat(job.path("label").path("zh").asString())
                    .isNotBlank()
                    .doesNotContain(job.path("name").asString());
            assertThat(job.path("behind").isIntegralNumber()).isTrue();
        }
        assertThat(jobs.findValuesAsString("name")).contains("notices.inbox").isSorted();
    }

    @Test
    void nobodyElseDoes() {
        for (var role : new String[] {"SECURITY_ADMINISTRATOR", "AUDIT_ADMINISTRATOR", "COUNTY_OFFICE"}) {
            assertThat(as(somebody(role)).get("/api/jobs").problem()).isEqualTo("foundation/not-your-duty");
        }
    }

    private Talk as(Somebody somebody) {
        return talk().asBrowser(talk().signIn(somebody.name(), PASSWORD).secret());
    }
}
