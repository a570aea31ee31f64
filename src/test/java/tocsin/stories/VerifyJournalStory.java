package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tocsin.documents.PaperReading;
import tocsin.proof.ExportEvidence;
import tocsin.proof.JournalFinding;
import tocsin.proof.VerifyEvidence;
import tocsin.proof.VerifyJournal;

/** What people did agrees with the journal to the last record; whoever changes a row in the database is told from it. */
class VerifyJournalStory extends StoryServer {
    @Autowired
    private VerifyJournal verify;

    @Autowired
    private ExportEvidence evidence;

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

    @Test
    void aPaperBearsAHeadByWhichTheJournalIsVerifiedForEver() {
        now("2026-06-04", 9);
        await().until(() ->
                sql.sql("select count(*) from proof.head").query(Long.class).single() > 0);
        var hazard = ordered("核对丁").substring("/api/hazards/".length());
        var paper = "/api/documents/"
                + as("baiqing").get("/api/documents?record=" + hazard).text("/0/id") + "/paper/";
        var pdf = head(PaperReading.pdf(as("baiqing").download(paper + "pdf")));
        assertThat(head(PaperReading.word(as("baiqing").download(paper + "word"))))
                .isEqualTo(pdf);
        assertThat(findings(pdf)).isEmpty();
        var forged = pdf.substring(0, pdf.length() - 1) + (pdf.endsWith("0") ? "1" : "0");
        assertThat(findings(forged)).extracting(JournalFinding::what).containsExactly(JournalFinding.What.FOREIGN_HEAD);
    }

    @Test
    void aRecordIsHandedOverWithItsProofAndItsRow() throws IOException {
        now("2026-06-05", 9);
        var id = UUID.fromString(ordered("核对戊").substring("/api/hazards/".length()));
        var out = new ByteArrayOutputStream();
        await().until(() -> {
            out.reset();
            return evidence.write(id, out) >= 2;
        });
        var proven = VerifyEvidence.verify(new ByteArrayInputStream(out.toByteArray()));
        assertThat(proven.lines()).contains("hazards.Recorded", "hazards.NoticeIssued");
        assertThat(proven.rowAt()).as("the row is what the notice left").isNotNegative();
        assertThat(findings(proven.head())).isEmpty();
        county.appoint("沈证言", "shenji-proof", "县消安委办", "望火县", "AUDIT_ADMINISTRATOR");
        assertThat(as("shenji-proof")
                        .get("/api/ledgers/audit/rows?kind=proof.EvidenceExported&limit=50")
                        .body()
                        .toString())
                .contains(id.toString());
    }

    private static String head(String paper) {
        var printed = Pattern.compile("日志封存头：(\\d+-[0-9a-f]{16})").matcher(paper);
        assertThat(printed.find()).as(paper).isTrue();
        return printed.group(1);
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

    private List<JournalFinding> findings(String... heads) {
        var findings = new ArrayList<JournalFinding>();
        verify.run(List.of(heads), findings::add);
        return findings;
    }
}
