-- The ledger of corners asks for the hazards open at a spot.
create index hazard_spot on hazards.hazard (premises_id, spot) where closed_on is null and voided_on is null and spot is not null;
