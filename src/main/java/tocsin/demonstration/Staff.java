package tocsin.demonstration;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;
import tocsin.hazards.MajorBasis;
import tocsin.organization.AreaId;
import tocsin.organization.OrganizationId;
import tocsin.organization.PersonId;

/** Who does what in the story. */
final class Staff {
    /** Who answers for a town first of all. */
    final Map<AreaId, PersonId> principals = new HashMap<>();

    final Map<AreaId, PersonId> townOfficers = new HashMap<>();

    /** By grid: who works for the village the grid lies in. */
    final Map<AreaId, PersonId> villageOfficers = new HashMap<>();

    final Map<AreaId, PersonId> gridWorkers = new HashMap<>();

    /** Officers of the two bodies that may order, by the regime they judge major hazards by. */
    final Map<MajorBasis.Regime, List<PersonId>> officers = new EnumMap<>(MajorBasis.Regime.class);

    final Map<String, PersonId> regulators = new HashMap<>();
    final Map<String, OrganizationId> departments = new HashMap<>();
    final Map<OrganizationId, PersonId> unitManagers = new HashMap<>();
    final List<Login> logins = new ArrayList<>();
    private @Nullable PersonId countyClerk;
    private @Nullable PersonId countyDeputy;
    private @Nullable PersonId cityClerk;

    /** A person for whom an account is opened. */
    record Login(Text role, String account, PersonId person) {}

    void login(String zh, String en, String account, PersonId person) {
        logins.add(new Login(Text.of(zh, en), account, person));
    }

    void officer(MajorBasis.Regime regime, PersonId person) {
        officers.computeIfAbsent(regime, any -> new ArrayList<>()).add(person);
    }

    /** Those who inspect for the fire authority. */
    List<PersonId> fireOfficers() {
        return Objects.requireNonNull(officers.get(MajorBasis.Regime.FIRE));
    }

    PersonId fireOfficer() {
        return fireOfficers().getFirst();
    }

    void countyClerk(PersonId person) {
        countyClerk = person;
    }

    void leaders(PersonId deputy, PersonId ofTheCity) {
        countyDeputy = deputy;
        cityClerk = ofTheCity;
    }

    /** The county's leader in charge. */
    PersonId countyDeputy() {
        return Objects.requireNonNull(countyDeputy);
    }

    /** Who works in the city's safety committee office. */
    PersonId cityClerk() {
        return Objects.requireNonNull(cityClerk);
    }

    /** Who works in the county's safety committee office. */
    PersonId countyClerk() {
        return Objects.requireNonNull(countyClerk);
    }
}
