create sequence premises.number;

create table premises.premises (
    id                     uuid primary key,
    number                 text collate "C" not null unique,
    name                   text not null,
    organization_id        uuid references organization.organization,
    area_id                uuid not null references organization.area,
    area_path              text collate "C" not null,
    county_code            text collate "C" not null,
    sector_id              uuid not null references organization.sector,
    sector_path            text collate "C" not null,
    address                text not null,
    longitude              double precision check (longitude between -180 and 180),
    latitude               double precision check (latitude between -90 and 90),
    categories             text[] not null default '{}',
    floors                 int,
    floor_area_square_metres numeric(12, 1),
    employees              int,
    has_dormitory          boolean,
    fire_approval          text,
    responsible_name       text,
    responsible_phone      text,
    safety_manager_name    text,
    safety_manager_phone   text,
    active                 boolean not null default true,
    version                int not null default 1,
    salt                   uuid not null default gen_random_uuid(),
    constraint both_coordinates_or_none check ((longitude is null) = (latitude is null))
);
create index premises_area on premises.premises (area_path);
create index premises_organization on premises.premises (organization_id);
-- The same name at the same address within one node is the same place.
create unique index premises_once on premises.premises (area_id, name, address) where active;

-- What rooms above may join for reading.
create view premises.premises_now as
    select p.id, p.number, p.name, p.address, p.organization_id, p.area_id, p.area_path, p.sector_id, p.sector_path, a.name as area_name
    from premises.premises p join organization.area a on a.id = p.area_id;
