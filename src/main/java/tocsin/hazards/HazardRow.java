package tocsin.hazards;

import java.util.UUID;

/** A hazard as its table holds it: the record and its salt. */
record HazardRow(Hazard hazard, UUID salt) {}
