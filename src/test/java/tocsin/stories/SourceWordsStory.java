package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tocsin.town.SentSheet;
import tocsin.town.Talk;

/** An old sheet of hazards says who found what, of which kind, what was to be done by whom and whether it was: so does its hazard. */
class SourceWordsStory extends StoryServer {
    private static final String HEADINGS = "场所名称,区划代码,问题描述,检查日期,检查人员,隐患类别,整改措施,整改责任人,是否整改,整改完成日期";
    private static final String SHOP = "林婶面馆,99010110100103,";

    @Test
    void whoeverTheSourceNamesFoundItAndNobodyElse() {
        take(
                SHOP + "旧表后门堆面粉,2025-10-01,杨朔,疏散通道和安全出口,移走面粉,林秋月,是,2025-10-20",
                SHOP + "旧表后门锁着,2025-10-02,从前的检查员,,,,,",
                SHOP + "旧表无标识,2025-10-04,,,,,,");
        var known = row("旧表后门堆面粉");
        assertThat(known.text("/rows/0/finderName")).isEqualTo("杨朔");
        assertThat(known.text("/rows/0/category")).isEqualTo("EXITS");
        assertThat(known.text("/rows/0/measure")).isEqualTo("移走面粉");
        assertThat(known.text("/rows/0/responsibleName")).isEqualTo("林秋月");
        assertThat(page(known).text("/finder/name")).isEqualTo("杨朔");

        var gone = row("旧表后门锁着");
        assertThat(gone.text("/rows/0/finderName")).isEqualTo("从前的检查员");
        assertThat(page(gone).body().path("finder").isNull()).isTrue();
        assertThat(page(gone).text("/adopted/finder")).isEqualTo("从前的检查员");
        assertThat(row("旧表无标识").body().at("/rows/0/finderName").isNull())
                .as("whoever imported it found nothing")
                .isTrue();
    }

    @Test
    void whatWasRectifiedIsClosedOnItsDayAndWithoutOneTheCellSaysThatItStaysOpen() {
        var said = take(
                SHOP + "旧表灭火器过期,2025-10-01,,,,,是,2025-10-20",
                SHOP + "旧表后门上锁,2025-10-02,,说不清的类,配钥匙,,已整改,",
                SHOP + "旧表灯不亮,2025-10-03,,,,,未整改,2025-10-21",
                SHOP + "旧表无水带,2025-10-04,,,,,未整改,");
        assertThat(said)
                .contains("category not-kept", "说不清的类", "记为“其他”")
                .contains("rectified not-kept", "没有整改完成的日期，这一条仍算未销号")
                .contains("rectified doubtful", "2025-10-21");
        assertThat(row("旧表灭火器过期").text("/rows/0/closedOn")).isEqualTo("2025-10-20");
        assertThat(row("旧表后门上锁").text("/rows/0/status")).isEqualTo("RECORDED");
        assertThat(row("旧表后门上锁").text("/rows/0/category")).isEqualTo("OTHER");
        assertThat(row("旧表灯不亮").text("/rows/0/closedOn")).isEqualTo("2025-10-21");
        assertThat(row("旧表无水带").text("/rows/0/status")).isEqualTo("RECORDED");
    }

    /** Takes these rows over, whatever is said of them, and gives what is said. */
    private String take(String... rows) {
        now("2026-03-12", 9);
        var sent = SentSheet.of(
                as("guqing"),
                "hazards",
                Stream.concat(Stream.of(HEADINGS), Stream.of(rows)).toArray(String[]::new));
        assertThat(sent.counts()).as(sent.said()).isEqualTo(List.of(rows.length, 0, 0, 0));
        assertThat(sent.written().counts()).isEqualTo(List.of(0, 0, 0, rows.length));
        return sent.said();
    }

    private Talk.Answer row(String description) {
        return as("guqing")
                .get("/api/ledgers/hazards/rows?limit=1&description="
                        + URLEncoder.encode(description, StandardCharsets.UTF_8));
    }

    private Talk.Answer page(Talk.Answer row) {
        return as("guqing").get("/api/hazards/" + row.text("/rows/0/id"));
    }
}
