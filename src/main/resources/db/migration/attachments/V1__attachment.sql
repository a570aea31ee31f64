-- A file on a record. Taken away it stays here, with who did it and why.
create table attachments.attachment (
    id               uuid primary key,
    record_id        uuid not null,
    name             text not null,
    hash             text collate "C" not null references documents.file,
    media_type       text not null,
    size_bytes       bigint not null,
    macros           boolean not null,
    taken_at         timestamptz,
    longitude        double precision,
    latitude         double precision,
    added_at         timestamptz not null,
    added_by         uuid not null,
    withdrawn_at     timestamptz,
    withdrawn_by     uuid,
    withdrawn_reason text,
    version          int  not null default 1,
    salt             uuid not null default gen_random_uuid(),
    constraint a_withdrawal_says_when_who_and_why
        check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null))
);
create index attachment_record on attachments.attachment (record_id, added_at);
