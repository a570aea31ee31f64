package tocsin.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tocsin.access.AccountId;
import tocsin.access.Accounts;
import tocsin.organization.AreaView;
import tocsin.organization.DutyKind;
import tocsin.organization.OrganizationId;
import tocsin.organization.OrganizationKind;

/** Fills the posts of county, towns, villages and grids, leaves some vacant, and opens one account per role. */
@Component
class CountyPeople {
    /** The town in which nobody holds the duty. */
    static final int VACANT_TOWN = 10;

    /** The development zone, which the county's leader in charge heads beside. */
    static final int ZONE = 1;

    private final Appointments appointments;
    private final CountyDepartments departments;
    private final Accounts accounts;

    CountyPeople(Appointments appointments, CountyDepartments departments, Accounts accounts) {
        this.appointments = appointments;
        this.departments = departments;
        this.accounts = accounts;
    }

    Staff appoint(CountyGround.Ground ground, Chance chance, LocalDate from, long bornAt) {
        var staff = new Staff();
        var desk = appointments.desk(chance, from, bornAt);
        county(ground, desk, staff);
        departments.appoint(ground, desk, staff);
        administrators(ground, desk, staff);
        for (int town = 0; town < ground.towns().size(); town++) {
            town(ground, town, desk, staff, chance);
        }
        desk.handIn();
        return staff;
    }

    private static void county(CountyGround.Ground ground, Appointments.Desk desk, Staff staff) {
        var county = ground.county();
        var government = desk.body("望火县人民政府", OrganizationKind.GOVERNMENT, county, null, false);
        var office = desk.body("望火县消防安全委员会办公室", OrganizationKind.SAFETY_COMMITTEE_OFFICE, county, null, false);
        var head = desk.appoint("秦仲衡", "县长", government, county, null, "LEADER");
        desk.duty(head, DutyKind.PRINCIPAL, county);
        var deputy = desk.appoint("江以宁", "副县长", government, county, null, "LEADER");
        desk.duty(deputy, DutyKind.LEAD_IN_CHARGE, county);
        var clerk = desk.appoint("顾清", "县消安委办科员", office, county, null, "COUNTY_OFFICE");
        desk.duty(clerk, DutyKind.DIRECTLY_RESPONSIBLE, county);
        staff.countyClerk(clerk);
        var city = desk.body("演示市消防安全委员会办公室", OrganizationKind.SAFETY_COMMITTEE_OFFICE, ground.city(), null, false);
        var cityClerk = desk.appoint("韩素琴", "市消安委办科员", city, ground.city(), null, "CITY_OFFICE");
        desk.duty(cityClerk, DutyKind.DIRECTLY_RESPONSIBLE, ground.city());
        staff.leaders(deputy, cityClerk);
        staff.login("市消安委办", "City safety committee office", "hansuqin", cityClerk);
        staff.login("县分管领导", "County leader in charge", "jiangyining", deputy);
        staff.login("县消安委办", "County safety committee office", "guqing", clerk);
    }

    /** The three who keep the installation itself and see no business record. */
    private static void administrators(CountyGround.Ground ground, Appointments.Desk desk, Staff staff) {
        var county = ground.county();
        var body = desk.body("望火县系统管理组", OrganizationKind.GOVERNMENT, county, null, false);
        staff.login(
                "系统管理员",
                "System administrator",
                "jiheng",
                desk.appoint("季衡", "系统管理员", body, county, null, "SYSTEM_ADMINISTRATOR"));
        staff.login(
                "安全管理员",
                "Security administrator",
                "xuanming",
                desk.appoint("宣明", "安全管理员", body, county, null, "SECURITY_ADMINISTRATOR"));
        staff.login(
                "审计管理员",
                "Audit administrator",
                "shenyan",
                desk.appoint("沈砚", "审计管理员", body, county, null, "AUDIT_ADMINISTRATOR"));
    }

    /** The safety manager of a unit, who sees that unit's own records only: on every site, wherever in the county it lies. */
    void unit(CountyPremises.Place place, CountyGround.Ground ground, Staff staff, Chance chance, LocalDate from) {
        var organization = Objects.requireNonNull(place.organization());
        var desk = appointments.desk(chance, from, DayTime.at(from, 8, 0).toEpochMilli());
        var manager = desk.appoint("童安", "消防安全管理人", organization, ground.county(), null, "UNIT_SAFETY");
        desk.handIn();
        staff.unitManagers.put(organization, manager);
        staff.login("单位消防安全人员（三处场所）", "Safety people of a unit with three sites", "tongan", manager);
    }

