package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tocsin.proof.JournalFinding;
import tocsin.proof.VerifyJournal;

/** What people did agrees with the journal to the last record; whoever changes a row in the database is told from it. */
class VerifyJournalStory extends StoryServer {
    @Autowired
    private VerifyJournal verify;

    @Autowired
    private JdbcClient sql;

    @Test
    void whateverPeopleDoWithARecordTheJournalVouchesForItsRow() {
        now("2026-06-02", 9);
        var hazard = ordered("核对甲");
        as("yangshuo")
                .put(hazard + fresh("submissions"), "{'statement':'已改','photos':['" + photo(as("yangshuo")) + "']}");
        as("baiqing")
                .put(
                        hazard + fresh("rechecks"),
                        "{'passed':true,'note':'看过','photos':['" + photo(as("baiqing")) + "']}");
        var voided = ordered("核对乙");
        as("yangshuo").put(voided + fresh("voidings"), "{'reason':'登记重了'}");
        assertThat(findings()).isEmpty();
    }

    @Test
    void aRowChangedBehindTheProductIsNamed() {
        now("2026-06-03", 9);
        var id = ordered("核对丙").substring("/api/hazards/".length());
        assertThat(told(id)).isEmpty();
        change(id, "found_on = found_on + 1");
        assertThat(told(id)).singleElement().satisfies(finding -> {
            assertThat(finding.what()).isEqualTo(JournalFinding.What.RECORD);
            assertThat(finding.told().zh()).contains("隐患", "与最近一条日志的摘要不符");
            assertThat(finding.told().en()).contains("is not what the newest fact about it says");
        });
        change(id, "found_on = found_on - 1");
        change(id, "due_on = due_on + 30");
        assertThat(told(id)).as("a deadline put off by hand").hasSize(1);
        change(id, "due_on = due_on - 30");
        assertThat(told(id)).isEmpty();
        assertThat(findings()).isEmpty();
    }

    private void change(String id, String what) {
        sql.sql("update hazards.hazard set " + what + " where id = :id::uuid")
                .param("id", id)
                .update();
    }

    private String ordered(String description) {
        var path = "/api/hazards/" + found(as("chenli"), description);
        assertThat(as("yangshuo")
                        .put(path + fresh("notices"), notice("2026-06-10"))
                        .text("/status"))
                .isEqualTo("ORDERED");
        return path;
    }

    private List<JournalFinding> told(String id) {
        return findings().stream()
                .filter(finding -> finding.told().zh().contains(id))
                .toList();
    }

    private List<JournalFinding> findings() {
        var findings = new ArrayList<JournalFinding>();
        verify.run(List.of(), findings::add);
        return findings;
    }
}
