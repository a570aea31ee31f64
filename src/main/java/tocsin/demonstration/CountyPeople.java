package tocsin.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.access.Accounts;
import tocsin.foundation.Text;
import tocsin.organization.AreaId;
import tocsin.organization.AreaView;
import tocsin.organization.DutyKind;
import tocsin.organization.OrganizationId;
import tocsin.organization.OrganizationKind;
import tocsin.organization.PersonId;
import tocsin.organization.SectorView;

/** Fills the posts of county, towns, villages and grids, leaves some vacant, and opens one account per role. */
@Component
class CountyPeople {
    /** The town in which nobody holds the duty. */
    static final int VACANT_TOWN = 10;

    private final Appointments appointments;
    private final Accounts accounts;

    CountyPeople(Appointments appointments, Accounts accounts) {
        this.appointments = appointments;
        this.accounts = accounts;
    }

    /** Who does what in the story. */
    static final class Staff {
        final Map<AreaId, PersonId> townOfficers = new HashMap<>();
        final Map<AreaId, PersonId> gridWorkers = new HashMap<>();
        final List<PersonId> fireOfficers = new ArrayList<>();
        final Map<String, PersonId> regulators = new HashMap<>();
        final List<Login> logins = new ArrayList<>();

        /** A person for whom an account is opened. */
        record Login(Text role, String account, PersonId person) {}
    }

    Staff appoint(CountyGround.Ground ground, Chance chance, LocalDate from, long bornAt) {
        var staff = new Staff();
        var desk = appointments.desk(chance, from, bornAt);
        county(ground, desk, staff);
        for (int town = 0; town < ground.towns().size(); town++) {
            town(ground, town, desk, staff, chance);
        }
        return staff;
    }

    private static void county(CountyGround.Ground ground, Appointments.Desk desk, Staff staff) {
        var county = ground.county();
        var government = desk.body("望火县人民政府", OrganizationKind.GOVERNMENT, county, null, false);
        var office = desk.body("望火县消防安全委员会办公室", OrganizationKind.SAFETY_COMMITTEE_OFFICE, county, null, false);
        var brigade = desk.body("望火县消防救援大队", OrganizationKind.FIRE_RESCUE_AUTHORITY, county, null, true);
        desk.body("望火县应急管理局", OrganizationKind.EMERGENCY_MANAGEMENT_BUREAU, county, null, true);
        var head = desk.appoint("秦仲衡", "县长", government, county, null, "LEADER");
        desk.duty(head, DutyKind.PRINCIPAL, county);
        var deputy = desk.appoint("江以宁", "副县长", government, county, null, "LEADER");
        desk.duty(deputy, DutyKind.LEAD_IN_CHARGE, county);
        var clerk = desk.appoint("顾清", "县消安委办科员", office, county, null, "COUNTY_OFFICE");
        desk.duty(clerk, DutyKind.DIRECTLY_RESPONSIBLE, county);
        staff.fireOfficers.add(desk.appoint("柏青", "大队监督员", brigade, county, null, "FIRE_AUTHORITY"));
        staff.fireOfficers.add(desk.appoint("卢远航", "大队监督员", brigade, county, null, "FIRE_AUTHORITY"));
        regulator(desk, staff, ground, "INDUSTRY", "望火县经济和信息化局", "何婉", "经信局安全科科长");
        regulator(desk, staff, ground, "EDUCATION", "望火县教育局", null, "教育局安全股股长");
        regulator(desk, staff, ground, "CULTURE_TOURISM", "望火县文化和旅游局", null, "文旅局市场股股长");
        regulator(desk, staff, ground, "COMMERCE", "望火县商务局", null, "商务局安全股股长");
        var city = desk.body("演示市消防安全委员会办公室", OrganizationKind.SAFETY_COMMITTEE_OFFICE, ground.city(), null, false);
        var cityClerk = desk.appoint("韩素琴", "市消安委办科员", city, ground.city(), null, "CITY_OFFICE");
        desk.duty(cityClerk, DutyKind.DIRECTLY_RESPONSIBLE, ground.city());
        login(staff, Text.of("市消安委办", "City safety committee office"), "hansuqin", cityClerk);
        login(staff, Text.of("县分管领导", "County leader in charge"), "jiangyining", deputy);
        login(staff, Text.of("县消安委办", "County safety committee office"), "guqing", clerk);
        login(staff, Text.of("消防救援大队", "Fire rescue authority"), "baiqing", staff.fireOfficers.getFirst());
        var regulator = java.util.Objects.requireNonNull(staff.regulators.get("INDUSTRY"));
        login(staff, Text.of("行业主管部门", "Sector regulator"), "hewan", regulator);
        administrators(ground, desk, staff);
    }