    private static void town(
            CountyGround.Ground ground, int index, Appointments.Desk desk, Staff staff, Chance chance) {
        var town = ground.towns().get(index);
        var government = desk.body(
                town.name() + (town.name().endsWith("区") ? "管理委员会" : "人民政府"),
                OrganizationKind.GOVERNMENT,
                town,
                null,
                false);
        principal(index, town, government, desk, staff);
        if (index != 7) {
            desk.duty(
                    desk.appoint(index == 0 ? "杜明远" : null, town.name() + "分管负责人", government, town, null, "LEADER"),
                    DutyKind.LEAD_IN_CHARGE,
                    town);
        }
        var officer =
                desk.appoint(index == 0 ? "杨朔" : null, town.name() + "消防办主任", government, town, null, "TOWN_OFFICER");
        staff.townOfficers.put(town.id(), officer);
        if (index == 9) {
            desk.acting(officer, DutyKind.DIRECTLY_RESPONSIBLE, town);
        } else if (index != VACANT_TOWN) {
            desk.duty(officer, DutyKind.DIRECTLY_RESPONSIBLE, town);
        }
        if (index == 0) {
            staff.login("镇消防办", "Town officer", "yangshuo", officer);
        }
        villages(ground, index, desk, staff, chance);
    }

    private static void principal(
            int index, AreaView town, OrganizationId government, Appointments.Desk desk, Staff staff) {
        var head = desk.appoint(index == 0 ? "罗建平" : null, town.name() + "负责人", government, town, null, "LEADER");
        var principal = index == ZONE ? staff.countyDeputy() : head;
        desk.duty(principal, DutyKind.PRINCIPAL, town);
        staff.principals.put(town.id(), principal);
        if (index == 0) {
            staff.login("镇主要领导", "Town principal", "luojianping", head);
        }
    }

    private static void villages(
            CountyGround.Ground ground, int index, Appointments.Desk desk, Staff staff, Chance chance) {
        var town = ground.towns().get(index);
        for (var village : ground.villages().getOrDefault(town.code(), List.of())) {
            boolean first = index == 0 && village.name().startsWith("永兴");
            var committee = desk.body(
                    village.name() + (village.name().endsWith("社区") ? "居民委员会" : "民委员会"),
                    OrganizationKind.VILLAGE_COMMITTEE,
                    village,
                    null,
                    false);
            if (first || !chance.in(4)) {
                var secretary = desk.appoint(
                        first ? "吴海生" : null, village.name() + "副书记", committee, village, null, "VILLAGE_OFFICER");
                desk.duty(secretary, DutyKind.DIRECTLY_RESPONSIBLE, village);
                ground.grids()
                        .getOrDefault(village.code(), List.of())
                        .forEach(grid -> staff.villageOfficers.put(grid.id(), secretary));
                if (first) {
                    staff.login("村居干部", "Village officer", "wuhaisheng", secretary);
                }
            }
            grids(ground, village, first, committee, desk, staff, chance);
        }
    }

    private static void grids(
            CountyGround.Ground ground,
            AreaView village,
            boolean first,
            OrganizationId committee,
            Appointments.Desk desk,
            Staff staff,
            Chance chance) {
        var grids = ground.grids().getOrDefault(village.code(), List.of());
        for (int index = 0; index < grids.size(); index++) {
            boolean chenLi = first && index == 2;
            if (chenLi || !chance.in(3)) {
                var grid = grids.get(index);
                var worker =
                        desk.appoint(chenLi ? "陈莉" : null, grid.name() + "网格员", committee, grid, null, "GRID_WORKER");
                desk.duty(worker, DutyKind.DIRECTLY_RESPONSIBLE, grid);
                staff.gridWorkers.put(grid.id(), worker);
                if (chenLi) {
                    staff.login("网格员", "Grid worker", "chenli", worker);
                }
            }
        }
    }

    /** Ids of the accounts to be opened. */
    static List<AccountId> accountIds(Staff staff, Chance chance, long bornAt) {
        return staff.logins.stream()
                .map(login -> new AccountId(chance.id(bornAt)))
                .toList();
    }

    /** Opens an account for each login, with a password made for this data folder. */
    List<DemonstrationCounty.Account> open(Staff staff, List<AccountId> ids) {
        var opened = new ArrayList<DemonstrationCounty.Account>();
        for (int index = 0; index < ids.size(); index++) {
            opened.add(appointments.account(accounts, staff.logins.get(index), ids.get(index)));
        }
        return opened;
    }
}
