package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tocsin.figures.VerifyFigures;
import tocsin.foundation.BulkRowStore;
import tocsin.proof.JournalFinding;
import tocsin.proof.VerifyJournal;
import tocsin.town.Talk;
import tocsin.town.Wanghuo;

/** A phone comes back to the network with more finds than are written one by one: each is there as it was said, once, proven and counted. */
class ManyFindsStory extends StoryServer {
    private static final int MANY = BulkRowStore.MANY + 50;

    /** What trips whoever writes rows by hand: quotes, braces, tabs, lines, backslashes, signs of four bytes. */
    private static final List<String> WORDS =
            List.of("通道堆物{甲,乙}", "“引号”与 \\\"半角\\\"", "制表\\t与换行\\n之间", "反斜杠\\\\N 与 |", "消防栓🧯被挡", "100%，_通配_");

    /**
     * A table in which a find leaves one row.
     *
     * @param itsOwn columns in which two finds differ that say the same
     * @param of which rows, and by which column they name the find
     */
    private record Left(String name, String itsOwn, String of) {}

    private static final List<Left> LEFT = List.of(
            new Left("hazards.hazard", "id,number,salt", "id"),
            new Left("foundation.journal", "xid,position,subject,digest", "kind = 'hazards.Recorded' and subject"),
            new Left("figures.fact_row", "subject,position", "subject"));

    @Autowired
    private VerifyFigures figures;

    @Autowired
    private VerifyJournal journal;

    @Autowired
    private JdbcClient sql;

    @Test
    void eachIsAsItWasSaidProvenAndCountedHoweverManyCameTogether() {
        now("2026-06-09", 9);
        var photo = photo(as("chenli"));
        var ids = IntStream.range(0, MANY).mapToObj(n -> Wanghuo.id()).toList();
        var lines = IntStream.range(0, MANY)
                .mapToObj(n -> line(ids.get(n), n, photo))
                .toList();
        assertThat(as("chenli").batch(lines)).extracting(Talk.Answer::status).containsOnly(200);
        for (int n = 0; n < WORDS.size() * 2; n++) {
            sameAsSaid(ids.get(n), n, photo);
        }
        assertThat(as("chenli").batch(lines))
                .as("sent again")
                .allSatisfy(answer ->
                        assertThat(answer.body().at("/repeated").asBoolean()).isTrue());
        followers.catchUp();
        assertThat(rows("hazards.hazard where id", ids)).isEqualTo(MANY);
        assertThat(rows("figures.fact_row where subject", ids)).isEqualTo(MANY);
        assertThat(rows("foundation.journal where kind = 'hazards.Recorded' and subject", ids))
                .isEqualTo(MANY);
        assertThat(figures.run(difference -> {}).differences()).isZero();
        assertThat(findings()).isEmpty();
    }

    @Test
    void oneThatIsRefusedAmongManyLeavesTheOthers() {
        now("2026-06-10", 9);
        var ids = IntStream.range(0, MANY).mapToObj(n -> Wanghuo.id()).toList();
        var lines = new ArrayList<String>();
        IntStream.range(0, MANY).forEach(n -> lines.add(line(ids.get(n), n, null)));
        lines.set(7, lines.get(7).replace("'EXITS'", "'NO_SUCH'"));
        var answers = as("chenli").batch(lines);
        assertThat(answers.get(7).status()).isEqualTo(400);
        assertThat(answers.get(7).text("/problem/detail")).contains("NO_SUCH");
        var good = new HashSet<>(ids);
        good.remove(ids.get(7));
        assertThat(rows("hazards.hazard where id", List.copyOf(good))).isEqualTo(MANY - 1);
        assertThat(rows("hazards.hazard where id", ids)).isEqualTo(MANY - 1);
    }

    /** Rows go in by two ways: what one of them forgets would differ here. */
    @Test
    void aFindAmongManyLeavesTheSameRowsAsOneAlone() {
        now("2026-06-11", 9);
        var photo = photo(as("chenli"));
        var ids = IntStream.range(0, MANY).mapToObj(n -> Wanghuo.id()).toList();
        var alone = Wanghuo.id();
        assertThat(as("chenli").batch(List.of(line(alone, 0, photo))).getFirst().status())
                .isEqualTo(200);
        as("chenli").batch(ids.stream().map(id -> line(id, 0, photo)).toList());
        followers.catchUp();
        for (var table : LEFT) {
            assertThat(left(table, ids.getLast())).as(table.name()).isEqualTo(left(table, alone));
        }
    }

    private String left(Left table, UUID id) {
        return sql.sql("select (to_jsonb(row) - '{" + table.itsOwn() + "}'::text[])::text from " + table.name()
                        + " row where " + table.of() + " = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private String line(UUID id, int n, @Nullable String photo) {
        var more = "'level':'GENERAL'"
                + (n % 3 == 0 ? ",'spot':'二楼','reference':{'kind':'MINUTES','number':'望安办〔2026〕" + n + "号'}" : "")
                + (n % 4 == 0 && photo != null ? ",'photos':['" + photo + "']" : "");
        return "{'put':'/api/hazards/" + id + "','body':" + hazard(words(n), more) + "}";
    }

    private static String words(int n) {
        return WORDS.get(n % WORDS.size()) + " " + n;
    }

    private void sameAsSaid(UUID id, int n, String photo) {
        var seen = as("chenli").get("/api/hazards/" + id);
        var said = words(n).replace("\\\\", "\u0000")
                .replace("\\\"", "\"")
                .replace("\\t", "\t")
                .replace("\\n", "\n")
                .replace("\u0000", "\\");
        assertThat(seen.text("/description")).isEqualTo(said);
        assertThat(seen.text("/status")).isEqualTo("RECORDED");
        assertThat(seen.body().toString().contains("望安办〔2026〕" + n + "号")).isEqualTo(n % 3 == 0);
        assertThat(seen.body().toString().contains(photo)).isEqualTo(n % 4 == 0);
    }

    private long rows(String among, List<UUID> ids) {
        return sql.sql("select count(*) from " + among + " = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    private Set<JournalFinding> findings() {
        var findings = new HashSet<JournalFinding>();
        journal.run(List.of(), findings::add);
        return findings;
    }
}