    private static void login(Staff staff, Text role, String account, PersonId person) {
        staff.logins.add(new Staff.Login(role, account, person));
    }

    /** The three who keep the installation itself and see no business record. */
    private static void administrators(CountyGround.Ground ground, Appointments.Desk desk, Staff staff) {
        var county = ground.county();
        var body = desk.body("望火县系统管理组", OrganizationKind.GOVERNMENT, county, null, false);
        staff.logins.add(new Staff.Login(
                Text.of("系统管理员", "System administrator"),
                "jiheng",
                desk.appoint("季衡", "系统管理员", body, county, null, "SYSTEM_ADMINISTRATOR")));
        staff.logins.add(new Staff.Login(
                Text.of("安全管理员", "Security administrator"),
                "xuanming",
                desk.appoint("宣明", "安全管理员", body, county, null, "SECURITY_ADMINISTRATOR")));
        staff.logins.add(new Staff.Login(
                Text.of("审计管理员", "Audit administrator"),
                "shenyan",
                desk.appoint("沈砚", "审计管理员", body, county, null, "AUDIT_ADMINISTRATOR")));
    }

    /** The safety manager of a unit, who sees that unit's own records only. */
    void unit(CountyPremises.Place place, Staff staff, Chance chance, LocalDate from, long bornAt) {
        var manager = appointments
                .desk(chance, from, bornAt)
                .appoint(
                        "童安",
                        "消防安全管理人",
                        java.util.Objects.requireNonNull(place.organization()),
                        place.grid(),
                        null,
                        "UNIT_SAFETY");
        staff.logins.add(new Staff.Login(Text.of("单位消防安全人员", "Safety people of a unit"), "tongan", manager));
    }

    private static void regulator(
            Appointments.Desk desk,
            Staff staff,
            CountyGround.Ground ground,
            String sector,
            String body,
            @Nullable String name,
            String title) {
        SectorView of = ground.sectors().get(sector);
        var organization = desk.body(body, OrganizationKind.REGULATOR, ground.county(), of, false);
        staff.regulators.put(sector, desk.appoint(name, title, organization, ground.county(), of, "REGULATOR"));
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
        var head = desk.appoint(index == 0 ? "罗建平" : null, town.name() + "负责人", government, town, null, "LEADER");
        desk.duty(head, DutyKind.PRINCIPAL, town);
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
            staff.logins.add(new Staff.Login(Text.of("镇消防办", "Town officer"), "yangshuo", officer));
        }
        villages(ground, index, desk, staff, chance);
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
                if (first) {
                    staff.logins.add(new Staff.Login(Text.of("村居干部", "Village officer"), "wuhaisheng", secretary));
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
                    staff.logins.add(new Staff.Login(Text.of("网格员", "Grid worker"), "chenli", worker));
                }
            }
        }
    }

    /** Opens an account for each login, with a password made for this data folder. */
    List<DemonstrationCounty.Account> open(Staff staff, Chance chance, long bornAt) {
        var opened = new ArrayList<DemonstrationCounty.Account>();
        for (var login : staff.logins) {
            opened.add(appointments.account(accounts, login, chance, bornAt));
        }
        return opened;
    }
}
