create table documents.file (
    hash       text collate "C" primary key,
    media_type text not null,
    size_bytes bigint not null,
    added_at   timestamptz not null,
    added_by   uuid not null
);
