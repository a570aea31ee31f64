package tocsin.demonstration;

import org.jspecify.annotations.Nullable;
import tocsin.organization.AreaView;
import tocsin.organization.PersonId;

/** Who inspects a place by name: whoever works in the grid, else the village; larger units the town. Every now and then nobody is named yet. */
record Inspectors(CountyGround.Ground ground, Staff staff) {
    private static final int ONE_BARE_IN = 40;

    @Nullable
    PersonId of(AreaView grid, int number, boolean company) {
        if (number % ONE_BARE_IN == 7) {
            return null;
        }
        if (company) {
            return town(grid);
        }
        var worker = staff.gridWorkers.get(grid.id());
        return worker != null ? worker : staff.villageOfficers.get(grid.id());
    }

    private @Nullable PersonId town(AreaView grid) {
        return ground.towns().stream()
                .filter(town -> town.path().contains(grid.path()))
                .findFirst()
                .map(town -> staff.townOfficers.get(town.id()))
                .orElse(null);
    }
}
