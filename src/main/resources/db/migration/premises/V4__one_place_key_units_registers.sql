-- Two files that turned out to be one place: the retired one points to the one kept, and its id goes on resolving.
alter table premises.premises
    add column merged_into uuid references premises.premises,
    -- Names and addresses are compared without what people write now one way, now another.
    add column name_key text generated always as
        (lower(translate(name, ' 　（）()·•,，.。、-—_“”"《》#', ''))) stored,
    add column address_key text generated always as
        (lower(translate(address, ' 　（）()·•,，.。、-—_“”"《》#', ''))) stored;
create index premises_kept on premises.premises (coalesce(merged_into, id));
create index premises_name_key on premises.premises (name_key);
create index premises_address_key on premises.premises (address_key);
create index premises_phone on premises.premises (responsible_phone) where responsible_phone is not null;
create index premises_longitude on premises.premises (longitude, latitude) where longitude is not null;

create table premises.merge (
    id           uuid primary key,
    kept         uuid not null references premises.premises,
    retired      uuid not null references premises.premises,
    reason       text not null,
    by_id        uuid not null,
    at           timestamptz not null,
    kept_version int not null,
    hung_on      uuid[] not null,
    undone_at    timestamptz
);
create unique index merge_once on premises.merge (retired) where undone_at is null;
create index merge_kept on premises.merge (kept);

-- Two files that look alike and are two places all the same.
create table premises.apart (
    one    uuid not null references premises.premises,
    other  uuid not null references premises.premises,
    reason text not null,
    by_id  uuid not null,
    on_day date not null,
    primary key (one, other),
    constraint in_order check (one < other)
);

create or replace view premises.premises_now as
    select p.id, coalesce(k.number, p.number) as number, coalesce(k.name, p.name) as name, coalesce(k.address, p.address) as address,
        p.organization_id, p.area_id, p.area_path, p.sector_id, p.sector_path, a.name as area_name, coalesce(p.merged_into, p.id) as kept_id
    from premises.premises p join organization.area a on a.id = p.area_id left join premises.premises k on k.id = p.merged_into;

create table premises.key_unit (
    id             uuid primary key,
    premises_id    uuid not null references premises.premises,
    confirmed_on   date not null,
    basis          text not null,
    criteria       jsonb not null,
    edition        text not null,
    by_id          uuid not null,
    removed_on     date,
    removed_reason text,
    removed_by     uuid
);
create unique index key_unit_once on premises.key_unit (premises_id) where removed_on is null;

-- The list as it was filed with the government in a year; frozen.
create table premises.key_unit_list (
    id          uuid primary key,
    area_id     uuid not null references organization.area,
    area_path   text collate "C" not null,
    year        int not null,
    filed_on    date not null,
    filed_with  text not null,
    by_id       uuid not null
);
create unique index key_unit_list_once on premises.key_unit_list (area_id, year);
create table premises.key_unit_listed (
    list_id     uuid not null references premises.key_unit_list,
    premises_id uuid not null references premises.premises,
    number      text not null,
    name        text not null,
    address     text not null,
    primary key (list_id, premises_id)
);

-- How many there are in the registers of others: the base of rates.
create table premises.register_count (
    id          uuid primary key,
    area_id     uuid not null references organization.area,
    area_path   text collate "C" not null,
    kind        text collate "C" not null,
    as_of       date not null,
    count       int not null check (count >= 0),
    source      text not null,
    by_id       uuid not null,
    version     int not null default 1,
    salt        uuid not null default gen_random_uuid()
);
create unique index register_count_once on premises.register_count (area_id, kind, as_of);
