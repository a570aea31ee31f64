package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.proof.JournalFinding;
import tocsin.proof.VerifyJournal;
import tocsin.town.Talk;

/** Whoever puts off, takes away or adds in the database what is owed by a date is told from the records and the facts it follows from. */
class VerifyAgendaStory extends StoryServer {
    @Autowired
    private VerifyJournal verify;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PlatformTransactionManager transactions;

    private String recorded = "";
    private String ordered = "";
    private String submitted = "";
    private String late = "";
    private String closed = "";

    @BeforeAll
    void oneInEveryState() {
        now("2026-06-02", 9);
        late = ordered("时限甲", "2026-06-05");
        closed = ordered("时限乙", "2026-06-05");
        submit(closed);
        put(
                as("baiqing"),
                address(closed) + fresh("rechecks"),
                "{'passed':true,'note':'看过','photos':['" + photo(as("baiqing")) + "']}");
        onThe("2026-06-08", 1);
        now("2026-06-08", 9);
        recorded = found(as("chenli"), "时限丙");
        ordered = ordered("时限丁", "2026-06-25");
        submitted = ordered("时限戊", "2026-06-24");
        submit(submitted);
    }

    @Test
    void whatNobodyTouchedAgrees() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void aDeadlinePutOffIsNamed() {
        assertThat(told("due_on = due_on + 10", "RECTIFICATION", ordered)).contains("待办的期限与隐患的不符");
        assertThat(told("due_on = due_on + 10", "HANDLING", recorded)).contains("期限与它的起算日、天数和日历不符");
        assertThat(told("due_on = due_on - 1", "RECHECK", submitted)).contains("期限与它的起算日、天数和日历不符");
        assertThat(told("due_on = due_on + 10", "EXPIRY_RECHECK", ordered)).contains("期限与它的起算日、天数和日历不符");
        assertThat(told("due_on = due_on - 1", "RECTIFICATION", ordered)).contains(item("RECTIFICATION", ordered));
        assertThat(told("next_step_at = next_step_at + interval '1 year'", "HANDLING", recorded))
                .contains("没有提醒或逾期这一步");
        assertThat(told("next_step = null, next_step_at = null", "HANDLING", recorded))
                .contains("没有提醒或逾期这一步");
    }

    @Test
    void deadlinesSwappedAreBothNamed() {
        assertThat(after(
                        "update agenda.item i set due_on = o.due_on from agenda.item o where i.kind = 'RECTIFICATION' and o.kind = i.kind"
                                + " and array[i.subject, o.subject] <@ array['" + ordered + "', '" + submitted
                                + "']::uuid[] and i.subject <> o.subject",
                        2))
                .extracting(finding -> finding.told().zh())
                .anySatisfy(told -> assertThat(told).contains(item("RECTIFICATION", ordered)));
    }

    @Test
    void whatIsOwedAndTakenAwayIsNamedByItsRecord() {
        assertThat(taken("RECTIFICATION", ordered)).contains(ordered, "应办的不在待办中");
        assertThat(taken("HANDLING", recorded)).contains(recorded, "应办的不在待办中");
        assertThat(taken("RECHECK", submitted)).contains(submitted, "应办的不在待办中");
        assertThat(told("state = 'SETTLED', next_step = null, next_step_at = null", "RECTIFICATION", ordered))
                .as("as if it were done")
                .contains(ordered);
    }

    @Test
    void whatWasLateStaysLate() {
        var id = item("RECTIFICATION", late);
        assertThat(texts("delete from agenda.item where id = '" + id + "'"))
                .anySatisfy(told -> assertThat(told).contains(id, "而待办已不在"));
        assertThat(texts("update agenda.item set missed_on = null where id = '" + id + "'"))
                .anySatisfy(told -> assertThat(told).contains(id, "与日志所记的逾期不符"));
        assertThat(texts("update agenda.item set due_on = due_on + 1 where id = '" + id + "'"))
                .anySatisfy(told -> assertThat(told).contains(id, "与日志所记的逾期不符"));
        assertThat(told("missed_on = due_on + 1", "RECTIFICATION", ordered)).contains("标为逾期，而日志中没有");
    }

    @Test
    void whatWasPutThereIsNamed() {
        assertThat(told(
                        "state = 'OPEN', ended_at = null, ended_by = null, next_step = 'MISS',"
                                + " next_step_at = (due_on + 1)::timestamp at time zone 'Asia/Shanghai'",
                        "RECTIFICATION",
                        closed))
                .contains("隐患已销号、作废或不在");
        assertThat(told("subject = gen_random_uuid()", "EXPIRY_RECHECK", ordered))
                .contains("隐患已销号、作废或不在");
    }

    private String told(String change, String kind, String hazard) {
        var told = texts("update agenda.item set " + change + " where id = '" + item(kind, hazard) + "'");
        assertThat(told).as(kind + " " + change).hasSize(1);
        return told.getFirst();
    }

    private String taken(String kind, String hazard) {
        var told = texts("delete from agenda.item where id = '" + item(kind, hazard) + "'");
        assertThat(told).as(kind).hasSize(1);
        return told.getFirst();
    }

    private String item(String kind, String hazard) {
        return sql.sql("select id::text from agenda.item where kind = :kind and subject = :hazard::uuid")
                .param("kind", kind)
                .param("hazard", hazard)
                .query(String.class)
                .single();
    }

    private String ordered(String description, String dueOn) {
        var id = found(as("chenli"), description);
        put(as("yangshuo"), address(id) + fresh("notices"), notice(dueOn));
        return id;
    }

    private void submit(String hazard) {
        put(
                as("yangshuo"),
                address(hazard) + fresh("submissions"),
                "{'statement':'已改','photos':['" + photo(as("yangshuo")) + "']}");
    }

    private static String address(String hazard) {
        return "/api/hazards/" + hazard;
    }

    private static void put(Talk by, String address, String body) {
        var answer = by.put(address, body);
        assertThat(answer.status()).as(address + " " + answer).isIn(200, 204);
    }

    private List<String> texts(String change) {
        return after(change, 1).stream().map(finding -> finding.told().zh()).toList();
    }

    private List<JournalFinding> after(String change, int rows) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(begun -> {
            begun.setRollbackOnly();
            assertThat(sql.sql(change).update()).as(change).isEqualTo(rows);
            return findings();
        }));
    }

    private List<JournalFinding> findings() {
        var findings = new ArrayList<JournalFinding>();
        verify.run(List.of(), findings::add);
        return findings;
    }
}
