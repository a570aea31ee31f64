package tocsin.demonstration;

import tocsin.hazards.HazardId;
import tocsin.organization.PersonId;

/** A hazard in the story, with what its later acts must know. */
record Found(
        HazardId id, CountyPremises.Place place, Trade.Fault fault, boolean major, PersonId finder, PersonId officer) {
    Found asMajor() {
        return new Found(id, place, fault, true, finder, officer);
    }
}
