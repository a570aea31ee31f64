-- Which department answers for a sector, or for one unit, from a day on (三管三必须). Two may claim to lead: that is shown, not hidden.
create table organization.regulation (
    id           uuid primary key,
    area_id      uuid not null references organization.area,
    sector_id    uuid references organization.sector,
    unit_id      uuid references organization.organization,
    regulator_id uuid not null references organization.organization,
    must         text not null,
    reason       text not null,
    leads        boolean not null,
    note         text,
    from_on      date not null,
    until_on     date,
    version      int  not null default 1,
    salt         uuid not null default gen_random_uuid(),
    constraint about_a_sector_or_a_unit check ((sector_id is null) <> (unit_id is null)),
    constraint until_after_from check (until_on is null or until_on > from_on)
);
create index regulation_area on organization.regulation (area_id);
create index regulation_unit on organization.regulation (unit_id) where unit_id is not null;
