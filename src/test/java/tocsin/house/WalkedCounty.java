package tocsin.house;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tocsin.access.AccountId;
import tocsin.access.OpenAccount;
import tocsin.access.PlainPassword;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.organization.AreaId;
import tocsin.organization.AreaLevel;
import tocsin.organization.AssignDuty;
import tocsin.organization.DutyKind;
import tocsin.organization.HoldPost;
import tocsin.organization.OpenPost;
import tocsin.organization.OrganizationId;
import tocsin.organization.OrganizationKind;
import tocsin.organization.PersonId;
import tocsin.organization.RecordArea;
import tocsin.organization.RecordOrganization;
import tocsin.organization.RecordPerson;
import tocsin.town.Talk;
import tocsin.town.Wanghuo;

/** Wanghuo with a neighbouring county, one person of each role, and places that hold a record of every kind. */
final class WalkedCounty {
    /** Who has which post where. */
    record Walker(String account, String role, String area) {}

    static final List<Walker> WALKERS = List.of(
            new Walker("walk-city", "CITY_OFFICE", "演示市"),
            new Walker("walk-province-system", "SYSTEM_ADMINISTRATOR", "演示省"),
            new Walker("walk-county", "COUNTY_OFFICE", "望火县"),
            new Walker("walk-leader", "LEADER", "望火县"),
            new Walker("walk-fire", "FIRE_AUTHORITY", "望火县"),
            new Walker("walk-regulator", "REGULATOR", "望火县"),
            new Walker("walk-town", "TOWN_OFFICER", "望火镇"),
            new Walker("walk-village", "VILLAGE_OFFICER", "永兴社区"),
            new Walker("walk-grid", "GRID_WORKER", "永兴3格"),
            new Walker("walk-unit", "UNIT_SAFETY", "永兴3格"),
            new Walker("walk-system", "SYSTEM_ADMINISTRATOR", "望火县"),
            new Walker("walk-security", "SECURITY_ADMINISTRATOR", "望火县"),
            new Walker("walk-audit", "AUDIT_ADMINISTRATOR", "望火县"));

