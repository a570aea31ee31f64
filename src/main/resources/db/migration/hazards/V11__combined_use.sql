-- By which measure dwelling and work under one roof are separated, by when, and whether all musts held when they were checked last.
alter table hazards.hazard
    add column combined_measure text,
    add column combined_due_on  date,
    add column musts_hold       boolean;
create index hazard_site on hazards.hazard (site, area_path) where site is not null;
