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

/** Whoever changes in the database who answers for what is told from the journal, which tells of people, units and areas. */
class VerifyDutiesStory extends StoryServer {
    private static final String DUTY = "(select id from organization.duty order by id limit 1)";
    private static final String ROLE =
            "(select id from organization.safety_role where name = '核对人' order by until_on limit 1)";

    @Autowired
    private VerifyJournal verify;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeAll
    void keepOneOfEach() {
        now("2026-06-09", 9);
        int version = sql.sql(
                        "select coalesce(max(version), 0) from organization.duty_title where kind = 'DIRECTLY_RESPONSIBLE'")
                .query(Integer.class)
                .single();
        var title = "{'kind':'DIRECTLY_RESPONSIBLE','zh':'核对员','en':'Verifier','version':" + version + "}";
        put("/api/areas/" + county.area("望火县").value() + fresh("duty-titles"), title);
        var role = "/api/organizations/" + county.bodies.get("恒泽针织厂").value() + fresh("safety-roles");
        put(role, "{'role':'SAFETY_OFFICER','name':'核对人','fullTime':true,'fromOn':'2026-06-01'}");
        put(role + "/end", "{'untilOn':'2026-06-08','version':1}");
        var duty = "/api" + fresh("duties");
        var given =
                "{'kind':'DIRECTLY_RESPONSIBLE','areaId':'" + county.area("石笕镇").value() + "','personId':'"
                        + county.people.get("顾清").value() + "','fromOn':'2026-05-01','acting':false}";
        put(duty, given);
        put(duty + "/end", "{'untilOn':'2026-06-08','version':1}");
    }

    @Test
    void whatNobodyTouchedAgrees() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void aDutyChangedTakenAwayOrPutThereIsNamed() {
        assertThat(told("update organization.duty set until_on = date '2027-01-01' where id = " + DUTY))
                .startsWith("责任 ")
                .contains("与任何一条日志的摘要都不符");
        assertThat(told("update organization.duty set acting = not acting where id = " + DUTY))
                .startsWith("责任 ");
        assertThat(told("update organization.duty set until_on = null, version = 1 where until_on = '2026-06-08'"))
                .contains("改回从前的样子");
        assertThat(told("delete from organization.duty where id = " + DUTY)).contains("被删去");
        assertThat(told("insert into organization.duty (id, kind, area_id, area_path, person_id, from_on)"
                        + " select gen_random_uuid(), 'LEAD_IN_CHARGE', area_id, area_path, person_id, '2020-01-01' from organization.duty where id = "
                        + DUTY))
                .contains("与任何一条日志的摘要都不符");
    }

    @Test
    void peopleOfTwoDutiesSwappedAreBothNamed() {
        assertThat(after("""
                        update organization.duty d set person_id = o.person_id from organization.duty o
                        where d.id in (select id from organization.duty order by person_id, id limit 1)
                          and o.id in (select id from organization.duty order by person_id desc, id limit 1)
                        """, 1))
                .extracting(finding -> finding.told().zh())
                .anySatisfy(told -> assertThat(told).contains("与任何一条日志的摘要都不符"))
                .anySatisfy(told -> assertThat(told).contains("被删去"));
    }

    @Test
    void aSafetyRoleChangedTakenAwayOrPutThereIsNamed() {
        assertThat(told("update organization.safety_role set name = 'x' where id = " + ROLE))
                .startsWith("安全职责人 ");
        assertThat(told("update organization.safety_role set until_on = null, version = 1 where id = " + ROLE))
                .contains("改回从前的样子");
        assertThat(told("delete from organization.safety_role where id = " + ROLE))
                .contains("被删去");
        assertThat(told("insert into organization.safety_role (id, organization_id, role, name, from_on)"
                        + " select gen_random_uuid(), organization_id, role, name, from_on from organization.safety_role where id = "
                        + ROLE))
                .contains("与任何一条日志的摘要都不符");
    }

    @Test
    void aTitleOfADutyChangedTakenAwayOrPutThereIsNamed() {
        assertThat(told("update organization.duty_title set title_zh = 'x' where title_zh = '核对员'"))
                .startsWith("责任称谓 ");
        assertThat(told("delete from organization.duty_title where title_zh = '核对员'"))
                .contains("被删去");
        assertThat(
                        told(
                                "insert into organization.duty_title (area_id, kind, title_zh, title_en)"
                                        + " select area_id, 'PRINCIPAL', title_zh, title_en from organization.duty_title where title_zh = '核对员'"))
                .contains("与任何一条日志的摘要都不符");
    }

    private void put(String address, String body) {
        var answer = as("guqing").put(address, body);
        assertThat(answer.status()).as(address + " " + answer).isIn(200, 204);
    }

    private String told(String change) {
        var found = after(change, 1);
        assertThat(found).as(change).hasSize(1);
        return found.getFirst().told().zh();
    }

    private List<JournalFinding> after(String change, int rows) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(begun -> {
            begun.setRollbackOnly();
            sql.sql("set local session_replication_role = replica").update();
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
