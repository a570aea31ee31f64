package tocsin.demonstration;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the county must hold for its pages to have something real in them, each by the rows that show it. */
enum CountyContent {
    SIGNED_RESULTS("from screening.report where signed_at is not null"),
    RESULTS_TO_BE_SIGNED("from screening.report where signed_at is null"),
    TAKEN_OUT_BEFORE_THE_SIGNATURE(
            "from screening.item i join screening.report r on r.id = i.report_id where i.returned_at < r.signed_at"),
    SENT_BACK_AFTER_THE_SIGNATURE(
            "from screening.item i join screening.report r on r.id = i.report_id where i.returned_at > r.signed_at"),
    ORDERED_AT_ONCE_AND_CLOSED_THE_SAME_DAY("""
            from hazards.rectification_notice n join hazards.hazard h on h.id = n.hazard_id
            where n.kind = 'ORDER_IMMEDIATE' and h.status = 'CLOSED'
                and h.closed_on = (n.issued_at at time zone 'Asia/Shanghai')::date"""),
    STOPPED_BECAUSE_UNSAFE_AND_RELEASED(
            "from hazards.hazard where not safe_meanwhile and suspension = 'RESUMED' and status = 'CLOSED'"),
    MAJOR_FIRE_HAZARD_DETERMINED_BY_A_DIRECT_ELEMENT(
            "from hazards.determination where result::json ->> 'verdict' = 'DIRECT'"),
    EDITION_IN_FORCE("from rulebook.proposal where state = 'APPROVED'"),
    EDITION_WAITING_FOR_A_SECOND_PERSON("from rulebook.proposal where state = 'PROPOSED'"),
    EDITION_COMPARED_WITH_THE_TEXT("from rulebook.confirmation"),
    LOOK_BACK_DRAWN_BY_THE_CITY("from lookbacks.task where title like '市级%'"),
    LOOK_BACK_DONE("from lookbacks.draw where result is not null"),
    KEY_UNIT_CONFIRMED("from premises.key_unit"),
    KEY_UNITS_FILED("from premises.key_unit_listed"),
    REGISTER_COUNT("from premises.register_count"),
    BUILDING("from premises.building"),
    CORNER_WALKED("from premises.round_corner"),
    CORNER_NEVER_WALKED(
            "from premises.corner c where not exists (select from premises.round_corner r where r.corner_id = c.id)"),
    RENTAL_HOUSE_JUDGED("from rentals.judgement"),
    RENTING_STOPPED_BY_A_PAPER_THAT_WAS_SERVED("""
            from hazards.act_paper p join hazards.hazard h on h.id = p.hazard_id
            where h.site = 'RED_RENTAL' and p.kind = 'stop-renting' and p.served_on is not null"""),
    SAVED_VIEW("from ledger.saved_view"),
    ATTACHMENT("from attachments.attachment"),
    UNIT_SAFETY_PERSON("from organization.safety_role"),
    MOST_UNITS_WITH_A_FIRE_SAFETY_MANAGER_AND_SOME_WITHOUT("""
            from (select count(*) units, count(*) filter (where exists (
                    select from organization.safety_role r
                    where r.organization_id = o.id and r.role = 'FIRE_SAFETY_MANAGER')) named
                from organization.organization o where o.kind in ('ENTERPRISE', 'HOUSEHOLD')) all_units
            where named * 3 > units * 2 and named < units"""),
    ACTING_DUTY("from organization.duty where acting"),
    TOWN_WITHOUT_ITS_DUTY("""
            from organization.area a where a.level in ('TOWN', 'ZONE') and not exists (
                select from organization.duty d where d.area_id = a.id and d.kind = 'DIRECTLY_RESPONSIBLE')"""),
    VOID_RECORD("from hazards.hazard where voided_on is not null"),
    PLACE_BEING_FITTED_OUT("from premises.premises where state = 'PLANNED'"),
    PLACE_PAUSED("from premises.premises where state = 'SUSPENDED'"),
    PLACE_CLOSED("from premises.premises where state = 'CLOSED'"),
    PLACE_MOVED_OUT("from premises.premises where state = 'MOVED_OUT'"),
    PLACE_OPEN_AGAIN("from premises.state_held where state = 'OPERATING'"),
    FILES_FOUND_TO_BE_TWO_PLACES("from premises.apart"),
    FILE_MERGED_WITH_HAZARDS_ON_BOTH_SIDES("""
            from premises.premises p where p.merged_into is not null
                and exists (select from hazards.hazard h where h.premises_id = p.id)
                and exists (select from hazards.hazard h where h.premises_id = p.merged_into)"""),
    FILES_TO_BE_JUDGED("""
            from premises.premises p join premises.premises q on q.area_id = p.area_id and q.id > p.id
            where p.active and q.active and p.merged_into is null and q.merged_into is null
                and (q.responsible_phone = p.responsible_phone or q.longitude = p.longitude and q.latitude = p.latitude)
                and not exists (select from premises.apart x where x.one = p.id and x.other = q.id)""");

    /** Rows the county must not hold. */
    private static final List<String> NEVER = List.of(
            "hazards.hazard where level = 'MAJOR' and (regime is null or rule is null or rule_item is null)",
            "hazards.hazard where regime = 'FIRE' and rule_item <> '5' and rule_item not like '6.%'",
            "hazards.hazard where not safe_meanwhile and suspension = 'NONE' and status <> 'RECORDED'",
            "hazards.act a where a.kind = 'StopOperation' and not exists"
                    + " (select from hazards.act_paper p where p.act_id = a.id and p.voided_at is null)",
            "screening.report r where not exists"
                    + " (select from screening.item i where i.report_id = r.id and i.returned_at is null)");

    /** Everybody with an account but the three who keep the installation itself. */
    static final List<String> AT_WORK =
            List.of("hansuqin jiangyining luojianping guqing baiqing zhongyi hewan yangshuo wuhaisheng chenli tongan"
                    .split(" "));

    private final String rows;

    CountyContent(String rows) {
        this.rows = rows;
    }

    /** What it holds of them all the same. */
    static List<String> amiss(JdbcClient sql) {
        return NEVER.stream()
                .filter(rows -> sql.sql("select exists (select from " + rows + ")")
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    /** What the county does not hold. */
    static List<CountyContent> missing(JdbcClient sql) {
        return Arrays.stream(values())
                .filter(content -> sql.sql("select count(*) " + content.rows)
                                .query(Long.class)
                                .single()
                        == 0)
                .toList();
    }

    /** Accounts with something open that they themselves have to do. */
    static Set<String> accountsWithWork(JdbcClient sql) {
        return sql.sql("""
                select distinct a.name from access.account a join agenda.item i on i.state = 'OPEN'
                where i.owner_person = a.person_id
                    or exists (select from organization.post p join organization.holding h on h.post_id = p.id
                               where h.person_id = a.person_id and p.organization_id = i.owner_organization)
                    or i.owner_kind = 'DUTY_HOLDER' and exists (
                        select from organization.duty d
                        where d.person_id = a.person_id and d.kind = i.duty and d.area_id = i.duty_area_id)
                """).query(String.class).set();
    }
}
