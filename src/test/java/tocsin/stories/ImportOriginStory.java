package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tocsin.town.SentSheet;
import tocsin.town.Talk;
import tools.jackson.databind.JsonNode;

/** Whatever came by an import says by which row of which file; the import opens for whoever sent it. */
class ImportOriginStory extends StoryServer {
    private static final String GRID = "99010110100103";

    @Test
    void aPlaceAUnitAPersonAndAHazardNameTheirFileAndRow() {
        now("2026-03-12", 9);
        send("organizations", "单位名册.csv", "单位名称,区域,行业,法定代表人", "出处纱厂," + GRID + ",INDUSTRY,韩立诚");
        send("people", "人员名册.csv", "姓名,电话,区域", "出处甲,000-5500001," + GRID, "出处乙,000-5500002," + GRID);
        send("premises", "场所台账.csv", "场所名称,地址,区划代码", "出处小店,出处路1号," + GRID);
        send("hazards", "隐患台账.csv", "场所名称,区域,隐患描述,发现日期", "出处小店," + GRID + ",出处通道堵塞,2026-03-02");
        assertThat(came("organizations", "name=出处纱厂")).contains("单位名册.csv", "\"row\":2", "/import/organizations/");
        assertThat(came("people", "name=出处乙")).contains("人员名册.csv", "\"row\":3");
        assertThat(came("premises", "name=出处小店")).contains("场所台账.csv", "\"row\":2");
        assertThat(came("hazards", "description=出处通道")).contains("隐患台账.csv", "\"row\":2", "/import/hazards/");
    }

    @Test
    void othersReadTheFileAndTheRowWithoutALinkAndWhatWasTypedNamesNone() {
        now("2026-03-12", 9);
        send("premises", "别人的台账.csv", "场所名称,地址,区划代码", "出处二店,出处路2号," + GRID);
        var id = id("premises", "name=出处二店");
        var line = first(as("yangshuo"), id);
        assertThat(line.at("/imported/file").asString()).isEqualTo("别人的台账.csv");
        assertThat(line.at("/imported").has("url")).isFalse();
        assertThat(first(as("guqing"), county.noodleShop.value().toString()).has("imported"))
                .isFalse();
    }

    private void send(String kind, String file, String... lines) {
        SentSheet.of(as("guqing"), kind, file, String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
                .written();
    }

    private String came(String ledger, String question) {
        return first(as("guqing"), id(ledger, question)).path("imported").toString();
    }

    private String id(String ledger, String question) {
        return as("guqing").get("/api/ledgers/" + ledger + "/rows?" + question).text("/rows/0/id");
    }

    private static JsonNode first(Talk by, String record) {
        var lines = by.get("/api/timelines/" + record).body().get("entries");
        return lines.get(lines.size() - 1);
    }
}
