package tocsin.demonstration;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.organization.AreaView;
import tocsin.organization.OrganizationId;
import tocsin.organization.Organizations;
import tocsin.premises.PremisesId;
import tocsin.premises.PremisesRegister;

/** Opens shops, plants, schools and flats all over the county, most of them run by a registered unit. */
@Component
class CountyPremises {
    private final CountyBuildings buildings;
    private final Organizations organizations;
    private final PremisesRegister register;

    CountyPremises(CountyBuildings buildings, Organizations organizations, PremisesRegister register) {
        this.buildings = buildings;
        this.organizations = organizations;
        this.register = register;
    }

    /** A place in the story. */
    record Place(
            PremisesId id,
            AreaView grid,
            Trade trade,
            @Nullable OrganizationId organization,
            String responsible,
            String phone) {}

    /** The plant whose safety manager has an account, and its two other sites. */
    static List<Place> sites(List<Place> places) {
        return places.subList(1, 4);
    }

    List<Place> open(CountyGround.Ground ground, Staff staff, int count, Chance chance, long bornAt) {
        var standing = buildings.build(ground, chance, bornAt);
        var opening = new PlaceOpening(ground, new Inspectors(ground, staff), standing, chance, bornAt);
        var grids = ground.allGrids();
        var villages = Objects.requireNonNull(
                ground.villages().get(ground.towns().getFirst().code()));
        var first =
                Objects.requireNonNull(ground.grids().get(villages.getFirst().code()));
        opening.add("林婶面馆", Trade.ALL.getFirst(), first.get(2));
        opening.addSites(first.get(2), villages);
        while (opening.places().size() < count) {
            var trade = Trade.any(chance);
            var grid = grids.get((int) (Math.pow(chance.fraction(), 1.4) * grids.size()));
            opening.add(null, trade, grid);
        }
        organizations.recordAll(opening.units(), Actor.INSTALLATION);
        register.recordAll(opening.commands(), Actor.INSTALLATION);
        return opening.places();
    }
}
