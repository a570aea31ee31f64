-- Who brought the bytes of a file, and when last: the same bytes may come from several people.
create table documents.file_brought (
    hash       text collate "C" not null references documents.file,
    brought_by uuid not null,
    brought_at timestamptz not null,
    primary key (hash, brought_by)
);
insert into documents.file_brought select hash, added_by, added_at from documents.file;

-- Which records carry a file, and by which of their pieces: an attachment, an act, the finding itself. Rooms write here what they hang.
create table documents.file_on_record (
    hash      text collate "C" not null references documents.file,
    record_id uuid not null,
    piece_id  uuid not null,
    primary key (hash, record_id, piece_id)
);
insert into documents.file_on_record select hash, document_id, document_id from documents.rendering on conflict do nothing;