    private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);

    final List<WalkedPlace> places = new ArrayList<>();
    final Map<String, AreaPath> paths = new HashMap<>();
    private final Wanghuo county;
    private final Wanghuo.Rooms rooms;
    private final int port;
    private final WalkedRecords made;

    WalkedCounty(Wanghuo.Rooms rooms, int port) {
        this.rooms = rooms;
        this.port = port;
        county = Wanghuo.settle(rooms);
        made = new WalkedRecords(county);
        area("990102", "临水县", AreaLevel.COUNTY, "9901");
        area("990102101", "临水镇", AreaLevel.TOWN, "990102");
        county.areas.forEach((name, id) -> paths.put(name, rooms.areas().get(id).path()));
        for (var walker : WALKERS) {
            var unit = walker.role().equals("UNIT_SAFETY");
            county.appoint(walker.account(), walker.account(), unit ? "恒泽针织厂" : "县消安委办", walker.area(), walker.role());
        }
        county.appoint("临水办", "linshui", "县消安委办", "临水县", "COUNTY_OFFICE");
        county.appoint("临水系统", "linshui-system", "县消安委办", "临水县", "SYSTEM_ADMINISTRATOR");
        county.appoint("临水镇办", "linshui-town", "县消安委办", "临水镇", "TOWN_OFFICER");
        settle("望火县", "标甲", "guqing", "walk-system", null);
        settle("望火镇", "标乙", "guqing", "walk-system", "yangshuo");
        settle("永兴3格", "标丙", "guqing", "walk-system", null);
        settle("石笕镇", "标丁", "guqing", "walk-system", "weixiaozhou");
        settle("临水镇", "标戊", "linshui", "linshui-system", "linshui-town");
        settle("恒泽针织厂", "标己", "guqing", "walk-system", null);
        made.keepOwn(places.getFirst(), as("guqing"));
    }

    Talk as(String account) {
        return Talk.stranger(port).signIn(account, Wanghuo.PASSWORD);
    }

    private void area(String code, String name, AreaLevel level, String parent) {
        var id = new AreaId(Wanghuo.id());
        rooms.areas().record(new RecordArea(id, code, name, level, parent, null), Actor.INSTALLATION);
        county.areas.put(name, id);
    }

    /** Puts one record of every kind there: what people and bodies are by the installation, all else by those whose work it is. */
    private void settle(String name, String mark, String office, String system, String town) {
        boolean ofUnit = name.equals("恒泽针织厂");
        var area = county.area(ofUnit ? "永兴3格" : name);
        var records = new LinkedHashMap<String, String>();
        var place = new WalkedPlace(name, mark, rooms.areas().get(area).path(), ofUnit, records);
        records.put("area", area.value().toString());
        records.put("code", rooms.areas().get(area).code());
        records.put("sector", county.sector("INDUSTRY"));
        records.put("body", county.bodies.get("县消安委办").value().toString());
        var government = county.bodies.get(name.equals("望火县") ? "县消安委办" : name + "人民政府");
        if (government != null) {
            place.put("office", government.value());
        }
        staff(area, place, ofUnit);
        made.ruled(place, as(office));
        if (!name.equals("望火县")) {
            // Places stand in towns and below.
            made.ground(place, as(office));
            made.hazard(place, as(office));
            made.drawn(place, as(office));
        }
        made.administered(place, as(system));
        if (town != null) {
            made.screened(place, as(town));
        }
        places.add(place);
    }

    private void staff(AreaId area, WalkedPlace place, boolean ofUnit) {
        var organization = ofUnit ? county.bodies.get("恒泽针织厂") : organization(area, place.mark() + "公司");
        var person = person(area, place.mark() + "人", organization);
        place.put("organization", organization.value());
        place.put("person", person.value());
        place.put("stranger", person(area, place.mark() + "乙", organization).value());
        place.put("voided", person(area, place.mark() + "重", organization).value());
        post(area, place, person(area, "在岗人", organization));
        account(place, person);
        var duty = Wanghuo.id();
        var kind = ofUnit ? DutyKind.LEAD_IN_CHARGE : DutyKind.PRINCIPAL;
        rooms.duties().assign(duty, new AssignDuty(kind, area, null, person, BEGIN, null, false), Actor.INSTALLATION);
        place.put("duty", duty);
    }

    /** Bears no mark: whoever is told who may instead is told of posts elsewhere, by intention. */
    private void post(AreaId area, WalkedPlace place, PersonId holder) {
        var post = Wanghuo.id();
        var holding = Wanghuo.id();
        var body = county.bodies.get("县消安委办");
        rooms.posts().open(post, new OpenPost("岗位", body, area, null, "GRID_WORKER", null), Actor.INSTALLATION);
        rooms.posts().hold(post, holding, new HoldPost(holder, BEGIN, null, false), Actor.INSTALLATION);
        place.put("post", post);
        place.put("holding", holding);
    }

    private void account(WalkedPlace place, PersonId person) {
        var account = Wanghuo.id();
        var name = "held-" + place.path().value().replace(".", "-") + place.ofUnit();
        rooms.accounts()
                .open(
                        new AccountId(account),
                        new OpenAccount(person, name, new PlainPassword(Wanghuo.PASSWORD), false),
                        Actor.INSTALLATION);
        place.put("account", account);
    }

    private OrganizationId organization(AreaId area, String name) {
        var id = new OrganizationId(Wanghuo.id());
        rooms.organizations()
                .record(
                        id,
                        new RecordOrganization(
                                name,
                                null,
                                OrganizationKind.ENTERPRISE,
                                area,
                                rooms.sectors().getByCode("INDUSTRY").id(),
                                null,
                                null,
                                null,
                                name + "法人",
                                "000-0000001",
                                false,
                                true),
                        Actor.INSTALLATION);
        return id;
    }

    private PersonId person(AreaId area, String name, OrganizationId organization) {
        var id = new PersonId(Wanghuo.id());
        rooms.people().record(id, new RecordPerson(name, "000-0000009", area, organization), Actor.INSTALLATION);
        return id;
    }
}
