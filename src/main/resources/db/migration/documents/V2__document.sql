-- How a body numbers its papers from a day on; the newest that has begun holds.
create table documents.numbering (
    id         uuid primary key,
    body_id    uuid not null,
    body_name  text not null,
    body_path  text collate "C" not null,
    series     text collate "C" not null,
    mark       text not null,
    pattern    text not null,
    digits     int  not null default 0 check (digits between 0 and 6),
    from_on    date not null,
    set_at     timestamptz not null,
    set_by     uuid not null,
    salt       uuid not null default gen_random_uuid(),
    constraint a_pattern_holds_mark_year_and_number
        check (pattern like '%{mark}%' and pattern like '%{year}%' and pattern like '%{number}%')
);
create unique index numbering_once_a_day on documents.numbering (body_id, series, from_on);
create index numbering_mark on documents.numbering (mark);

-- The last number given; locked until the paper stands, so that a paper not made gives its number back.
create table documents.series (
    body_id uuid not null,
    series  text collate "C" not null,
    year    int  not null,
    last    int  not null,
    primary key (body_id, series, year)
) with (fillfactor = 50);

create table documents.document (
    id              uuid primary key,
    kind            text collate "C" not null,
    series          text collate "C" not null,
    body_id         uuid not null,
    body_name       text not null,
    year            int  not null,
    sequence        int  not null,
    number          text not null unique,
    record_id       uuid not null,
    record_url      text not null,
    record_words    text not null,
    addressee       text not null,
    organization_id uuid,
    premises_id     uuid,
    premises_name   text,
    area_path       text collate "C" not null,
    sector_path     text collate "C" not null,
    county_code     text collate "C" not null,
    issued_on       date not null,
    issued_at       timestamptz not null,
    issued_by       uuid not null,
    content         text not null,
    served_on       date,
    service         text,
    version         int  not null default 1,
    salt            uuid not null default gen_random_uuid(),
    constraint no_number_twice unique (body_id, series, year, sequence),
    constraint a_served_paper_says_how check ((served_on is null) = (service is null))
);
create index document_area on documents.document (area_path);
create index document_record on documents.document (record_id);
create index document_premises on documents.document (premises_id);
create index document_issued on documents.document (issued_on desc, id);

-- The bytes a paper was first given out as: kept for good.
create table documents.rendering (
    document_id uuid not null references documents.document,
    part        text not null,
    format      text not null,
    hash        text collate "C" not null references documents.file,
    template    text not null,
    rendered_at timestamptz not null,
    primary key (document_id, part, format)
);

-- A county's own form of a paper; in force from a day on, never changed.
create table documents.template (
    id          uuid primary key,
    area_path   text collate "C" not null,
    kind        text collate "C" not null,
    format      text not null,
    file_name   text not null,
    hash        text collate "C" not null references documents.file,
    uploaded_at timestamptz not null,
    uploaded_by uuid not null,
    from_on     date,
    begun_at    timestamptz,
    begun_by    uuid,
    version     int  not null default 1,
    salt        uuid not null default gen_random_uuid(),
    constraint from_a_day_on_by_somebody check ((from_on is null) = (begun_at is null) and (from_on is null) = (begun_by is null))
);
create index template_of on documents.template (kind, format, area_path);
