package tocsin.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tocsin.hazards.IssueNotice;
import tocsin.hazards.MajorBasis;
import tocsin.organization.PersonId;

/** Who takes which part in a county's days: who finds, who orders, who reports for the unit, who rechecks. */
record WhoActs(CountyStory.Cast cast) {
    private static final List<String> OFFICES =
            List.of("JOINT", "CAMPAIGN", "CAMPAIGN", "PUBLIC_REPORT", "UNANNOUNCED");
    private static final List<String> SECTORS = List.of("SECTOR", "SECTOR", "DOUBLE_RANDOM");
    private static final List<String> FIRE = List.of("FIRE_SUPERVISION", "FIRE_SUPERVISION", "DOUBLE_RANDOM");
    private static final List<String> WORKERS = List.of("PATROL", "PATROL", "PATROL", "PUBLIC_REPORT");

    PersonId finder(CountyPremises.Place place, MajorBasis.@Nullable Regime regime) {
        if (regime != null) {
            return officer(regime);
        }
        var staff = cast.staff();
        var worker = staff.gridWorkers.get(place.grid().id());
        var regulator = staff.regulators.get(place.trade().sector());
        if (regulator != null && cast.chance().in(12)) {
            return regulator;
        }
        if (cast.chance().in(3)) {
            return officer(MajorBasis.Regime.FIRE);
        }
        return worker == null || cast.chance().in(18) ? cast.townOfficer(place) : worker;
    }

    /** How it came to light, which follows from who found it. */
    String source(CountyPremises.Place place, PersonId finder) {
        var staff = cast.staff();
        if (isOfficer(finder)) {
            return cast.chance().of(FIRE);
        }
        if (staff.regulators.containsValue(finder)) {
            return cast.chance().of(SECTORS);
        }
        return cast.chance().of(finder.equals(staff.gridWorkers.get(place.grid().id())) ? WORKERS : OFFICES);
    }

    /** Who found it orders it put right, if the office may; what a grid worker reports, the village or the town does. */
    PersonId issuer(CountyPremises.Place place, PersonId finder) {
        var staff = cast.staff();
        if (staff.regulators.containsValue(finder) || isOfficer(finder)) {
            return finder;
        }
        var village = staff.villageOfficers.get(place.grid().id());
        return village != null && cast.chance().in(15) ? village : cast.townOfficer(place);
    }

    /** Mostly whoever ordered it; now and then the grid worker is named to follow it up. */
    PersonId tracker(CountyPremises.Place place, MajorBasis.@Nullable Regime regime, PersonId issuer) {
        var worker = cast.staff().gridWorkers.get(place.grid().id());
        return regime == null && worker != null && cast.chance().in(20) ? worker : issuer;
    }

    /** The unit's own people where they have an account; else whoever works in the grid reports for it. */
    PersonId submitter(CountyPremises.Place place) {
        var staff = cast.staff();
        var manager = place.organization() == null ? null : staff.unitManagers.get(place.organization());
        var worker = staff.gridWorkers.get(place.grid().id());
        return manager != null ? manager : worker != null ? worker : cast.townOfficer(place);
    }

    /** Whoever ordered it, or the fire authority; never whoever reported it done. */
    PersonId rechecker(Found found) {
        boolean own = !found.issuer().equals(submitter(found.place()));
        return own && (found.isMajor() || cast.chance().in(70)) ? found.issuer() : officer(MajorBasis.Regime.FIRE);
    }

    PersonId officer(MajorBasis.Regime regime) {
        return cast.chance().of(officers(regime));
    }

    /** Two officers with their cards sign an order. */
    List<IssueNotice.Officer> signing(MajorBasis.Regime regime) {
        var signing = new ArrayList<IssueNotice.Officer>();
        int card = regime == MajorBasis.Regime.FIRE ? 1 : 51;
        for (var officer : officers(regime)) {
            signing.add(new IssueNotice.Officer(officer, "99-01-%04d".formatted(card++)));
        }
        return signing;
    }

    /** True of those whose body may order. */
    boolean isOfficer(PersonId person) {
        return cast.staff().officers.values().stream().anyMatch(officers -> officers.contains(person));
    }

    private List<PersonId> officers(MajorBasis.Regime regime) {
        return Objects.requireNonNull(cast.staff().officers.get(regime));
    }
}
