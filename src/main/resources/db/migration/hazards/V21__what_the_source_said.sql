-- What an old ledger says of a hazard it was taken over from: who found it, what was to be done, who answers for it.
alter table hazards.hazard
    add column adopted_finder text,
    add column adopted_measure text,
    add column adopted_responsible text;
