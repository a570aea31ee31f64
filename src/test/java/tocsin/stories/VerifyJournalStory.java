package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.documents.PaperReading;
import tocsin.proof.ExportEvidence;
import tocsin.proof.JournalFinding;
import tocsin.proof.VerifyEvidence;
import tocsin.proof.VerifyJournal;
import tocsin.town.Talk;
import tocsin.town.Wanghuo;

/** What people did agrees with the journal to the last record; whoever changes a row in the database is told from it. */
class VerifyJournalStory extends StoryServer {
    /** What somebody does in the database, and how the finding begins. */
    private static final Map<String, String> CHANGES = Map.of(
            "organization.post set duty_text = 'x'", "岗位",
            "organization.holding set from_on = from_on - 30", "任职",
            "organization.sector set name_zh = 'x'", "行业",
            "access.account set name = 'x'", "账号",
            "rulebook.proposal set content = '{}'", "规则版本",
            "rulebook.confirmation set compared_with = 'x'", "规则核实",
            "channels.channel set settings = replace(settings, '127', '128')", "消息通道",
            "documents.template set hash = repeat('0', 64)", "文书模板",
            "documents.numbering set digits = digits + 1", "文书编号",
            "attachments.attachment set hash = repeat('0', 64)", "附件");

    @TempDir
    private Path folder;

    @Autowired
    private VerifyJournal verify;

    @Autowired
    private ExportEvidence evidence;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PlatformTransactionManager transactions;

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
    void whatIsChangedInPostsAccountsRulesChannelsTemplatesOrFilesIsNamed() {
        now("2026-06-03", 11);
        keepOneOfEach();
        assertThat(findings()).isEmpty();
        CHANGES.forEach((change, label) -> {
            var table = change.substring(0, change.indexOf(' '));
            assertThat(after("update " + change + " where id = (select id from " + table + " order by id limit 1)"))
                    .as(change)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.told().zh()).startsWith(label));
        });
        assertThat(
                        after(
                                "update attachments.attachment set withdrawn_at = null, withdrawn_by = null, withdrawn_reason = null, version = 1"
                                        + " where id = (select id from attachments.attachment where withdrawn_reason = '拍错了' limit 1)"))
                .as("as it was before it was taken down, which a fact does vouch for")
                .singleElement()
                .satisfies(finding -> assertThat(finding.told().zh()).contains("改回从前的样子"));
        assertThat(after("delete from organization.holding where id = (select id from organization.holding limit 1)"))
                .as("nobody held it, says whoever took the row away")
                .singleElement()
                .satisfies(finding -> assertThat(finding.told().zh()).contains("被删去"));
    }

    /** One row of each kind at least; other stories of this county leave more. */
    private void keepOneOfEach() {
        county.appoint("宋证据", "xitong-proof", "县消安委办", "望火县", "SYSTEM_ADMINISTRATOR");
        var administrator = as("xitong-proof");
        var area = county.area("望火县").value();
        put(
                administrator,
                "/api" + fresh("channels"),
                "{'name':'核对群','medium':'ROBOT','template':'WECOM','areaId':'" + area
                        + "','language':'zh','urgentOnly':false,'secrets':{'url':'http://127.0.0.1:9/robot','signingKey':''}}");
        put(
                administrator,
                "/api" + fresh("rule-proposals"),
                "{'rule':'hazards/service-deadline','act':'望消安办〔2026〕9号','areaCode':'990101','inForceFrom':'2032-03-03','numbers':{'/workingDays':2}}");
        put(
                administrator,
                "/api/rules/hazards/photo-exposure/editions/2024-01-01" + fresh("confirmations"),
                "{'comparedWith':'原文'}");
        keepTemplate(area);
        var hazard = ordered("核对己").substring("/api/hazards/".length());
        var attachment = "/api/records/" + hazard + "/attachments/" + Wanghuo.id();
        put(as("yangshuo"), attachment, "{'hash':'" + photo(as("yangshuo")) + "','name':'现场.png'}");
        put(as("yangshuo"), attachment + "/withdrawal", "{'reason':'拍错了','version':1}");
    }

    private void keepTemplate(UUID area) {
        var form = "rectification-notice";
        var shipped = StreamSupport.stream(
                        as("guqing").get("/api/templates?area=" + area).body().spliterator(), false)
                .filter(each -> each.get("form").asString().equals(form))
                .flatMap(each -> StreamSupport.stream(each.get("templates").spliterator(), false))
                .filter(each -> each.get("uploadedAt").isNull()
                        && each.get("format").asString().equals("PDF"))
                .map(each -> each.get("id").asString())
                .findFirst()
                .orElseThrow();
        put(
                as("guqing"),
                "/api" + fresh("templates"),
                "{'form':'" + form + "','format':'PDF','area':'" + area + "','fileName':'核对.html','content':'"
                        + Base64.getEncoder()
                                .encodeToString(as("guqing").download("/api/templates/" + shipped + "/file"))
                        + "'}");
    }

    private static void put(Talk by, String address, String body) {
        var answer = by.put(address, body);
        assertThat(answer.status()).as(address + " " + answer).isIn(200, 204);
    }

    private List<JournalFinding> after(String change) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(begun -> {
            begun.setRollbackOnly();
            sql.sql("set local session_replication_role = replica").update();
            assertThat(sql.sql(change).update()).as(change).isOne();
            return findings();
        }));
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
    void aRecordIsHandedOverWithItsProofItsRowItsPapersAndItsPhotographs() throws IOException {
        now("2026-06-05", 9);
        var picture = photo(as("yangshuo"));
        var hazard = ordered("核对戊");
        as("yangshuo").put(hazard + fresh("submissions"), "{'statement':'已改','photos':['" + picture + "']}");
        var id = UUID.fromString(hazard.substring("/api/hazards/".length()));
        var file = folder.resolve("pack.zip");
        await().until(() -> exported(id, file) >= 4);
        var proven = VerifyEvidence.verify(file);
        assertThat(proven.lines())
                .contains("hazards.Recorded", "hazards.NoticeIssued", "documents.DocumentIssued", picture);
        assertThat(proven.rowAt()).as("the row is what the submission left").isNotNegative();
        assertThat(proven.files()).isPositive();
        assertThat(findings(proven.head())).isEmpty();
        var page = PaperReading.pdf(read(file, "record.pdf"));
        assertThat(page)
                .contains("证据包", "核对戊", "杨朔", "隐患", picture, proven.head(), "整改", "待复查")
                .contains("场所地址", "期限由来", "整改通知书")
                .doesNotContain("course.", "place.", "finding.", "SUBMITTED", "GENERAL", "NONE")
                .doesNotContain("content.", "number.", "rectification-notice", "DIRECT");
        county.appoint("沈证言", "shenji-proof", "县消安委办", "望火县", "AUDIT_ADMINISTRATOR");
        assertThat(as("shenji-proof")
                        .get("/api/ledgers/audit/rows?kind=proof.EvidenceExported&limit=50")
                        .body()
                        .toString())
                .contains(id.toString());
    }

    private int exported(UUID record, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            return evidence.write(record, out);
        }
    }

    private static byte[] read(Path zip, String name) throws IOException {
        try (var open = new ZipFile(zip.toFile());
                var in = open.getInputStream(open.getEntry(name))) {
            return in.readAllBytes();
        }
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
