-- Area, sector and premises of a hazard are read in the transaction that writes it, and none of them is ever deleted.
alter table hazards.hazard
    drop constraint hazard_area_id_fkey,
    drop constraint hazard_sector_id_fkey,
    drop constraint hazard_premises_id_fkey;
