package tocsin.premises;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;
import tocsin.organization.AreaId;
import tocsin.organization.AreaLevel;
import tocsin.organization.AreaView;
import tocsin.organization.Areas;
import tocsin.organization.OrganizationId;
import tocsin.organization.Organizations;
import tocsin.organization.Sectors;

/** Gathers the page of a place's file: what it is, who answers for it from the unit up, what hangs on it. */
@Service
class PremisesPage {
    private final PremisesRegister register;
    private final Areas areas;
    private final Sectors sectors;
    private final Organizations organizations;
    private final Judgement judged;
    private final ObjectProvider<PremisesCounts> counts;

    PremisesPage(
            PremisesRegister register,
            Areas areas,
            Sectors sectors,
            Organizations organizations,
            Judgement judged,
            ObjectProvider<PremisesCounts> counts) {
        this.register = register;
        this.areas = areas;
        this.sectors = sectors;
        this.organizations = organizations;
        this.judged = judged;
        this.counts = counts;
    }

    /** What the rules say, and where the place stands. */
    @org.springframework.stereotype.Component
    record Judgement(
            Assessments assessments,
            PremisesStanding standing,
            WhoAnswers answering,
            KeyUnits keyUnits,
            JoinedFiles joined) {}

    record Step(AreaId id, String name, AreaLevel level) {}

    record Sector(UUID id, Text name) {}

    record Owner(
            UUID id,
            String name,
            @Nullable String creditCode,
            @Nullable String legalRepresentative,
            @Nullable String sizeClass) {}

    record Category(String code, Text label) {}

    /** A measure somebody entered, or one that is still missing. */
    record Measure(
            String code, Text label, Text unit, @Nullable BigDecimal value) {}

    /** A category, and why it holds or does not. */
    record Judged(
            String code,
            Text label,
            boolean holds,
            Text because,
            @Nullable Text basis,
            @Nullable String ruled) {}

    /**
     * The grade and how it came about.
     *
     * @param bands from which points each grade begins, lowest first
     */
    record Risk(
            RiskGrade grade,
            int points,
            List<Assessment.RiskReason> reasons,
            List<Assessment.Lowering> lowering,
            int most,
            List<Band> bands,
            LocalDate inForceFrom) {}

    record Band(RiskGrade grade, int from) {}

    /** Another file of a place. */
    record Related(UUID id, String number, String name) {}

    /** A file that became part of this one. */
    record Absorbed(UUID merge, Related file, String reason, LocalDate on) {}

    record View(
            PremisesId id,
            String number,
            String name,
            String address,
            AreaId areaId,
            List<Step> trail,
            Sector sector,
            @Nullable Owner organization,
            List<Category> venueTypes,
            List<Judged> categories,
            List<Category> supervised,
            List<Assessment.Criterion> criteria,
            List<Measure> measures,
            List<Measure> missing,
            Risk risk,
            @Nullable Double longitude,
            @Nullable Double latitude,
            @Nullable Integer floors,
            @Nullable BigDecimal floorAreaSquareMetres,
            @Nullable Integer employees,
            @Nullable Boolean hasDormitory,
            @Nullable String fireApproval,
            RecordPremises.@Nullable Contact responsiblePerson,
            RecordPremises.@Nullable Contact safetyManager,
            PremisesStanding.View standing,
            List<KeyUnitStore.Confirmed> keyUnit,
            @Nullable Related mergedInto,
            List<Absorbed> merges,
            BusinessState state,
            boolean active,
            int version,
            Map<String, Long> counts,
            List<WhoAnswers.Responsible> responsible,
            boolean mayCorrect) {}

    View get(PremisesId id, Actor by) {
        var premises = register.read(id, by);
        var trail = areas.trail(premises.areaPath());
        var sector = sectors.get(premises.sectorId());
        var assessment = judged.assessments().get(id);
        var words = judged.assessments().today().words();
        return new View(
                id,
                premises.number(),
                premises.name(),
                premises.address(),
                premises.areaId(),
                steps(trail),
                new Sector(sector.id(), sector.name()),
                owner(premises),
                categories(words, "venue-types", premises.venueTypes()),
                judged(words, assessment),
                categories(words, "supervised-classes", assessment.supervised()),
                assessment.why().criteria(),
                measures(words, premises),
                missing(words, assessment),
                judged.assessments().risk(premises, assessment),
                premises.longitude(),
                premises.latitude(),
                premises.floors(),
                premises.floorAreaSquareMetres(),
                premises.employees(),
                premises.hasDormitory(),
                premises.fireApproval(),
                contact(premises.responsibleName(), premises.responsiblePhone()),
                contact(premises.safetyManagerName(), premises.safetyManagerPhone()),
                judged.standing().of(premises),
                judged.keyUnits().of(id),
                judged.joined().mergedInto(id),
                judged.joined().merges(id),
                premises.state(),
                premises.isActive(),
                premises.version(),
                counts(id, by),
                judged.answering().lines(premises, trail),
                by.may(PremisesPermission.CORRECT, premises.areaPath(), premises.sectorPath()));
    }

    static List<Step> steps(List<AreaView> trail) {
        return trail.stream()
                .map(step -> new Step(step.id(), step.name(), step.level()))
                .toList();
    }

    private @Nullable Owner owner(Premises premises) {
        if (premises.organizationId() == null) {
            return null;
        }
        var organization = organizations.get(new OrganizationId(premises.organizationId()));
        return new Owner(
                organization.id().value(),
                organization.name(),
                organization.creditCode(),
                organization.legalRepresentative(),
                organization.sizeClass());
    }

    private static List<Category> categories(RuleWords words, String catalogue, List<String> codes) {
        return codes.stream()
                .map(code -> new Category(code, words.of(catalogue, code)))
                .toList();
    }

    private static List<Judged> judged(RuleWords words, Assessment assessment) {
        return assessment.why().categories().stream()
                .map(reason -> new Judged(
                        reason.category(),
                        words.of("premises-categories", reason.category()),
                        reason.holds(),
                        reason.because(),
                        reason.basis(),
                        reason.ruled()))
                .toList();
    }

    private static List<Measure> measures(RuleWords words, Premises premises) {
        return premises.measures().entrySet().stream()
                .map(each -> measure(words, each.getKey(), each.getValue()))
                .toList();
    }

    private static List<Measure> missing(RuleWords words, Assessment assessment) {
        return assessment.why().missing().stream()
                .map(code -> measure(words, code, null))
                .toList();
    }

    private static Measure measure(RuleWords words, String code, @Nullable BigDecimal value) {
        return new Measure(code, words.of("premises-measures", code), words.unit(code), value);
    }

    private Map<String, Long> counts(PremisesId id, Actor by) {
        var all = new HashMap<String, Long>();
        counts.forEach(room -> all.putAll(room.of(id, by)));
        return all;
    }

    private static RecordPremises.@Nullable Contact contact(@Nullable String name, @Nullable String phone) {
        return name == null && phone == null ? null : new RecordPremises.Contact(name, phone);
    }
}
