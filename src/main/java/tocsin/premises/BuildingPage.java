package tocsin.premises;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.MaskedByPost;
import tocsin.foundation.Text;
import tocsin.organization.AreaId;
import tocsin.organization.Areas;
import tocsin.organization.OrganizationId;
import tocsin.organization.Organizations;

/** Gathers the page of a building. */
@Service
class BuildingPage {
    private final Buildings buildings;
    private final Assessments assessments;
    private final Areas areas;
    private final Organizations organizations;

    BuildingPage(Buildings buildings, Assessments assessments, Areas areas, Organizations organizations) {
        this.buildings = buildings;
        this.assessments = assessments;
        this.areas = areas;
        this.organizations = organizations;
    }

    record View(
            BuildingId id,
            String number,
            String name,
            AreaId areaId,
            List<PremisesPage.Step> trail,
            String address,
            @Nullable Double longitude,
            @Nullable Double latitude,
            PremisesPage.Category use,
            List<PremisesPage.Category> categories,
            @Nullable Integer floorsAbove,
            @Nullable Integer floorsBelow,
            @Nullable BigDecimal heightMetres,
            @Nullable BigDecimal largestFloorAbove24SquareMetres,
            @Nullable Integer builtInYear,
            @Nullable String fireResistance,
            @Nullable Company propertyCompany,
            @Nullable String waterSupply,
            @Nullable LocalDate tacticsDrillOn,
            int version,
            @Nullable LocalDate withdrawnOn,
            boolean mayCorrect) {}

    /** Whoever looks after the building. */
    record Company(
            OrganizationId id,
            String name,
            @MaskedByPost @Nullable String phone) {}

    View get(BuildingId id, Actor by) {
        var kept = buildings.read(id, by);
        var building = kept.building();
        return new View(
                id,
                building.number(),
                building.name(),
                building.areaId(),
                PremisesPage.steps(areas.trail(building.areaPath())),
                building.address(),
                building.longitude(),
                building.latitude(),
                new PremisesPage.Category(building.use(), use(building)),
                categories(building),
                building.floorsAbove(),
                building.floorsBelow(),
                building.heightMetres(),
                building.largestFloorAbove24SquareMetres(),
                building.builtInYear(),
                building.fireResistance(),
                company(building),
                building.waterSupply(),
                building.tacticsDrillOn(),
                building.version(),
                kept.withdrawnOn(),
                kept.withdrawnOn() == null
                        && by.may(PremisesPermission.CORRECT, building.areaPath(), AreaPath.EVERYWHERE));
    }

    private Text use(Building building) {
        return assessments.today().words().of("building-uses", building.use());
    }

    private List<PremisesPage.Category> categories(Building building) {
        var today = assessments.today();
        return today.building(building.facts(), building.countyCode()).stream()
                .map(code -> new PremisesPage.Category(code, today.words().of("premises-categories", code)))
                .toList();
    }

    private @Nullable Company company(Building building) {
        if (building.propertyCompanyId() == null) {
            return null;
        }
        var company = organizations.get(new OrganizationId(building.propertyCompanyId()));
        return new Company(company.id(), company.name(), company.phone());
    }
}
