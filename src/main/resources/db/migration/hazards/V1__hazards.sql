create sequence hazards.number;

create table hazards.hazard (
    id              uuid primary key,
    number          text collate "C" not null unique,
    premises_id     uuid not null references premises.premises,
    premises_name   text not null,
    organization_id uuid,
    area_id         uuid not null references organization.area,
    area_path       text collate "C" not null,
    path_then       text collate "C" not null,
    county_code     text collate "C" not null,
    sector_id       uuid not null references organization.sector,
    sector_path     text collate "C" not null,
    found_at        timestamptz not null,
    found_on        date not null,
    finder_id       uuid not null,
    finder_post     text,
    source          text not null,
    category        text not null,
    description     text not null,
    spot            text,
    level           text not null,
    regime          text,
    rule            text,
    rule_item       text,
    judged_by       uuid,
    reference_kind  text,
    reference_number text,
    photos          text[] not null default '{}',
    relapse_of      uuid references hazards.hazard,
    status          text not null,
    due_on          date,
    closed_on       date,
    closed_by       uuid,
    adopted_from    text,
    adopted_row     int,
    adopted_key     text collate "C",
    version         int  not null default 1,
    salt            uuid not null default gen_random_uuid(),
    constraint a_major_hazard_names_rule_and_judge
        check (level <> 'MAJOR' or (regime is not null and rule is not null and rule_item is not null and judged_by is not null)),
    constraint closed_hazards_have_a_day check ((status = 'CLOSED') = (closed_on is not null))
) with (fillfactor = 85);
create index hazard_area on hazards.hazard (area_path);
create index hazard_premises on hazards.hazard (premises_id);
create index hazard_open on hazards.hazard (area_path) where closed_on is null;
create index hazard_found on hazards.hazard (found_at desc, id);
create index hazard_relapse on hazards.hazard (relapse_of) where relapse_of is not null;
create unique index hazard_adopted_once on hazards.hazard (adopted_key) where adopted_key is not null;

create table hazards.rectification_notice (
    id                uuid primary key,
    hazard_id         uuid not null references hazards.hazard,
    kind              text not null,
    number            text not null unique,
    issuing_area_id   uuid not null references organization.area,
    issued_at         timestamptz not null,
    issued_by         uuid not null,
    responsible_name  text not null,
    responsible_phone text,
    responsible_id    uuid,
    measure           text not null,
    due_on            date not null,
    how_computed      text not null,
    tracker_id        uuid not null references organization.person,
    law_article       text,
    officers          text,
    served_on         date,
    received_by       text,
    version           int  not null default 1,
    salt              uuid not null default gen_random_uuid(),
    constraint an_order_names_two_officers_and_the_law
        check (kind = 'NOTICE' or (law_article is not null and officers is not null))
);
create index notice_hazard on hazards.rectification_notice (hazard_id);

-- Official numbers run by body, kind and year without gaps.
create table hazards.notice_series (
    area_id uuid not null,
    kind    text not null,
    year    int  not null,
    last    int  not null,
    primary key (area_id, kind, year)
);

create table hazards.submission (
    id           uuid primary key,
    hazard_id    uuid not null references hazards.hazard,
    statement    text not null,
    photos       text[] not null,
    submitted_at timestamptz not null,
    submitted_by uuid not null,
    salt         uuid not null default gen_random_uuid()
);
create index submission_hazard on hazards.submission (hazard_id);

create table hazards.recheck (
    id         uuid primary key,
    hazard_id  uuid not null references hazards.hazard,
    passed     boolean not null,
    note       text not null,
    photos     text[] not null,
    checked_at timestamptz not null,
    checked_by uuid not null,
    next_due_on date,
    salt       uuid not null default gen_random_uuid()
);
create index recheck_hazard on hazards.recheck (hazard_id);

create table hazards.on_the_spot (
    hazard_id uuid primary key references hazards.hazard,
    measure   text not null,
    photos    text[] not null,
    done_at   timestamptz not null,
    done_by   uuid not null
);
