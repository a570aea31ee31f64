-- A ledger being written to a file behind the back of whoever asked, and the file until its end date.
create table ledger.export_job (
    id              uuid        primary key,
    ledger          text        not null,
    question        text        not null,
    language        text        not null,
    file_name       text        not null,
    stage           text        not null,
    rows_total      bigint      not null,
    rows_written    bigint      not null default 0,
    size_bytes      bigint,
    begun           int         not null default 0,
    failure         text,
    by_id           uuid        not null,
    by_actor        text        not null,
    ordered_at      timestamptz not null,
    changed_at      timestamptz not null,
    ready_at        timestamptz,
    kept_until      timestamptz,
    removed_at      timestamptz,
    version         int         not null default 1,
    salt            uuid        not null default gen_random_uuid(),
    constraint six_stages check (stage in ('WAITING', 'WRITING', 'READY', 'FAILED', 'CANCELLED', 'ENDED'))
);
create index export_job_mine on ledger.export_job (by_id, ordered_at desc);
create index export_job_under_way on ledger.export_job (id) where stage in ('WAITING', 'WRITING');
create index export_job_kept on ledger.export_job (kept_until) where stage = 'READY';
