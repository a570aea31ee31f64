-- Declared void because the import it came by was taken back: the source's row may be taken over anew.
alter table hazards.hazard add column withdrawn_on date;
drop index hazards.hazard_adopted_once;
create unique index hazard_adopted_once on hazards.hazard (adopted_key) where adopted_key is not null and withdrawn_on is null;
