package tocsin.premises;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.MaskedByPost;
import tocsin.foundation.Text;
import tocsin.organization.OrganizationId;
import tocsin.organization.Organizations;
import tocsin.organization.People;
import tocsin.organization.PersonId;

/** How a place stands: in which building, rented from whom, inspected by whom, and what it was before. */
@Component
class PremisesStanding {
    private final BuildingStore buildings;
    private final StandingStore history;
    private final Organizations organizations;
    private final People people;

    PremisesStanding(BuildingStore buildings, StandingStore history, Organizations organizations, People people) {
        this.buildings = buildings;
        this.history = history;
        this.organizations = organizations;
        this.people = people;
    }

    /** The building a place stands in, and on which floor. */
    record In(
            UUID id,
            String name,
            @Nullable BigDecimal heightMetres,
            @Nullable Integer floor,
            boolean whole) {}

    record Named(
            UUID id, String name, @MaskedByPost @Nullable String phone) {}

    record Rented(
            @Nullable Named landlord,
            RecordPremises.@Nullable Contact contact,
            boolean governmentOwned,
            @Nullable Named owningDepartment) {}

    record StateHeld(BusinessState state, Text label, LocalDate fromOn, String reason) {}

    record Operator(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable LocalDate fromOn) {}

    /** Everything of it. */
    record View(
            @Nullable In building,
            @Nullable Rented tenancy,
            @Nullable Named inspector,
            List<StateHeld> states,
            List<Operator> operators) {}

    View of(Premises premises) {
        return new View(
                building(premises.standing()),
                tenancy(premises.tenancy()),
                inspector(premises.inspectorId()),
                history.states(premises.id()).stream()
                        .map(held -> new StateHeld(held.state(), held.state().label(), held.fromOn(), held.reason()))
                        .toList(),
                history.operators(premises.id()).stream()
                        .map(ran -> new Operator(ran.organizationId(), ran.name(), ran.fromOn()))
                        .toList());
    }

    private @Nullable In building(RecordPremises.@Nullable Standing standing) {
        if (standing == null) {
            return null;
        }
        return buildings
                .find(new BuildingId(standing.buildingId()))
                .map(kept -> new In(
                        standing.buildingId(),
                        kept.building().name(),
                        kept.building().heightMetres(),
                        standing.floor(),
                        standing.whole()))
                .orElse(null);
    }

    private @Nullable Rented tenancy(RecordPremises.@Nullable Tenancy tenancy) {
        return tenancy == null
                ? null
                : new Rented(
                        organization(tenancy.landlordId()),
                        tenancy.landlord(),
                        tenancy.governmentOwned(),
                        organization(tenancy.owningDepartmentId()));
    }

    private @Nullable Named organization(@Nullable OrganizationId id) {
        if (id == null) {
            return null;
        }
        var organization = organizations.get(id);
        return new Named(id.value(), organization.name(), organization.phone());
    }

    private @Nullable Named inspector(@Nullable UUID id) {
        if (id == null) {
            return null;
        }
        var person = people.get(new PersonId(id));
        return new Named(id, person.name(), person.phone());
    }
}
