create table premises.building (
    id                     uuid primary key,
    number                 text collate "C" not null unique,
    name                   text not null,
    area_id                uuid not null references organization.area,
    area_path              text collate "C" not null,
    county_code            text collate "C" not null,
    address                text not null,
    longitude              double precision check (longitude between -180 and 180),
    latitude               double precision check (latitude between -90 and 90),
    use                    text collate "C" not null,
    floors_above           int check (floors_above >= 0),
    floors_below           int check (floors_below >= 0),
    height_metres          numeric(6, 2) check (height_metres >= 0),
    largest_floor_above_24_square_metres numeric(12, 1),
    built_in_year          int,
    fire_resistance        text collate "C",
    property_company_id    uuid references organization.organization,
    water_supply           text,
    tactics_drill_on       date,
    categories             text[] not null default '{}',
    version                int not null default 1,
    salt                   uuid not null default gen_random_uuid(),
    constraint both_coordinates_or_none check ((longitude is null) = (latitude is null))
);
create index building_area on premises.building (area_path);
create unique index building_once on premises.building (area_id, name, address);
create sequence premises.building_number;

alter table premises.premises
    add column venue_types text[] not null default '{}',
    add column measures jsonb not null default '{}',
    add column building_id uuid references premises.building,
    add column stands_on_floor int,
    add column whole_building boolean not null default false,
    add column landlord_organization_id uuid references organization.organization,
    add column landlord_name text,
    add column landlord_phone text,
    add column government_owned boolean not null default false,
    add column owning_department_id uuid references organization.organization,
    add column inspector_id uuid references organization.person,
    add column state text collate "C" not null default 'OPERATING',
    add column state_from_on date;

-- Until now a type of place and what follows from it stood in one list.
update premises.premises p
set venue_types = coalesce((select array_agg(distinct case each
                when 'LIBRARY_OR_MUSEUM' then 'LIBRARY' else each end)
            from unnest(p.categories) as each
            where each not in ('CROWDED_PLACE', 'PUBLIC_ASSEMBLY_PLACE', 'PUBLIC_ENTERTAINMENT_PLACE', 'KEY_UNIT', 'HIGH_RISK_UNIT',
                'FLAMMABLE_EXPLOSIVE_PLACE', 'HIGH_RISE', 'UNDERGROUND', 'SMALL_PREMISES', 'COMBINED_USE')), '{}'),
    state = case when active then 'OPERATING' else 'CLOSED' end;
alter table premises.premises drop column categories;
create index premises_building on premises.premises (building_id);

-- What the rules say of a place today: made from the file, never typed, made anew when the file or a rule changes.
create table premises.assessment (
    premises_id uuid primary key references premises.premises,
    categories  text[] not null,
    supervised  text[] not null,
    grade       text collate "C" not null,
    points      int not null,
    why         jsonb not null,
    editions    text not null
);
create index assessment_grade on premises.assessment (grade);

-- What a person rules about a category against the rule, and why.
create table premises.category_ruling (
    premises_id uuid not null references premises.premises,
    category    text collate "C" not null,
    holds       boolean not null,
    reason      text not null,
    by_id       uuid not null,
    on_day      date not null,
    primary key (premises_id, category)
);

-- What rooms above count for a place's risk, by measure; until a day when it ends by itself.
create table premises.risk_count (
    premises_id uuid not null references premises.premises,
    measure     text collate "C" not null,
    count       int not null,
    until_on    date,
    primary key (premises_id, measure)
);
create index risk_count_until on premises.risk_count (until_on) where until_on is not null;
