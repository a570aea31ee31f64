-- What each run ended, kind by kind; a kind that failed says so and is tried again the next night.
create table retention.run (
    id       uuid        not null,
    kind     text        not null,
    at       timestamptz not null,
    before   timestamptz not null,
    ended    bigint      not null,
    failure  text,
    primary key (id, kind)
);
create index run_of_kind on retention.run (kind, at desc);
