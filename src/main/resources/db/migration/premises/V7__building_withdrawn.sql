-- Taken back with the import it came by; its name and address are free again.
alter table premises.building add column withdrawn_on date;
drop index premises.building_once;
create unique index building_once on premises.building (area_id, name, address) where withdrawn_on is null;

-- As places have them: without what people write now one way, now another.
alter table premises.building
    add column name_key text generated always as
        (lower(translate(name, ' 　（）()·•,，.。、-—_“”"《》#', ''))) stored,
    add column address_key text generated always as
        (lower(translate(address, ' 　（）()·•,，.。、-—_“”"《》#', ''))) stored;
create index building_name_key on premises.building (area_id, name_key);
create index building_address_key on premises.building (area_id, address_key);
