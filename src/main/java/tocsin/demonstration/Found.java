package tocsin.demonstration;

import org.jspecify.annotations.Nullable;
import tocsin.hazards.HazardId;
import tocsin.hazards.MajorBasis;
import tocsin.organization.PersonId;

/**
 * A hazard in the story, with what its later acts must know.
 *
 * @param regime by which it is major; null while it is not
 * @param issuer who orders it put right
 * @param tracker who follows it up
 */
record Found(
        HazardId id,
        CountyPremises.Place place,
        Trade.Fault fault,
        MajorBasis.@Nullable Regime regime,
        PersonId finder,
        PersonId issuer,
        PersonId tracker) {
    boolean isMajor() {
        return regime != null;
    }

    /** True of what a fire inspector would judge major, whatever its finder made of it. */
    boolean isGrave() {
        return fault.equals(place.trade().grave().fault());
    }

    boolean isCombinedUse() {
        return fault.category().equals(Standstills.COMBINED_USE);
    }

    /** As it stands once it was judged major, or is ordered by somebody else than usual. */
    Found taken(MajorBasis.@Nullable Regime by, PersonId officer) {
        return taken(by, officer, officer);
    }

    /** As it stands when somebody else than the issuer follows it up. */
    Found taken(MajorBasis.@Nullable Regime by, PersonId officer, PersonId follower) {
        return new Found(id, place, fault, by, finder, officer, follower);
    }
}
