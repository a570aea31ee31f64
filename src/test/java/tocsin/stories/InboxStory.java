package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.town.Talk;

/** Messages are looked through by kind, day, place and record, and marked one by one or together, which can be taken back. Told over HTTP. */
class InboxStory extends StoryServer {
    private String hazard = "";

    @BeforeEach
    void aDeadlineWasMissed() {
        now("2026-10-12", 9);
        hazard = found(as("chenli"), "消息筛选");
        as("yangshuo").put("/api/hazards/" + hazard + fresh("notices"), notice("2026-10-14"));
        onThe("2026-10-15", 0);
        onThe("2026-10-15", 9);
    }

    @Test
    void messagesAreNarrowedByRecordKindDayAndPlace() {
        var mine = inbox("record=" + hazard);
        assertThat(mine.body().at("/messages")).isNotEmpty();
        var kind = mine.text("/messages/0/kind");
        assertThat(mine.text("/messages/0/kindLabel/zh")).isNotEqualTo(kind).isNotEmpty();
        assertThat(mine.body().at("/kinds").findValuesAsString("code")).contains(kind);
        assertThat(inbox("record=" + hazard + "&kinds=" + kind).body().at("/messages"))
                .isNotEmpty();
        assertThat(inbox("record=" + hazard + "&kinds=hazards.Recorded").body().at("/messages"))
                .isEmpty();
        assertThat(inbox("record=" + hazard + "&since=2026-10-16").body().at("/messages"))
                .isEmpty();
        assertThat(inbox("record=" + hazard + "&area=" + county.area("望火镇").value())
                        .body()
                        .at("/messages"))
                .hasSameSizeAs(mine.body().at("/messages"));
        assertThat(inbox("record=" + hazard + "&area=" + county.area("石笕镇").value())
                        .body()
                        .at("/messages"))
                .isEmpty();
    }

    @Test
    void oneMessageIsMarkedAsReadAndAsUnreadAgain() {
        var message = inbox("record=" + hazard).text("/messages/0/id");
        int unread = inbox("").number("/unread");
        var mark = "/api/inbox/messages/" + message + "/read";
        assertThat(as("yangshuo").put(mark, "{'read':true}").status()).isEqualTo(204);
        as("yangshuo").put(mark, "{'read':true}");
        assertThat(inbox("").number("/unread")).isEqualTo(unread - 1);
        as("yangshuo").put(mark, "{'read':false}");
        assertThat(inbox("").number("/unread")).isEqualTo(unread);
        assertThat(as("chenli").put(mark, "{'read':true}").status())
                .as("nobody marks the messages of others")
                .isEqualTo(404);
    }

    @Test
    void whatWasMarkedTogetherIsTakenBackTogetherAndOlderMarksStay() {
        var about = "record=" + hazard;
        var first = inbox(about).text("/messages/0/id");
        as("yangshuo").put("/api/inbox/messages/" + first + "/read", "{'read':true}");
        now("2026-10-15", 10);
        int unread = inbox("").number("/unread");
        int mine = inbox(about + "&unread=true").body().at("/messages").size();
        var marked = as("yangshuo")
                .put(
                        "/api/inbox/read",
                        "{'until':'" + clock.instant() + "','filter':{'unread':false,'record':'" + hazard + "'}}");
        assertThat(marked.number("/count")).isEqualTo(mine);
        assertThat(inbox("").number("/unread")).isEqualTo(unread - mine);
        as("yangshuo").put("/api/inbox/unread", "{'markedAt':'" + marked.text("/at") + "'}");
        assertThat(inbox("").number("/unread")).isEqualTo(unread);
        assertThat(inbox(about).body().at("/messages/0/read").asBoolean())
                .as("read before, so still read")
                .isTrue();
    }

    @Test
    void pagesFollowEachOtherWithoutAGap() {
        for (int at = 0; at < 52; at++) {
            var many = found(as("chenli"), "消息翻页" + at);
            as("yangshuo").put("/api/hazards/" + many + fresh("notices"), notice("2026-10-19"));
        }
        onThe("2026-10-20", 0);
        onThe("2026-10-20", 9);
        var first = inbox("");
        assertThat(first.body().at("/messages")).hasSize(50);
        var second = inbox("after=" + first.text("/next"));
        assertThat(second.body().at("/messages")).isNotEmpty();
        assertThat(second.body().at("/messages").findValuesAsString("id"))
                .doesNotContainAnyElementsOf(first.body().at("/messages").findValuesAsString("id"));
    }

    private Talk.Answer inbox(String asked) {
        return as("yangshuo").get("/api/inbox?" + asked);
    }
}
