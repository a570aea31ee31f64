package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.town.Talk;

/** A recheck lies on the desk of somebody who may do it. */
class FollowUpStory extends StoryServer {
    @BeforeEach
    void aTuesdayMorning() {
        now("2026-09-15", 9);
    }

    @Test
    void whoSubmittedForTheUnitIsNotLedToTheRecheckHeMayNotDo() {
        var hazard = "/api/hazards/" + found(as("chenli"), "煤气瓶放在过道");
        as("yangshuo").put(hazard + fresh("notices"), notice("2026-09-22"));
        as("yangshuo")
                .put(
                        hazard + fresh("submissions"),
                        "{'statement':'店主电话说已移走','photos':['" + photo(as("yangshuo")) + "']}");
        assertThat(owed(as("yangshuo"), "煤气瓶放在过道"))
                .as("the tracker follows it up")
                .containsExactly("RECHECK supervised");
        assertThat(owed(as("guqing"), "煤气瓶放在过道"))
                .as("the county's holder of the duty owes it")
                .containsExactly("RECHECK mine");
        var done = as("guqing")
                .put(
                        hazard + fresh("rechecks"),
                        "{'passed':true,'note':'已移走','photos':['" + photo(as("guqing")) + "']}");
        assertThat(done.text("/status")).isEqualTo("CLOSED");
    }

    @Test
    void whatTheUnitSubmitsItselfIsRecheckedByItsTracker() {
        var hazard = "/api/hazards/" + found(as("chenli"), "煤气瓶无减压阀");
        as("yangshuo").put(hazard + fresh("notices"), notice("2026-09-22"));
        as("chenli").put(hazard + fresh("submissions"), "{'statement':'已换','photos':['" + photo(as("chenli")) + "']}");
        assertThat(owed(as("yangshuo"), "煤气瓶无减压阀")).containsExactly("RECHECK mine");
        assertThat(owed(as("guqing"), "煤气瓶无减压阀")).isEmpty();
    }

    private static List<String> owed(Talk reader, String what) {
        var owed = new ArrayList<String>();
        for (var view : List.of("mine", "supervised")) {
            for (var item : reader.get("/api/agenda?view=" + view).body().get("items")) {
                if (item.toString().contains(what)) {
                    owed.add(item.at("/kind").asText() + " " + view);
                }
            }
        }
        return owed;
    }
}
