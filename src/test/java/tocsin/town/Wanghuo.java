package tocsin.town;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.access.AccountId;
import tocsin.access.Accounts;
import tocsin.access.OpenAccount;
import tocsin.access.PlainPassword;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;
import tocsin.organization.AreaId;
import tocsin.organization.AreaLevel;
import tocsin.organization.Areas;
import tocsin.organization.AssignDuty;
import tocsin.organization.Duties;
import tocsin.organization.DutyKind;
import tocsin.organization.HoldPost;
import tocsin.organization.OpenPost;
import tocsin.organization.OrganizationId;
import tocsin.organization.OrganizationKind;
import tocsin.organization.Organizations;
import tocsin.organization.People;
import tocsin.organization.PersonId;
import tocsin.organization.Posts;
import tocsin.organization.RecordArea;
import tocsin.organization.RecordOrganization;
import tocsin.organization.RecordPerson;
import tocsin.organization.Sectors;
import tocsin.premises.PremisesId;
import tocsin.premises.PremisesRegister;
import tocsin.premises.RecordPremises;

/**
 * A corner of Wanghuo county for stories: two towns, a village, two grids, the people everybody knows, Aunt Lin's noodle shop. Settled by
 * the same commands an administrator gives.
 */
public final class Wanghuo {
    public static final String PASSWORD = "Wanghuo-2026-lamp";
    private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);

    public final Map<String, AreaId> areas = new HashMap<>();
    public final Map<String, PersonId> people = new HashMap<>();
    public final Map<String, OrganizationId> bodies = new HashMap<>();
    public PremisesId noodleShop;
    public PremisesId mill;
    private final Rooms rooms;

    /** The rooms a county is settled through. */
    @Component
    public record Rooms(
            Areas areas,
            Sectors sectors,
            Organizations organizations,
            People people,
            Posts posts,
            Duties duties,
            Accounts accounts,
            PremisesRegister premises) {}

    private Wanghuo(Rooms rooms) {
        this.rooms = rooms;
    }

    /** Settles the county in an empty database. */
    public static Wanghuo settle(Rooms rooms) {
        var county = new Wanghuo(rooms);
        county.ground();
        county.bodies();
        county.staff();
        county.places();
        return county;
    }

    public static UUID id() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    public AreaId area(String name) {
        return areas.get(name);
    }

    public String sector(String code) {
        return rooms.sectors().getByCode(code).id().toString();
    }

    private void ground() {
        area("99", "演示省", AreaLevel.PROVINCE, null);
        area("9901", "演示市", AreaLevel.CITY, "99");
        area("990101", "望火县", AreaLevel.COUNTY, "9901");
        area("990101101", "望火镇", AreaLevel.TOWN, "990101");
        area("990101102", "石笕镇", AreaLevel.TOWN, "990101");
        area("990101101001", "永兴社区", AreaLevel.VILLAGE, "990101101");
        area("99010110100101", "永兴1格", AreaLevel.GRID, "990101101001");
        area("99010110100103", "永兴3格", AreaLevel.GRID, "990101101001");
        area("990101102200", "双桥村", AreaLevel.VILLAGE, "990101102");
        for (var sector : new String[] {"CATERING", "INDUSTRY"}) {
            rooms.sectors().record(id(), sector, Text.same(sector), null, Actor.INSTALLATION);
        }
    }

    private void area(String code, String name, AreaLevel level, String parent) {
        var id = new AreaId(id());
        rooms.areas().record(new RecordArea(id, code, name, level, parent, null), Actor.INSTALLATION);
        areas.put(name, id);
    }

    private void bodies() {
        body("县消安委办", OrganizationKind.SAFETY_COMMITTEE_OFFICE, "望火县", false, null);
        body("县消防救援大队", OrganizationKind.FIRE_RESCUE_AUTHORITY, "望火县", true, null);
        body("望火镇人民政府", OrganizationKind.GOVERNMENT, "望火镇", false, null);
        body("石笕镇人民政府", OrganizationKind.GOVERNMENT, "石笕镇", false, null);
        body("永兴社区居民委员会", OrganizationKind.VILLAGE_COMMITTEE, "永兴社区", false, null);
        body("恒泽针织厂", OrganizationKind.ENTERPRISE, "永兴3格", false, "韩立诚");
    }

    private void body(String name, OrganizationKind kind, String area, boolean power, String legal) {
        var id = new OrganizationId(id());
        rooms.organizations()
                .record(
                        id,
                        new RecordOrganization(
                                name,
                                null,
                                kind,
                                areas.get(area),
                                rooms.sectors().getByCode("INDUSTRY").id(),
                                null,
                                null,
                                null,
                                legal,
                                "000-0000001",
                                power,
                                true),
                        Actor.INSTALLATION);
        bodies.put(name, id);
    }

    private void staff() {
        appoint("江以宁", "jiangyining", "县消安委办", "望火县", "LEADER");
        appoint("顾清", "guqing", "县消安委办", "望火县", "COUNTY_OFFICE");
        appoint("柏青", "baiqing", "县消防救援大队", "望火县", "FIRE_AUTHORITY");
        appoint("卢远航", "luyuanhang", "县消防救援大队", "望火县", "FIRE_AUTHORITY");
        appoint("杨朔", "yangshuo", "望火镇人民政府", "望火镇", "TOWN_OFFICER");
        appoint("韦小舟", "weixiaozhou", "石笕镇人民政府", "石笕镇", "TOWN_OFFICER");
        appoint("陈莉", "chenli", "永兴社区居民委员会", "永兴3格", "GRID_WORKER");
        appoint("苗巧云", "miaoqiaoyun", "恒泽针织厂", "永兴3格", "UNIT_SAFETY");
        duty("顾清", DutyKind.DIRECTLY_RESPONSIBLE, "望火县");
        duty("江以宁", DutyKind.LEAD_IN_CHARGE, "望火县");
        duty("杨朔", DutyKind.DIRECTLY_RESPONSIBLE, "望火镇");
        duty("陈莉", DutyKind.DIRECTLY_RESPONSIBLE, "永兴3格");
    }

    /** Gives somebody a post of this role, and an account. */
    public PersonId appoint(String name, String account, String body, String area, String role) {
        var person = new PersonId(id());
        rooms.people()
                .record(
                        person,
                        new RecordPerson(name, "000-0000002", areas.get(area), bodies.get(body)),
                        Actor.INSTALLATION);
        var post = id();
        rooms.posts()
                .open(
                        post,
                        new OpenPost(area + " " + role, bodies.get(body), areas.get(area), null, role, null),
                        Actor.INSTALLATION);
        rooms.posts().hold(post, id(), new HoldPost(person, BEGIN, null, false), Actor.INSTALLATION);
        rooms.accounts()
                .open(
                        new AccountId(id()),
                        new OpenAccount(person, account, new PlainPassword(PASSWORD), false),
                        Actor.INSTALLATION);
        people.put(name, person);
        return person;
    }

    public void duty(String name, DutyKind kind, String area) {
        rooms.duties()
                .assign(
                        id(),
                        new AssignDuty(kind, areas.get(area), null, people.get(name), BEGIN, null, false),
                        Actor.INSTALLATION);
    }

    private void places() {
        noodleShop = place("林婶面馆", "CATERING", "RESTAURANT", null, "林秋月");
        mill = place("恒泽针织厂", "INDUSTRY", "FACTORY", bodies.get("恒泽针织厂"), "韩立诚");
    }

    private PremisesId place(
            String name, String sector, String category, OrganizationId organization, String responsible) {
        var id = new PremisesId(id());
        rooms.premises()
                .record(
                        id,
                        new RecordPremises(
                                name,
                                organization,
                                areas.get("永兴3格"),
                                rooms.sectors().getByCode(sector).id(),
                                "永兴路 88 号 " + name,
                                118.601,
                                29.402,
                                java.util.List.of(category),
                                2,
                                null,
                                8,
                                false,
                                null,
                                new RecordPremises.Contact(responsible, "000-0000003"),
                                null,
                                true),
                        Actor.INSTALLATION);
        return id;
    }
}
