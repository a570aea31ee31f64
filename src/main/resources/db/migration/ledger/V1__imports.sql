-- A file sent for import, from upload to the last row written. Counts are kept by difference, so that a poll costs one row.
create table ledger.import_job (
    id            uuid        primary key,
    kind          text        not null,
    file_name     text        not null,
    file_digest   bytea       not null,
    stage         text        not null,
    sheets        text        not null,
    sheet         text        not null,
    heading_row   int         not null,
    columns       text        not null,
    notes         text        not null default '[]',
    rows_total    int         not null,
    rows_read     int         not null default 0,
    good          int         not null default 0,
    bad           int         not null default 0,
    same          int         not null default 0,
    written       int         not null default 0,
    writing_after int         not null default 0,
    failure       text,
    by_id         uuid        not null,
    by_actor      text        not null,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    given_up_at   timestamptz
);
create index import_job_mine on ledger.import_job (by_id, created_at desc);
create index import_job_digest on ledger.import_job (kind, file_digest);

-- A row of such a file: its cells as they stand in the file or as somebody put them right, and what came of checking it.
create table ledger.import_row (
    import_id uuid not null references ledger.import_job,
    line      int  not null,
    state     text not null,
    cells     text not null,
    marks     text,
    corrected text,
    identity  uuid,
    content   uuid,
    primary key (import_id, line)
);
create index import_row_identity on ledger.import_row (import_id, identity) where identity is not null;
create index import_row_waiting on ledger.import_row (import_id, state, line) where state in ('BAD', 'SAME');

create table ledger.import_problem (
    import_id  uuid not null references ledger.import_job,
    line       int  not null,
    n          int  not null,
    field      text,
    letter     text,
    code       text not null,
    title_zh   text not null,
    title_en   text not null,
    detail_zh  text not null,
    detail_en  text not null,
    value      text,
    suggestion text,
    primary key (import_id, line, n)
);

-- Which heading meant which field, for the same set of headings next time.
create table ledger.import_mapping (
    kind     text        not null,
    headings text        not null,
    fields   text        not null,
    by_id    uuid        not null,
    saved_at timestamptz not null,
    primary key (kind, headings)
);
