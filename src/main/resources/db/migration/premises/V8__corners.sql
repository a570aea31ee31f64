-- In which street and alley a place stands, and into which corners it falls: so that no alley misses a place and no place a corner.
create table premises.layout (
    premises_id uuid primary key references premises.premises,
    street      text,
    alley       text,
    version     int not null,
    salt        uuid not null default gen_random_uuid()
);
create table premises.corner (
    id          uuid primary key,
    premises_id uuid not null references premises.premises,
    name        text not null,
    place       int not null,
    retired     boolean not null default false
);

-- Somebody walked through and looked at these corners.
create table premises.round (
    id          uuid primary key,
    premises_id uuid not null references premises.premises,
    county_code text collate "C" not null,
    walked_at   timestamptz not null,
    walked_on   date not null,
    walked_by   uuid not null,
    note        text,
    salt        uuid not null default gen_random_uuid()
);
create index round_premises on premises.round (premises_id, walked_at desc);
create table premises.round_corner (
    round_id  uuid not null references premises.round,
    corner_id uuid not null references premises.corner,
    primary key (round_id, corner_id)
);
create index round_corner_corner on premises.round_corner (corner_id);

-- Every place in use, once for each of its corners, or once when it has none yet; with who looked there last.
create view premises.corner_now as
    select coalesce(c.id, p.id) as id, p.id as premises_id, p.number, p.name, p.organization_id, p.area_id, p.area_path, p.sector_path,
        l.street, l.alley, c.id as corner_id, c.name as corner, c.place, r.walked_on, r.walked_by
    from premises.premises p
    left join premises.layout l on l.premises_id = p.id
    left join premises.corner c on c.premises_id = p.id and not c.retired
    left join lateral (
        select w.walked_on, w.walked_by from premises.round_corner x join premises.round w on w.id = x.round_id
        where x.corner_id = c.id order by w.walked_at desc limit 1) r on true
    where p.merged_into is null and p.active;
