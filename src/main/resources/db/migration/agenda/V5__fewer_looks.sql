-- Asked by nobody: a desk reads by area, and where ground changes everything owed there is read anyway.
drop index agenda.item_duty_path;
drop index agenda.item_owner_person;
drop index agenda.item_owner_organization;
drop index agenda.item_tracker;

-- Whoever and whatever an item names was read in the transaction that writes it and is never deleted (organization V12). Looking
-- each up again took more than half of the time of writing the item, and locked the same few nodes for everybody who writes.
alter table agenda.item
    drop constraint item_owner_person_fkey,
    drop constraint item_owner_organization_fkey,
    drop constraint item_tracker_fkey,
    drop constraint item_duty_area_id_fkey,
    drop constraint item_tier_area_id_fkey;
