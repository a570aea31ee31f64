package tocsin.demonstration;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.hazards.MajorBasis;
import tocsin.organization.AssignRegulator;
import tocsin.organization.CallDuty;
import tocsin.organization.DutyKind;
import tocsin.organization.DutyTitles;
import tocsin.organization.OrganizationKind;
import tocsin.organization.Regulators;

/** The county's departments: the two that may order, the regulators, and which of them leads which sector, with a gap and an overlap left. */
@Component
record CountyDepartments(Regulators regulators, DutyTitles titles) {
    /** A department and the sectors it leads. */
    private record Department(
            String sector, String name, @Nullable String person, String title, List<String> leads) {}

    private static final List<Department> DEPARTMENTS = List.of(
            new Department("INDUSTRY", "望火县经济和信息化局", "何婉", "经信局安全科科长", List.of("INDUSTRY")),
            new Department("EDUCATION", "望火县教育局", null, "教育局安全股股长", List.of("EDUCATION")),
            new Department("CULTURE_TOURISM", "望火县文化和旅游局", null, "文旅局市场股股长", List.of("CULTURE_TOURISM", "LODGING")),
            new Department("COMMERCE", "望火县商务局", null, "商务局安全股股长", List.of("COMMERCE", "LODGING")),
            new Department("CATERING", "望火县市场监督管理局", null, "市场监管局餐饮股股长", List.of("CATERING")),
            new Department("HEALTH", "望火县卫生健康局", null, "卫健局安全股股长", List.of("HEALTH")),
            new Department("CIVIL_AFFAIRS", "望火县民政局", null, "民政局养老服务股股长", List.of("CIVIL_AFFAIRS")),
            new Department("HOUSING", "望火县住房和城乡建设局", null, "住建局房管股股长", List.of("HOUSING", "GAS")),
            new Department("TRANSPORT", "望火县交通运输局", null, "交通运输局安全股股长", List.of("TRANSPORT")));

    void appoint(CountyGround.Ground ground, Appointments.Desk desk, Staff staff) {
        officers(ground, desk, staff);
        for (var department : DEPARTMENTS) {
            var sector = ground.sectors().get(department.sector());
            var body = desk.body(department.name(), OrganizationKind.REGULATOR, ground.county(), sector, false);
            staff.departments.put(department.sector(), body);
            staff.regulators.put(
                    department.sector(),
                    desk.appoint(department.person(), department.title(), body, ground.county(), sector, "REGULATOR"));
            desk.handIn();
            department.leads().forEach(led -> assign(ground, desk, staff, department.sector(), led));
        }
        staff.login("行业主管部门", "Sector regulator", "hewan", Objects.requireNonNull(staff.regulators.get("INDUSTRY")));
        titles.call(
                ground.county().id(),
                desk.next(),
                new CallDuty(DutyKind.LEAD_IN_CHARGE, "分管领导", "Leader in charge", 0),
                Actor.INSTALLATION);
    }

    private static void officers(CountyGround.Ground ground, Appointments.Desk desk, Staff staff) {
        var county = ground.county();
        var brigade = desk.body("望火县消防救援大队", OrganizationKind.FIRE_RESCUE_AUTHORITY, county, null, true);
        var first = desk.appoint("柏青", "大队监督员", brigade, county, null, "FIRE_AUTHORITY");
        staff.officer(MajorBasis.Regime.FIRE, first);
        staff.officer(MajorBasis.Regime.FIRE, desk.appoint("卢远航", "大队监督员", brigade, county, null, "FIRE_AUTHORITY"));
        var bureau = desk.body("望火县应急管理局", OrganizationKind.EMERGENCY_MANAGEMENT_BUREAU, county, null, true);
        var inspector = desk.appoint("钟毅", "应急局执法监察员", bureau, county, null, "REGULATOR");
        staff.officer(MajorBasis.Regime.WORK_SAFETY, inspector);
        staff.officer(MajorBasis.Regime.WORK_SAFETY, desk.appoint(null, "应急局执法监察员", bureau, county, null, "REGULATOR"));
        staff.login("消防救援大队", "Fire rescue authority", "baiqing", first);
        staff.login("应急管理局", "Emergency management bureau", "zhongyi", inspector);
    }

    private void assign(
            CountyGround.Ground ground, Appointments.Desk desk, Staff staff, String department, String led) {
        regulators.assign(
                desk.next(),
                new AssignRegulator(
                        ground.county().id(),
                        Objects.requireNonNull(ground.sectors().get(led)).id(),
                        null,
                        Objects.requireNonNull(staff.departments.get(department)),
                        "INDUSTRY",
                        "IN_CHARGE",
                        true,
                        null,
                        desk.from()),
                Actor.INSTALLATION);
    }
}
