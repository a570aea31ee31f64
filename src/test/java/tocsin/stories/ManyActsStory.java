package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tocsin.access.Actors;
import tocsin.foundation.Actor;
import tocsin.hazards.HazardAct;
import tocsin.hazards.HazardActs;
import tocsin.hazards.HazardId;
import tocsin.hazards.HazardLevel;
import tocsin.hazards.HazardOutcome;
import tocsin.hazards.IssueNotice;
import tocsin.hazards.RecordHazard;
import tocsin.hazards.RectifyOnTheSpot;
import tocsin.hazards.ServeNotice;
import tocsin.hazards.SubmitRectification;
import tocsin.town.Wanghuo;

/** Many acts given at once: they are the same acts, one after another, and each stands or falls alone. */
class ManyActsStory extends StoryServer {
    @Autowired
    HazardActs acts;

    @Autowired
    Actors actors;

    @BeforeEach
    void aThursdayMorning() {
        now("2026-03-12", 9);
    }

    @Test
    void oneRefusedActOfManyLeavesTheOthersAndMayBeGivenAgain() {
        var first = id();
        var second = id();
        var photo = photo(as("chenli"));
        var withoutProof = new RectifyOnTheSpot("更换", List.of());
        var outcomes = acts.giveAll(List.of(
                find(first, 0),
                find(second, 1),
                HazardAct.of(first, withoutProof, person("陈莉"), clock.instant()),
                HazardAct.of(second, new RectifyOnTheSpot("更换", List.of(photo)), person("陈莉"), clock.instant())));
        assertThat(outcomes)
                .extracting(ManyActsStory::refusal)
                .containsExactly("", "", "hazards/closure-without-proof", "");
        assertThat(status(first)).isEqualTo("RECORDED");
        assertThat(status(second)).isEqualTo("CLOSED");

        acts.give(first, new RectifyOnTheSpot("更换", List.of(photo(as("chenli")))), person("陈莉"));
        assertThat(status(first)).isEqualTo("CLOSED");
    }

    @Test
    void actsOfOneListFollowEachOtherOnOneHazard() {
        var page = as("yangshuo")
                .get("/api/hazards/" + foundOrderedServedAndSubmitted().value());
        assertThat(page.text("/status")).isEqualTo("SUBMITTED");
        assertThat(page.text("/notice/service/receivedBy")).isEqualTo("林秋月");
        assertThat(page.text("/clock/kind")).isEqualTo("RECHECK");
    }

    @Test
    void eachActOfOneListHasItsOwnMomentAndActor() {
        var told = as("yangshuo")
                .get("/api/timelines/" + foundOrderedServedAndSubmitted().value());
        assertThat(told.text("/entries/0/at")).isEqualTo(inHours(3).toString());
        assertThat(told.text("/entries/0/by/name")).isEqualTo("杨朔");
        assertThat(told.text("/entries/3/at")).isEqualTo(clock.instant().toString());
        assertThat(told.text("/entries/3/by/name")).isEqualTo("陈莉");
    }

    private HazardId foundOrderedServedAndSubmitted() {
        var hazard = id();
        var notice = Wanghuo.id();
        var officer = person("杨朔");
        var service = new ServeNotice(LocalDate.of(2026, 3, 12), "林秋月");
        var submission = new SubmitRectification("已清走", List.of(photo(as("yangshuo"))));
        var outcomes = acts.giveAll(List.of(
                find(hazard, 0),
                new HazardAct(hazard, notice, notice(), officer, inHours(1)),
                new HazardAct(hazard, notice, service, officer, inHours(2)),
                new HazardAct(hazard, Wanghuo.id(), submission, officer, inHours(3))));
        assertThat(outcomes).extracting(ManyActsStory::refusal).containsOnly("");
        return hazard;
    }

    private Instant inHours(int hours) {
        return clock.instant().plus(Duration.ofHours(hours));
    }

    @Test
    void whatWasGivenBeforeIsDoneOnceAndAnotherRequestUnderItsIdIsRefused() {
        var hazard = id();
        acts.giveAll(List.of(find(hazard, 0)));
        var again = acts.giveAll(List.of(find(hazard, 0), find(hazard, 1)));
        assertThat(again.getFirst().repeated()).isTrue();
        assertThat(again.getLast()).extracting(ManyActsStory::refusal).isEqualTo("foundation/id-taken");
    }

    @Test
    void officialNumbersOfOneListHaveNoGaps() {
        var officer = person("杨朔");
        var first = id();
        var refused = id();
        var last = id();
        acts.giveAll(List.of(find(first, 0), find(refused, 1), find(last, 2)));
        var incomplete = new IssueNotice(null, null, null, null, 5, null, null, null);
        acts.giveAll(List.of(
                new HazardAct(first, Wanghuo.id(), notice(), officer, clock.instant()),
                new HazardAct(refused, Wanghuo.id(), incomplete, officer, clock.instant()),
                new HazardAct(last, Wanghuo.id(), notice(), officer, clock.instant())));
        assertThat(number(last)).isEqualTo(number(first) + 1);
    }

    private long number(HazardId hazard) {
        var number = as("yangshuo").get("/api/hazards/" + hazard.value()).text("/notice/number");
        return Long.parseLong(number.replaceAll(".*〕(\\d+)号", "$1"));
    }

    private static IssueNotice notice() {
        return new IssueNotice(
                null, new IssueNotice.Responsible("林秋月", "000-0000003", null), "清走纱包，划线禁放", null, 5, null, null, null);
    }

    private HazardAct find(HazardId id, int variant) {
        var found = new RecordHazard(
                county.noodleShop,
                clock.instant(),
                "PATROL",
                "EXITS",
                "安全出口堆放杂物，第" + variant + "处",
                null,
                HazardLevel.GENERAL,
                null,
                null,
                List.of(),
                null,
                null);
        return HazardAct.of(id, found, person("陈莉"), clock.instant());
    }

    private Actor person(String name) {
        return actors.of(Objects.requireNonNull(county.people.get(name)));
    }

    private String status(HazardId hazard) {
        return as("chenli").get("/api/hazards/" + hazard.value()).text("/status");
    }

    private static String refusal(HazardOutcome outcome) {
        var refused = outcome.refused();
        return refused == null ? "" : refused.kind().type();
    }

    private static HazardId id() {
        return new HazardId(Wanghuo.id());
    }
}
