package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tocsin.town.Talk;
import tocsin.town.Wanghuo;

/** A ledger too large to be waited for is left to run, told of when it is ready, and fetched by whoever ordered it. */
@TestPropertySource(properties = {"tocsin.story=export", "tocsin.exports.rows-at-once=1"})
class ExportStory extends StoryServer {
    @BeforeEach
    void aMorning() {
        now("2026-03-12", 9);
    }

    @Test
    void whoLeftAnExportToRunIsToldAndFetchesIt() {
        var desk = as("guqing");
        recorded(desk, "导出甲店");
        recorded(desk, "导出乙店");
        var refused = desk.get("/api/ledgers/premises/export?format=csv&name=" + encoded("导出"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/detail")).contains("有 2 行", "后台导出");

        var id = UUID.randomUUID();
        var ordered = desk.put(
                "/api/exports/" + id,
                "{'ledger':'premises','question':{'name':'导出','format':'csv','columns':'name,address'}}");
        assertThat(ordered.status()).as(ordered.toString()).isEqualTo(200);
        settled(desk, id);
        var mine = desk.get("/api/exports").body().get(0);
        assertThat(mine.get("id").asString()).isEqualTo(id.toString());
        assertThat(mine.get("keptUntil").asString()).startsWith("2026-03-19");
        followers.catchUp();
        assertThat(desk.get("/api/inbox").body().toString()).contains("您导出的“场所台账”已可下载，共 2 行", "/my-jobs");

        var file = new String(desk.download("/api/exports/" + id + "/file"), StandardCharsets.UTF_8);
        assertThat(file).startsWith("\uFEFF").contains("导出甲店", "导出乙店").doesNotContain("林秋月");
        assertThat(as("chenli").get("/api/exports/" + id).status())
                .as("nobody else's")
                .isEqualTo(404);
        assertThat(as("chenli").get("/api/exports/" + id + "/file").status()).isEqualTo(404);
    }

    @Test
    void whoTakesRowsOutAtOnceIsKnown() {
        var desk = as("guqing");
        recorded(desk, "当场取走店");
        var file = desk.text("/api/ledgers/premises/export?format=csv&name=" + encoded("当场取走店"));
        assertThat(file).contains("当场取走店");
        var person = county.people.get("顾清").value();
        assertThat(desk.get("/api/timelines/" + person).body().toString()).contains("导出了“场所台账”1 行");
        assertThat(desk.get("/api/timelines/" + person).body().toString())
                .as("what was filtered for may name people")
                .doesNotContain("当场取走店");
    }

    private void recorded(Talk desk, String name) {
        var recorded = desk.put(
                "/api/premises/" + Wanghuo.id(),
                "{'name':'" + name + "','areaId':'" + county.area("永兴3格").value() + "','sectorId':'"
                        + county.sector("CATERING") + "','address':'导出路 " + name + "'}");
        assertThat(recorded.status()).as(recorded.toString()).isEqualTo(200);
    }

    private static void settled(Talk by, UUID id) {
        for (int tries = 0; tries < 200; tries++) {
            if ("READY".equals(by.get("/api/exports/" + id).text("/stage"))) {
                return;
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new IllegalStateException(by.get("/api/exports/" + id).toString());
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
