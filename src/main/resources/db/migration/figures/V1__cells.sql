-- What one record counts for: where it stood, how grave it is, when its story began, and on which days it counted under which measure.
-- position: the last fact taken, so that a fact that arrives late (its transaction began earlier) is noticed.
create table figures.fact_row (
    kind        text     collate "C" not null,
    subject     uuid     not null,
    area_path   text     collate "C" not null,
    sector_path text     collate "C" not null,
    level       smallint not null,
    since       date     not null,
    measures    text[]   not null,
    days        date[]   not null,
    position    bigint   not null,
    primary key (kind, subject)
) with (fillfactor = 85);
create index fact_row_place on figures.fact_row (kind, area_path);

-- Sums at every node above the one where a record stands; that node's own records are counted from their rows.
-- span M: a calendar month, D: one day; period and since are the month's first day or the day itself, since always a month's.
create table figures.cell (
    kind        text     collate "C" not null,
    area_path   text     collate "C" not null,
    measure     text     collate "C" not null,
    span        text     collate "C" not null check (span in ('D', 'M')),
    period      date     not null,
    since       date     not null,
    sector_path text     collate "C" not null,
    level       smallint not null,
    n           bigint   not null,
    primary key (kind, area_path, measure, span, period, since, sector_path, level)
) with (fillfactor = 70);

-- Since when a kind is watched (the day of its first fact) and up to when its facts are counted.
create table figures.watch (
    kind     text        collate "C" primary key,
    since_on date        not null,
    until_at timestamptz not null
);
